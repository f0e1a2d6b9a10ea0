import { annotate, type CheckRules, check } from './checks';
import { unknownCodes } from './checks/unknownCodes';
import { compose } from './compose/compose';
import { publicationFacts } from './compose/publication';
import { titleText } from './compose/title';
import type { Document } from './document/nodes';
import { builtInEditions } from './editions';
import type { ReportInput } from './editions/inputs';
import { OutlineFault } from './faces/face';
import { type FaceFiles, type FaceSet, openFaces } from './faces/faceSet';
import type { Finding } from './findings/finding';
import { finish } from './findings/finish';
import { type Problem, within } from './findings/problem';
import { fileName } from './ground/fileName';
import { type Host, MissingAsset } from './ground/host';
import type { Limits } from './ground/limits';
import { nextTurn } from './ground/turn';
import { ofEdition } from './hosted';
import { type LaidOut, layOut } from './layout';
import type { Edition, TemplateSource } from './model/edition';
import { isYearBefore, type Report } from './model/report';
import { readOptions } from './options';
import type { ProfileName } from './parse/namedProfiles';
import { readEarlier, readUnits } from './parse/others';
import { readReport } from './parse/parse';
import { type ProfileInput, readProfile } from './parse/profile';
import { type Format, formatsWith, type Output, outputs, type RenderOptions } from './render/formats';
import { titleCharacters } from './typography/measures';
import type { Profile } from './typography/profile';

/** Options that are plain data, so that they can be handed to other threads and machines. */
export interface DataOptions extends RenderOptions {
  /** Files to make; default: Word and PDF. */
  readonly formats?: readonly Format[];
  /** A folder of own templates (single parts, or the whole list with a parts.json), or their texts by file name. */
  readonly templates?: TemplateSource;
  /** Own faces by path: TTF, OTF, or TTC with #name. They are embedded in the PDF instead of the shipped ones. */
  readonly fonts?: FaceFiles;
  /** Last year's report: for growth in the text, and for the checks across years. */
  readonly previous?: ReportInput;
  /** Reports of the years before last year's, for charts over up to five years. */
  readonly earlier?: readonly ReportInput[];
  /** Reports of subordinate units whose figures must add up to this one's. */
  readonly units?: readonly ReportInput[];
  /** What departs from GB/T 9704, or the name under which the library has it: gbt33476. */
  readonly profile?: ProfileName | ProfileInput;
  /** Rules switched off, re-graded or added. */
  readonly rules?: CheckRules;
  /** Errors keep the files from being made, too; by default only blocking findings do. */
  readonly strict?: boolean;
  /** The report's data go into both files, for `extractData`; default true. Without them the PDF is PDF/A-2b. */
  readonly attachData?: boolean;
  /** Findings become comments in the Word file and marks in the PDF. */
  readonly review?: boolean;
  /** How much is taken of anything that an input can have too much of. */
  readonly limits?: Partial<Limits>;
}

/** All options of `generate`; those of a single output are of use where its format is made. */
export interface GenerateOptions extends DataOptions {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
  /**
   * A folder, by its path or file: URL, that holds the package's folders fonts and templates. For programs that are
   * bundled without them; default: where the package is installed. In Node alone: a browser has them from an address.
   */
  readonly assets?: string | URL;
}

