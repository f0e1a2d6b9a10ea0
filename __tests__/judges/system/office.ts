import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../../src/document/nodes';
import { type LaidOut, layOut } from '../../../src/layout';
import { renderDocx } from '../../../src/render/docx';
import { loadFaces, renderPdf } from '../../../src/stages';
import type { Profile } from '../../../src/typography/profile';
import { plain, runningPages, type TextPage } from '../same-lines';
import { type Misreading, misreadingOf } from './misreadings';
import { readPages } from './pages';
import { linesOf, parity, type Share } from './parity';
import { allAsLibreOffice } from './word';

export interface Named {
  readonly name: string;
  readonly document: Document;
  readonly profile: Profile;
}

/** The first line of a paragraph that LibreOffice ends elsewhere. */
export interface Departure {
  readonly ours: string;
  readonly next: string;
  readonly theirs: string;
  readonly misreading: Misreading | undefined;
}

export interface OfficeParity {
  readonly name: string;
  /** Lines of running text, and of cells, that are on the same page in both. */
  readonly running: Share;
  readonly cells: Share;
  readonly departures: readonly Departure[];
}

const PAGE_NUMBER = /^(—\d+—|\d+)$/;

/** Where lines end in the text of all pages. */
function endsOf(lines: readonly string[]): Map<number, string> {
  const ends = new Map<number, string>();
  let at = 0;
  for (const line of lines) {
    at += line.length;
    ends.set(at, line);
  }
  return ends;
}

/** Lines that begin alike in both and end elsewhere: what follows them to the end of the paragraph is their doing. */
export function departures(ours: readonly string[], theirs: readonly string[]): Departure[] {
  const [mine, other] = [endsOf(ours), endsOf(theirs)];
  const starts = new Map([...other].map(([end, line]) => [end - line.length, line]));
  const found: Departure[] = [];
  let at = 0;
  ours.forEach((line, i) => {
    const like = starts.get(at);
    at += line.length;
    if (like === undefined || other.has(at) || !mine.has(at)) return;
    const next = ours[i + 1] ?? '';
    found.push({ ours: line, next, theirs: like, misreading: misreadingOf(line, next, like) });
  });
  return found;
}

/** Running text of a PDF that LibreOffice made. */
const runningText = (path: string): TextPage[] =>
  readPages(path).map((page) =>
    linesOf(page)
      .filter((line) => !line.cell)
      .map(({ text }) => plain(text))
      .filter((text) => !PAGE_NUMBER.test(text)),
  );

/** Our pages of some documents beside those that LibreOffice makes of their Word files, all in one start of it. */
export async function officeParity(list: readonly Named[]): Promise<OfficeParity[]> {
  const faces = loadFaces();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-judges-'));
  const laid: LaidOut[] = [];
  const docx: string[] = [];
  const pdf: string[] = [];
  for (const [i, { document, profile }] of list.entries()) {
    const one = layOut(document, { profile, faces });
    laid.push(one);
    docx.push(join(folder, `${i}.docx`));
    pdf.push(join(folder, `${i}.own.pdf`));
    writeFileSync(docx[i] as string, await renderDocx(document, { profile, hints: one.hints }));
    const { properties } = document;
    writeFileSync(pdf[i] as string, await renderPdf(one.layout, { properties, faces }));
  }
  const rendered = allAsLibreOffice(docx, join(folder, 'office'), 60 + 20 * list.length);
  const found = list.map(({ name }, i): OfficeParity => {
    const theirs = runningText(rendered[i] as string);
    const ours = runningPages((laid[i] as LaidOut).layout);
    const { running, cells } = parity(pdf[i] as string, rendered[i] as string);
    return { name, running, cells, departures: departures(ours.flat(), theirs.flat()) };
  });
  rmSync(folder, { recursive: true, force: true });
  return found;
}

const total = (shares: readonly Share[]): Share => ({
  same: shares.reduce((sum, { same }) => sum + same, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
});

/** In per cent. */
const percent = ({ same, of }: Share): number => (of ? (100 * same) / of : 100);

/** All of several together: lines in cells and running text, running text alone, and only what is not known. */
export function sumUp(list: readonly OfficeParity[]) {
  const running = total(list.map((each) => each.running));
  const cells = total(list.map((each) => each.cells));
  const all = list.flatMap((each) => each.departures);
  const unknown = all.filter(({ misreading }) => !misreading).length;
  return {
    lines: percent({ same: running.same + cells.same, of: running.of + cells.of }),
    running: percent(running),
    firstLines: percent({ same: running.of - all.length, of: running.of }),
    unknown: percent({ same: running.of - unknown, of: running.of }),
    departures: all,
  };
}
