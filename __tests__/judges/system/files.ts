import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../../src/document/nodes';
import type { FaceSet } from '../../../src/faces/faceSet';
import { type LaidOut, layOut } from '../../../src/layout';
import { renderDocx } from '../../../src/render/docx';
import { loadFaces, renderPdf } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import type { Profile } from '../../../src/typography/profile';

let faces: FaceSet | undefined;

export interface Files extends LaidOut {
  readonly folder: string;
  readonly docx: string;
  readonly pdf: string;
}

/** Both files of a document, in a folder of their own. */
export async function filesOf(document: Document, profile: Profile = gbt9704): Promise<Files> {
  faces ??= loadFaces();
  const laid = layOut(document, { profile, faces });
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-judges-'));
  const [docx, pdf] = [join(folder, 'report.docx'), join(folder, 'report.pdf')];
  writeFileSync(pdf, await renderPdf(laid.layout, { properties: document.properties, faces }));
  writeFileSync(docx, await renderDocx(document, { profile, hints: laid.hints }));
  return { ...laid, folder, docx, pdf };
}