/** A file that was made. */
export interface GeneratedFile {
  readonly format: Format;
  /** The title with its ending: 某市2023年政府信息公开工作年度报告.docx; pictures of pages have -1, -2 … before it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Plain data, which a worker can post. */
export interface Generated {
  /** Empty when a finding kept them from being made. */
  readonly files: readonly GeneratedFile[];
  /** Pages of the PDF; 0 when nothing was made. */
  readonly pages: number;
  /** Everything that was noticed, errors first. */
  readonly findings: readonly Finding[];
}

/** What files are made from, once a report could be read. */
interface Prepared {
  readonly document: Document;
  readonly laid: LaidOut;
  readonly faces: FaceSet;
  readonly profile: Profile;
}

interface Work {
  readonly problems: readonly Problem[];
  readonly report?: Report;
  readonly prepared?: Prepared;
}

/** What is wrong with a sentence of the agency's own is mended where that is written. */
function inOwnText(problem: Problem, own: ReadonlyMap<number, string>): Problem {
  const part = problem.span && own.get(problem.span.block);
  return part === undefined ? problem : { ...problem, path: `narrative.${part}` };
}

/** The stages up to the pages. Everything that can be noticed before one blocks is noticed at once. */
function prepare(host: Host, input: unknown, options: GenerateOptions): Work {
  const { templates, rules, limits, editions = builtInEditions } = options;
  const read = readProfile(options.profile);
  const { report, problems } = readReport(input, editions, limits);
  const found = [...read.problems, ...problems];
  // One by one: more arguments than a call takes would end it.
  const add = (more: readonly Problem[]) => {
    for (const problem of more) found.push(problem);
  };
  add(unknownCodes(rules ?? {}, editions));
  if (!report) return { problems: found };
  const last = options.previous === undefined ? undefined : readReport(options.previous, editions, limits);
  for (const problem of last?.problems ?? []) found.push(within('previous', { say: 'previous' }, problem));
  const units = options.units && readUnits(options.units, editions, limits);
  add(units?.problems ?? []);
  const earlier = options.earlier && readEarlier(options.earlier, editions, report.year, limits);
  add(earlier?.problems ?? []);
  const previous = last?.report;
  const { profile } = read;
  const {
    document,
    problems: ofText,
    own,
  } = compose(host, report, {
    templates,
    previous: previous && isYearBefore(previous, report) ? previous : undefined,
    earlier: earlier?.reports,
    titleCharacters: titleCharacters(profile),
    limits,
  });
  add(ofText);
  if (found.some(({ blocking }) => blocking)) return { problems: found };

  const checked = check(report, { document, previous, units: units?.reports, editions, rules });
  add(checked.map((problem) => inOwnText(problem, own)));
  const { faces, problems: ofFaces } = openFaces(host, options.fonts);
  const laid = layOut(document, { profile, faces });
  add(ofFaces);
  add(laid.problems);
  return { problems: found, report, prepared: { document, laid, faces, profile } };
}

/** What keeps files of some of these formats from being made here. */
async function lacking(formats: readonly Format[]): Promise<Problem[]> {
  const problems = await Promise.all(formats.map((format) => (outputs[format] as Output).lacking?.()));
  return problems.filter((problem) => problem !== undefined);
}

/** The faces of one's own whose outlines turned out to be damaged when they were drawn. */
const damagedFaces = ({ source }: OutlineFault, fonts: FaceFiles = {}): Problem[] =>
  Object.entries(fonts).flatMap(([id, file]): Problem[] => {
    if (file !== source) return [];
    const where = { say: 'font', name: id } as const;
    return [
      {
        code: 'face.outlines',
        severity: 'error',
        blocking: true,
        path: `fonts.${id}`,
        where,
        actual: source,
      },
    ];
  });

const missingAsset = ({ place }: MissingAsset): Problem => ({
  code: 'assets.missing',
  severity: 'error',
  blocking: true,
  path: 'assets',
  where: { say: 'report' },
  actual: place,
});

/**
 * The composition root, on any host: parse → check → compose → render. What it promises is in index.ts. `nameOf`
 * makes the name of the files, without ending, once it is certain that there will be some.
 */
export async function generate(
  host: Host,
  input: ReportInput,
  options: GenerateOptions = {},
  nameOf: (title: string) => string = fileName,
): Promise<Generated> {
  const read = readOptions(options);
  try {
    return await make(host, input, read, nameOf);
  } catch (error) {
    if (!(error instanceof MissingAsset)) throw error;
    return { files: [], pages: 0, findings: finish([missingAsset(error)], { locale: read.usable.locale }) };
  }
}

async function make(
  host: Host,
  input: ReportInput,
  { usable, problems: ofOptions }: ReturnType<typeof readOptions<GenerateOptions>>,
  nameOf: (title: string) => string,
): Promise<Generated> {
  const { formats = formatsWith('byDefault'), locale, rules, strict, review, attachData = true } = usable;
  const { problems, report, prepared } = prepare(host, input, usable);
  const ofFormats = await lacking(formats);
  const edition = report && ofEdition(report);
  const findings = finish([...ofOptions, ...ofFormats, ...problems], {
    locale,
    rules,
    limits: usable.limits,
    ...edition,
  });
  const stopped = findings.some((f) => f.blocking || (strict && f.severity === 'error'));
  if (!report || !prepared || stopped) return { files: [], pages: 0, findings };
  const { document, laid } = prepared;
  const data = attachData ? JSON.stringify(report.input) : undefined;
  const annotations = review ? annotate(findings, document, locale) : [];
  const name = nameOf(titleText(report));
  const beside = [...new Set(formats)].map((format) => ({ format, file: `${name}.${format}` }));
  const facts = publicationFacts(report);
  const finished = { ...prepared, data, annotations, facts, beside, options: usable };
  const files: GeneratedFile[] = [];
  try {
    for (const { format, file } of beside) {
      await nextTurn(); // the input has been read: whoever has his turn now may change it
      const output: Output = outputs[format];
      const made = await output.render(host, finished);
      if (made instanceof Uint8Array) files.push({ format, name: file, bytes: made });
      else
        for (const [i, bytes] of made.entries())
          files.push({ format, name: `${name}-${i + 1}.${format}`, bytes });
    }
  } catch (error) {
    if (!(error instanceof OutlineFault)) throw error;
    const damaged = finish(damagedFaces(error, usable.fonts), { locale });
    return { files: [], pages: 0, findings: [...damaged, ...findings] };
  }
  return { files, pages: laid.layout.pages.length, findings };
}
