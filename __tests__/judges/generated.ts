import type { Document } from '../../src/document/nodes';
import type { ReportInput } from '../../src/editions/inputs';
import { composeDocument, parseReport } from '../../src/stages';
import { phrases, sentences } from './sentences';

/** mulberry32: the same numbers for the same seed on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fills the slots of a pattern: {n} a number, {url} an address …; `more` adds slots or takes the place of some. */
export function filler(
  random: () => number,
  year: number,
  more: Readonly<Record<string, () => string>> = {},
): (pattern: string) => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (below: number) => Math.floor(random() * below);
  const slots: Readonly<Record<string, () => string>> = {
    /** Few digits are as frequent as many. */
    n: () => String(1 + whole(10 ** (1 + whole(6)))),
    d: () => String(1 + whole(12)),
    p: () => `${(random() * 100).toFixed(whole(3))}%`,
    a: () => `${whole(5000)}.${whole(90) + 10}`,
    y: () => String(year - whole(3)),
    no: () => `${pick(phrases.issuers)}〔${year - whole(4)}〕${1 + whole(120)}号`,
    date: () => `${year}年${1 + whole(12)}月${1 + whole(28)}日`,
    law: () => pick(phrases.laws),
    file: () => pick(phrases.files),
    url: () => pick(phrases.urls),
    who: () => pick(phrases.bodies),
    what: () => pick(phrases.matters),
    q: () => pick(phrases.slogans),
    w: () => pick(phrases.latin),
    ...more,
  };
  return (pattern) => pattern.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.() ?? '');
}

export interface GeneratedSize {
  readonly edition: '2014' | '2019' | '2021';
  /** Sentences of own text in all. */
  readonly sentences: number;
}

const years = { '2014': 2017, '2019': 2020, '2021': 2023 } as const;
const parts = {
  '2014': ['overview', 'disclosure', 'response', 'requests', 'problems', 'other'],
  '2019': ['overview', 'problems', 'other'],
  '2021': ['overview', 'problems', 'other'],
} as const;
const agencies = ['示例市人民政府', '示例省发展和改革委员会', '示例县水利局', '示例市经济和信息化委员会'];

/** A report of invented figures and of sentences as agencies write them; the same for the same seed. */
export function generatedInput(seed: number, { edition, sentences: count }: GeneratedSize): ReportInput {
  const random = createRandom(seed * 7919 + count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (below: number) => Math.floor(random() * below);
  const year = years[edition];
  const fill = filler(random, year);
  let addresses = 0;
  /** An address of a site, a telephone number: once or twice in a report, as in real ones. */
  const sentence = (): string => {
    const pattern = pick(sentences);
    if (!/\{url\}|\d-\d/.test(pattern)) return fill(pattern);
    return addresses++ < 2 ? fill(pattern) : sentence();
  };
  const paragraph = () => Array.from({ length: 1 + whole(6) }, sentence);

  /** Paragraphs of one part: plain ones, run-in headings, headings of their own, enumerations. */
  const text = (least: number): string => {
    const lines: string[] = [];
    for (let written = 0; written < least; ) {
      const body = paragraph();
      written += body.length;
      const kind = random();
      const words = body.join('');
      if (kind < 0.35) lines.push(`== ${pick(phrases.headings)}。 || ${words}`);
      else if (kind < 0.45) lines.push(`== ${pick(phrases.headings)}`, words);
      else if (kind < 0.55) lines.push(...body.map((item) => `+ ${item}`));
      else if (kind < 0.6) lines.push(`=== ${pick(phrases.headings)}`, words);
      else lines.push(words);
    }
    return lines.join('\n');
  };
  const names = parts[edition];
  const shares = names.map(() => 1 + whole(4));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const own = names.map((name, i) => [name, text(Math.max(1, (count * (shares[i] ?? 1)) / all))] as const);
  return {
    agency: { name: pick(agencies), selfReference: '我单位' },
    year,
    date: `${year + 1}-01-${10 + whole(20)}`,
    signature: random() < 0.5,
    narrative: Object.fromEntries(own),
    statistics: figures(edition, whole),
  } as ReportInput;
}

/** Figures enough to fill the tables with numbers of one to six digits; whether they add up is no matter here. */
function figures(edition: GeneratedSize['edition'], whole: (below: number) => number): unknown {
  const n = () => whole(10 ** (1 + whole(5)));
  if (edition === '2014')
    return { disclosure: { published: n(), normativeDocumentsIssued: n() }, requests: { received: n() } };
  const row = () => ({ naturalPersons: n(), businesses: n(), socialOrganizations: n() });
  return {
    disclosure:
      edition === '2021'
        ? { normativeDocuments: { issued: n(), repealed: n(), inForce: n() }, licensing: n(), penalties: n() }
        : { normativeDocuments: { made: n(), newlyPublished: n(), allPublished: n() } },
    requests: { received: row(), results: { granted: row(), partlyGranted: row() } },
  };
}

/** The document of a generated report; `tables: false` leaves the tables out, for a text of a page or two. */
export function generatedDocument(seed: number, size: GeneratedSize, tables = true): Document {
  const { report, findings } = parseReport(generatedInput(seed, size));
  if (!report) throw new Error(findings.map(({ message }) => message).join('\n'));
  const { document, findings: composed } = composeDocument(report);
  const blocking = composed.filter((finding) => finding.blocking);
  if (blocking.length) throw new Error(JSON.stringify(blocking));
  if (tables) return document;
  return { ...document, blocks: document.blocks.filter(({ type }) => type !== 'table') };
}
