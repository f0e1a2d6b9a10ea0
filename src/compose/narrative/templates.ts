import * as z from 'zod';
import type { Problem, Step } from '../../findings/problem';
import { afterPrefix, beforeSuffix } from '../../ground/affixes';
import { LINE_END } from '../../ground/characters';
import type { Host } from '../../ground/host';
import { isLeftOver } from '../../ground/leftOver';
import { strictText } from '../../ground/strictText';
import type { Edition, Part, TemplateSource } from '../../model/edition';
import { tagsIn } from './tags';
import { fileOf, nameOf } from './templateFile';
import { createTypedTemplates, type TypedTemplates } from './typedTemplates';

/** A part with the text of its template. */
export interface TemplatePart extends Part {
  readonly file: string;
  readonly source: string;
}

const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*\.hbs$/u;

/** Lays down another list of parts. */
const PARTS = 'parts.json';
/** Characters of such a list; one of a hundred parts has ten thousand. */
const LONGEST_LIST = 100_000;

const partsSchema = z
  .array(
    z.strictObject({
      file: z.string().regex(FILE_NAME),
      heading: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .refine((heading) => !LINE_END.test(heading))
        .optional(),
    }),
  )
  .min(1)
  .max(100);

const problem = (
  code: string,
  where: Step,
  params: Problem['params'],
  rest: Partial<Problem> = {},
): Problem => ({
  code,
  severity: 'error',
  blocking: true,
  where,
  params,
  ...rest,
});

/** A file of a folder as text; undefined where it cannot be read, which is a problem. */
function fileText(host: Host, folder: string, name: string, problems: Problem[]): string | undefined {
  const where = { say: 'templates' } as const;
  try {
    const { text, encoding } = strictText(host.read(`${folder}/${name}`));
    if (text === undefined)
      problems.push(problem('template.encoding', where, { name }, { actual: encoding }));
    return text;
  } catch {
    problems.push(problem('template.file', where, { name }));
    return undefined;
  }
}

interface SourceRead {
  /** Texts of the template files by name, without the line end that closes each. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is none and was meant for one, perhaps: other.hbs.txt, a folder. */
  readonly others: readonly string[];
  /** A folder in which there is nothing. */
  readonly isEmpty?: boolean;
}

/** Reads a source of templates; throws where its folder cannot be read. */
function readSource(
  host: Host,
  source: TemplateSource,
  problems: Problem[],
  read: TypedTemplates['read'] = (text) => text,
): SourceRead {
  const plain = (text: string, name: string) =>
    read(beforeSuffix(afterPrefix(text, '\ufeff'), '\r\n', '\n'), name);
  if (typeof source !== 'string') {
    const texts = Object.entries(source).map(([name, text]) => [name, plain(text, name)] as const);
    return { texts: new Map(texts), others: [] };
  }
  const names = host
    .list(source)
    .filter((name) => !isLeftOver(name))
    .sort();
  const isOurs = (name: string) => FILE_NAME.test(name) || name === PARTS;
  const texts = names.filter(isOurs).flatMap((name) => {
    const text = fileText(host, source, name, problems);
    return text === undefined ? [] : [[name, plain(text, name)] as const];
  });
  return {
    texts: new Map(texts),
    others: names.filter((name) => !isOurs(name)),
    isEmpty: names.length === 0,
  };
}

/** The list of parts that a parts.json lays down instead of the edition's. */
function ownParts(text: string, problems: Problem[]): Part[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.slice(0, LONGEST_LIST));
  } catch {
    problems.push(problem('template.parts', PARTS, { detail: { say: 'notJson' } }));
    return undefined;
  }
  const parsed = partsSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = issue?.path.join('.') || PARTS;
    problems.push(problem('template.parts', PARTS, { detail: { say: 'partsShape', name } }));
    return undefined;
  }
  return parsed.data.map(({ file, heading }) => ({
    name: nameOf(file),
    ...(heading && { heading }),
  }));
}

/** Names of the files that templates take in: {{> name}}. */
const takenIn = (sources: Iterable<string>): Set<string> =>
  new Set(
    [...sources].flatMap(tagsIn).flatMap(({ takesIn }) => (takesIn === undefined ? [] : [fileOf(takesIn)])),
  );

/** Texts of templates, with those that they take in. */
export function withTakenIn(texts: readonly string[], files: ReadonlyMap<string, string>): readonly string[] {
  const all = new Set(texts);
  for (const text of all) for (const name of takenIn([text])) all.add(files.get(name) ?? '');
  return [...all];
}

/**
 * The parts of a report with their templates: files of the edition's folders, of each name the last one, and the
 * user's behind them. A parts.json lays down another list of parts.
 */
export function loadTemplates(
  host: Host,
  edition: Edition,
  own: TemplateSource | undefined,
): {
  parts: TemplatePart[];
  files: ReadonlyMap<string, string>;
  problems: Problem[];
  typed: TypedTemplates;
} {
  const problems: Problem[] = [];
  const typed = createTypedTemplates();
  const where = { say: 'templates' } as const;
  const sources = edition.templates.map((source) => readSource(host, source, problems).texts);
  let last: SourceRead = { texts: new Map(), others: [] };
  try {
    if (own !== undefined) last = readSource(host, own, problems, typed.read);
  } catch {
    problems.push(problem('template.folder', where, { name: String(own) }));
  }
  if (typeof own === 'string' && last.isEmpty)
    problems.push(problem('template.none', where, { name: own }, { severity: 'warning', blocking: false }));
  const files = new Map([...sources, last.texts].flatMap((source) => [...source]));
  const list = files.get(PARTS);
  const parts = (list === undefined ? undefined : ownParts(list, problems)) ?? edition.parts;
  const loaded = parts.flatMap((part) => {
    const file = fileOf(part.name);
    const source = files.get(file);
    if (source === undefined) problems.push(problem('template.missing-file', where, { name: file }));
    return source === undefined ? [] : [{ ...part, file, source }];
  });
  const used = takenIn(files.values());
  for (const { name } of parts) used.add(fileOf(name));
  for (const name of [...last.texts.keys(), ...last.others])
    if (name !== PARTS && !used.has(name))
      problems.push(
        problem(
          'template.unused',
          where,
          { name },
          { severity: 'warning', blocking: false, expected: parts.map((p) => fileOf(p.name)) },
        ),
      );
  return { parts: loaded, files, problems, typed };
}
