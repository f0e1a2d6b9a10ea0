import { annotate, type CheckRules, checkReport } from './checks';
import { compose } from './compose/compose';
import { titleText } from './compose/title';
import type { Annotation, Document } from './document/nodes';
import { type FaceFiles, type FaceSet, loadFaces } from './faces/faceSet';
import { fileName } from './fileName';
import type { Finding } from './findings/finding';
import { type Locale, type Problem, toFinding } from './findings/problem';
import { type LaidOut, layoutDocument, reviewLayout } from './layout';
import { catalogue } from './model/catalogue';
import type { Edition, TemplateSource } from './model/edition';
import type { Report, ReportInput } from './model/report';
import { parseReport } from './parse/parse';
import { type ProfileInput, readProfile } from './parse/profile';
import { readUnits } from './parse/units';
import { renderDocx } from './render/docx';
import { type Attachment, renderPdf } from './render/pdf';
import { titleCharacters } from './typography/measures';
import type { Profile } from './typography/profile';

export type Format = 'docx' | 'pdf';

export interface GenerateOptions {
  /** Files to make; default: both. */
  readonly formats?: readonly Format[];
  /** A folder of own templates (single parts, or the whole list with a parts.json), or their texts by file name. */
  readonly templates?: TemplateSource;
  /** Own faces by path: TTF, OTF, or TTC with #name. They are embedded in the PDF instead of the shipped ones. */
  readonly fonts?: FaceFiles;
  /** Last year's report: for growth in the text, and for the checks across years. */
  readonly previous?: ReportInput;
  /** Reports of subordinate units whose figures must add up to this one's. */
  readonly units?: readonly ReportInput[];
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
  /** What departs from GB/T 9704. */
  readonly profile?: ProfileInput;
  /** Rules switched off, re-graded or added. */
  readonly rules?: CheckRules;
  /** Errors keep the files from being made, too; by default only blocking findings do. */
  readonly strict?: boolean;
  /** The report's data go into both files, for `extractData`; default true. Without them the PDF is PDF/A-2b. */
  readonly attachData?: boolean;
  /** The Word file carries the faces, subset to its text. Default false. */
  readonly embedFonts?: boolean;
  /** Findings become comments in the Word file and marks in the PDF. */
  readonly review?: boolean;
  /** Language of the findings; default Chinese. */
  readonly locale?: Locale;
}

export interface GeneratedFile {
  readonly format: Format;
  /** The title with its ending: 某市2023年政府信息公开工作年度报告.docx. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Generated {
  /** Empty when a finding kept them from being made. */
  readonly files: readonly GeneratedFile[];
  /** Pages of the PDF; 0 when nothing was made. */
  readonly pages: number;
  /** Everything that was noticed, errors first. */
  readonly findings: readonly Finding[];
  /** The report that was read; absent when it could not be. */
  readonly report?: Report;
}

/** What files are made from, once a report could be read. */
interface Prepared {
  readonly report: Report;
  readonly document: Document;
  readonly laid: LaidOut;
  readonly faces: FaceSet;
  readonly profile: Profile;
  readonly annotations: readonly Annotation[];
  /** The report's data as JSON, read before anything is waited for: the caller may go on to change them. */
  readonly data: string | undefined;
}

/** Reads last year's report; its own shape findings say whose they are. */
function readPrevious(report: Report, options: GenerateOptions, problems: Problem[]) {
  if (options.previous === undefined) return { findings: [] as Finding[] };
  const { report: previous, findings } = parseReport(options.previous, options);
  if (previous && previous.year !== report.year - 1)
    problems.push({
      code: 'previous.year',
      severity: 'warning',
      path: 'previous.year',
      where: '上一年度报告',
      expected: String(report.year - 1),
      actual: String(previous.year),
    });
  const named = findings.map((f) => ({
    ...f,
    path: `previous.${f.path}`,
    where: `上一年度报告 · ${f.where}`,
  }));
  return { previous, findings: named };
}

const dataOf = ({ input }: Report, { attachData = true }: GenerateOptions): string | undefined =>
  attachData ? JSON.stringify(input) : undefined;

