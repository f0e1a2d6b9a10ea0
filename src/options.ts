import * as z from 'zod';
import { FACES } from './faces/faceId';
import { gravity, type Severity } from './findings/finding';
import { finish } from './findings/finish';
import { LOCALES, type Problem } from './findings/problem';
import type { GenerateOptions } from './generate';
import type { Limits } from './ground/limits';
import { agencyKinds } from './model/agency';
import type { Edition } from './model/edition';
import { describe } from './model/fields';
import type { Rule } from './model/rule';
import { show } from './parse/fault';
import { shapeProblems } from './parse/shapeProblems';
import { snapshot, withoutHints } from './parse/snapshot';
import { FORMATS } from './render/formats';
import { DPI } from './render/png/dpi';

const path = z.string();
const paths = z.array(path);

/** What each kind of rule declares, beside its code and severity. */
const rules: Readonly<Record<Rule['kind'], z.ZodRawShape>> = {
  sum: { total: path, parts: paths },
  balance: { left: paths, right: paths },
  subset: { part: path, whole: z.union([path, paths]) },
  notNegative: { cells: paths.min(1) },
  between: { value: path, channels: paths },
  competence: { cells: paths, kinds: z.array(z.enum(agencyKinds)) },
  heading: { source: paths, label: z.string(), first: path, parts: z.array(paths).optional() },
  carry: { pairs: z.array(z.object({ from: path, to: path })) },
  plausible: { amount: path, most: z.number() },
  chain: { stock: path, previous: paths, plus: paths, minus: paths },
};
const severity = z.enum(Object.keys(gravity) as [Severity, ...Severity[]]);
const rule = (kind: string, shape: z.ZodRawShape) =>
  z.strictObject({ code: z.string(), kind: z.literal(kind), severity: severity.optional(), ...shape });
type Declared = ReturnType<typeof rule>;
const declared = Object.entries(rules).map(([kind, shape]) => rule(kind, shape)) as [Declared, ...Declared[]];

const func = z
  .custom((value) => typeof value === 'function')
  .meta({ accepts: { zh: '函数', en: 'a function' } });

/** What the engine asks of every edition; the rest it takes as it is. */
const edition = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  basis: z.string(),
  years: z.looseObject({ from: z.int(), to: z.int().optional() }),
  shape: z.looseObject({ statistics: z.looseObject({}) }),
  forms: z.array(z.looseObject({ name: z.string() })),
  rules: z.array(z.looseObject({ code: z.string(), kind: z.string() })),
  parts: z.array(z.looseObject({ name: z.string() })),
  templates: z.array(z.union([z.string(), z.record(z.string(), z.string())])),
  title: func,
} satisfies Partial<Record<keyof Edition, z.ZodType>>);

const flag = z.boolean();
const most = z.int().min(1);

/** Charts go back five years; a province has some thousand units. */
const EARLIER = 100;
const UNITS = 10_000;

/** The options of `generate`. `previous`, `earlier`, `units` are data, read as the report is, and a profile is read by itself. */
const optionsSchema = z
  .strictObject({
    formats: z.array(z.enum(FORMATS)),
    templates: z.union([z.string(), z.record(z.string(), z.string())]).meta({
      title: '模板',
      accepts: { zh: '文件夹或各文件的文字', en: 'a folder or the texts of files' },
    }),
    fonts: z.partialRecord(z.enum(FACES), z.string().optional()).meta({ title: '字体' }),
    previous: z.unknown(),
    earlier: z.array(z.unknown()).max(EARLIER).meta({ title: '更早年度的报告' }),
    units: z.array(z.unknown()).max(UNITS).meta({ title: '所属单位' }),
    editions: z.array(edition).min(1),
    profile: z.unknown().meta({ title: '版式' }),
    rules: z
      .strictObject({
        off: z.array(z.string()),
        severity: z.record(z.string(), severity),
        dismissed: z.array(z.string()),
        add: z.array(z.discriminatedUnion('kind', declared)),
        jumpFactor: z.number().positive(),
      })
      .partial()
      .meta({ title: '核对规则' }),
    strict: flag,
    attachData: flag,
    tagged: flag,
    links: flag,
    embedFonts: flag,
    dpi: z.number().min(DPI.least).max(DPI.most),
    review: flag,
    locale: z.enum(LOCALES),
    assets: z.union([z.string(), z.instanceof(URL)]),
    limits: z
      .strictObject({ characters: most, templateSteps: most, findings: most } satisfies Record<
        keyof Limits,
        z.ZodType
      >)
      .partial(),
  } satisfies Record<keyof GenerateOptions, z.ZodType>)
  .partial();

/** Options that may come from whoever fills in the report: what is wrong with them is for that person to read. */
const FROM_USERS = ['templates', 'fonts', 'previous', 'earlier', 'units', 'profile', 'rules'];

/** Options that are data, and are read as the report is: each property once. */
const DATA = ['templates', 'fonts', 'profile', 'rules'] as const;

/** Plain copies of the options that are data. One that cannot be read is left out and reported. */
function snapshots<T extends object>(given: T): { options: T; problems: Problem[] } {
  const problems: Problem[] = [];
  if (typeof given !== 'object' || given === null) return { options: given, problems };
  const options = { ...given } as Record<string, unknown>;
  for (const path of DATA)
    try {
      if (options[path] !== undefined) options[path] = withoutHints(snapshot(options[path]));
    } catch (error) {
      const where = describe(optionsSchema, [path]);
      const actual = error instanceof Error ? error.message : show(error);
      problems.push({
        code: 'shape.type',
        severity: 'error',
        blocking: true,
        path,
        where,
        expected: { say: 'object' },
        actual,
      });
      delete options[path];
    }
  return { options: options as T, problems };
}

/**
 * Options without those that cannot be used, and what is wrong with these, as far as a user can have given them.
 * @throws TypeError for the others, which only a program gives, and for names that are no option.
 */
export function readOptions<T extends object>(given: T): { usable: Partial<T>; problems: Problem[] } {
  const { options, problems: unread } = snapshots(given);
  const { success, error } = optionsSchema.safeParse(options);
  if (success) return { usable: options, problems: unread };
  const problems = [...unread, ...shapeProblems(optionsSchema, options, error.issues, 'options')];
  const optionOf = ({ path = '' }: Problem): string => path.split('.')[0] ?? '';
  const mistake = problems.find((problem) => !FROM_USERS.includes(optionOf(problem)));
  if (mistake) throw new TypeError(finish([mistake], { locale: 'en' })[0]?.message);
  const wrong = new Set(problems.map(optionOf));
  const usable = Object.entries(options).filter(([name]) => !wrong.has(name));
  return { usable: Object.fromEntries(usable) as Partial<T>, problems };
}
