import { createNianbao, type Nianbao } from '../src/browser';
import { type AssetSource, createAssets } from '../src/browser/assets';
import { browserHost } from '../src/browser/host';
import { buildTable } from '../src/compose/forms/table';
import type { MarkupBlock } from '../src/compose/narrative/markup';
import { composeNarrative } from '../src/compose/narrative/narrative';
import { titleText } from '../src/compose/title';
import type { Document, Table } from '../src/document/nodes';
import { builtInEditions } from '../src/editions';
import { FACES } from '../src/faces/faceId';
import { shippedFaces } from '../src/faces/shipped';
import { type Finding, gravity } from '../src/findings/finding';
import type { Locale } from '../src/findings/problem';
import { shippedName } from '../src/ground/host';
import { withUsual } from '../src/ground/limits';
import { checkReport, parseReport } from '../src/hosted';
import { NOBODY } from '../src/model/agency';
import { isYearBefore, type Report } from '../src/model/report';
import { ownFamily } from '../src/render/css/family';
import { renderSvg } from '../src/render/svg/renderSvg';
import { gbt9704 } from '../src/typography/gbt9704';
import { begun, type Data, withValue } from './data';
import { words } from './words';

/** Whose forms are shown for data that name no year. */
const LATEST = Math.max(...builtInEditions.map(({ years }) => years.from));

export interface PartText {
  readonly name: string;
  readonly heading?: string;
  readonly blocks: readonly MarkupBlock[];
  readonly own: boolean;
}

/** All that the page shows of a report; what of the data cannot be read is left out, and a finding says so. */
export interface Evaluated {
  readonly report: Report;
  readonly document: Document;
  readonly tables: readonly Table[];
  readonly texts: readonly PartText[];
  readonly findings: readonly Finding[];
}

export interface Engine {
  readonly nianbao: Nianbao;
  readonly evaluate: (given: Given) => Evaluated;
  /** The pages of a document as pictures, once the faces are there. */
  readonly pages: (document: Document) => Promise<readonly string[]>;
}

interface Given {
  readonly data: Data;
  readonly previous?: Data | undefined;
  readonly locale: Locale;
}

/** The pictures name the faces by these families; the page gets them from the same bytes as the PDF. */
function showFace(name: string, bytes: Uint8Array): void {
  const id = FACES.find((face) => shippedName(shippedFaces[face]) === name);
  if (id) document.fonts.add(new FontFace(ownFamily(id), bytes as Uint8Array<ArrayBuffer>));
}

/** Pictures bring no style of their own: the page has it in its stylesheet, and its policy allows no other. */
const withoutStyle = (svg: string): string => svg.replace(/<style>.*?<\/style>/s, '');

/** The library speaks to those who write data by hand; a cell has other ways. */
const forTyping = (finding: Finding, locale: Locale): Finding => {
  const { code, where, actual = '' } = finding;
  return code === 'shape.figure' ? { ...finding, message: words[locale].notFigure(where, actual) } : finding;
};

/** Errors first, each once: two stages may notice the same. */
const inOrder = (findings: readonly Finding[], locale: Locale): Finding[] =>
  [...new Map(findings.map((finding) => [finding.fingerprint, forTyping(finding, locale)])).values()].sort(
    (a, b) => gravity[a.severity] - gravity[b.severity],
  );

export function createEngine(source: AssetSource): Engine {
  const nianbao = createNianbao(async (name) => {
    const bytes = await source(name);
    showFace(name, bytes);
    return bytes;
  });
  const templates = browserHost(createAssets(source));
  const read = (data: Data, locale: Locale) => {
    const name = data.agency?.name || NOBODY;
    return parseReport({ ...data, agency: { ...data.agency, name } }, { locale });
  };
  /** The report of what can be read of the data. */
  const readable = (data: Data, locale: Locale): Report => {
    const { report, findings } = read(data, locale);
    if (report) return report;
    const less = findings
      .filter(({ blocking }) => blocking)
      .reduce((all, { path }) => withValue(all, path.split('.'), undefined), data);
    const isLess = JSON.stringify(less) !== JSON.stringify(data);
    return readable(isLess && Number(less.year) > 0 ? less : begun(LATEST), locale);
  };
  return {
    nianbao,
    evaluate: ({ data, previous: before, locale }) => {
      const { findings } = read(data, locale);
      const report = readable(data, locale);
      const previous = before && read(before, locale).report;
      const growth = previous && isYearBefore(previous, report) ? { previous } : {};
      const { document, findings: composed } = nianbao.composeDocument(report, { ...growth, locale });
      const checked = checkReport(report, { document, locale, ...(previous && { previous }) });
      const { parts } = composeNarrative(templates, report, {
        title: titleText(report),
        limits: withUsual(),
        ...growth,
      });
      return {
        report,
        document,
        tables: report.edition.forms.map((form) => buildTable(report, form)),
        texts: parts,
        findings: inOrder([...findings, ...composed, ...checked], locale),
      };
    },
    pages: async (made) => {
      const faces = await nianbao.loadFaces();
      const { layout } = await nianbao.layoutDocument(made, { profile: gbt9704, faces });
      return renderSvg(layout, { profile: gbt9704 }).map(withoutStyle);
    },
  };
}

/** Years that there is a format for, the last one first. */
export function yearsUntil(last: number): number[] {
  const first = Math.min(...builtInEditions.map(({ years }) => years.from));
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}