function prepare(
  input: unknown,
  options: GenerateOptions,
): { findings: readonly Finding[]; prepared?: Prepared } {
  const { locale, templates, rules } = options;
  const { profile, problems } = readProfile(options.profile);
  const { report, findings } = parseReport(input, options);
  const inWords = (list: readonly Problem[]) => list.map((problem) => toFinding(problem, locale));
  if (!report) return { findings: [...findings, ...inWords(problems)] };
  const last = readPrevious(report, options, problems);
  const units = options.units && readUnits(options.units, options);
  const composed = compose(report, {
    templates,
    previous: last.previous,
    titleCharacters: titleCharacters(profile),
  });
  const found = [
    ...findings,
    ...last.findings,
    ...(units?.findings ?? []),
    ...inWords([...problems, ...composed.problems]),
  ];
  if (found.some((f) => f.blocking)) return { findings: found };

  const { document } = composed;
  found.push(
    ...checkReport(report, {
      document,
      previous: last.previous,
      units: units?.reports,
      editions: options.editions,
      locale,
      rules,
    }),
  );
  const faces = loadFaces(options.fonts, locale);
  const placeOf = (figure: string) => catalogue(report.edition).get(figure)?.where ?? figure;
  const laid = layoutDocument(document, { profile, faces, locale, placeOf });
  found.push(...faces.findings, ...laid.findings);
  const annotations = options.review ? annotate(found, document) : [];
  return {
    findings: found,
    prepared: { report, document, laid, faces, profile, annotations, data: dataOf(report, options) },
  };
}

/** The report's data as an associated file of the PDF. */
const reportAttachment = (json: string): Attachment => ({
  name: 'report.json',
  type: 'application/json',
  data: Buffer.from(json),
  description: '报告数据',
  relationship: 'Source',
});

async function render(format: Format, prepared: Prepared, options: GenerateOptions): Promise<Uint8Array> {
  const { document, laid, faces, profile, annotations, data } = prepared;
  const { locale } = options;
  if (format === 'pdf')
    return renderPdf(reviewLayout(laid, document, annotations, { profile, faces, locale }), {
      properties: document.properties,
      faces,
      ...(data !== undefined && { attachments: [reportAttachment(data)] }),
    });
  return renderDocx(document, {
    profile,
    data,
    annotations,
    hints: laid.hints,
    ...(options.embedFonts && { faces }),
  });
}

/** The formats to make, each once. */
function formatsOf({ formats = ['docx', 'pdf'] }: GenerateOptions): readonly Format[] {
  if (Array.isArray(formats) && formats.every((format) => format === 'docx' || format === 'pdf'))
    return [...new Set(formats)];
  throw new TypeError(`formats must be a list of 'docx' and 'pdf', got ${JSON.stringify(formats)}`);
}

const rank = { error: 1, warning: 2, info: 3 } as const;

/** What keeps the files from being made comes first. */
const order = ({ blocking, severity }: Finding): number => (blocking ? 0 : rank[severity]);

/**
 * From the data of a report to its files. Composes the stages: parse → check → compose → render.
 *
 * Never throws on data: everything wrong with the report, the templates, the faces or the profile is a finding.
 * A blocking finding (or, with `strict`, an error) means that `files` is empty. Throws only when the package's own
 * assets cannot be read, and a TypeError for `formats` other than 'docx' and 'pdf'. Writes nothing, logs nothing, reads nothing but the folders and faces that are named in the
 * options and its own assets; the same input gives the same bytes.
 */
export async function generate(input: ReportInput, options: GenerateOptions = {}): Promise<Generated> {
  const formats = formatsOf(options);
  const { findings: found, prepared } = prepare(input, options);
  const findings = [...found].sort((a, b) => order(a) - order(b));
  const stopped = findings.some((f) => f.blocking || (options.strict && f.severity === 'error'));
  if (!prepared || stopped)
    return { files: [], pages: 0, findings, ...(prepared && { report: prepared.report }) };
  const name = fileName(titleText(prepared.report));
  const files: GeneratedFile[] = [];
  for (const format of formats)
    files.push({ format, name: `${name}.${format}`, bytes: await render(format, prepared, options) });
  return { files, pages: prepared.laid.layout.pages.length, findings, report: prepared.report };
}
