import * as z from 'zod';
import type { Problem, Step } from '../../findings/problem';
import { LINE_END } from '../../ground/characters';
import type { Host } from '../../ground/host';
import type { Edition, Part, TemplateSource } from '../../model/edition';
import { createTypedTemplates, type TypedTemplates } from './typedTemplates';

/** A part with the text of its template. */
export interface TemplatePart extends Part {
  readonly file: string;
  readonly source: string;
}

const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*\.hbs$/u;

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

/** The template files of a source by name, without the line end that closes each; throws where a folder cannot be read. */
function readSource(
  host: Host,
  source: TemplateSource,
  read: TypedTemplates['read'] = (text) => text,
): ReadonlyMap<string, string> {
  const text = (file: string, name: string) => read(file.replace(/^\ufeff/, '').replace(/\r?\n$/, ''), name);
  if (typeof source !== 'string')
    return new Map(Object.entries(source).map(([name, file]) => [name, text(file, name)]));
  const names = host.list(source).filter((name) => FILE_NAME.test(name) || name === 'parts.json');
  const utf8 = new TextDecoder();
  return new Map(names.sort().map((name) => [name, text(utf8.decode(host.read(`${source}/${name}`)), name)]));
}

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

/** The list of parts that a parts.json lays down instead of the edition's. */
function ownParts(text: string, problems: Problem[]): Part[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    problems.push(problem('template.parts', 'parts.json', { detail: { say: 'notJson' } }));
    return undefined;
  }
  const parsed = partsSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = issue?.path.join('.') || 'parts.json';
    problems.push(problem('template.parts', 'parts.json', { detail: { say: 'partsShape', name } }));
    return undefined;
  }
  return parsed.data.map(({ file, heading }) => ({
    name: file.replace(/\.hbs$/, ''),
    ...(heading && { heading }),
  }));
}

/** Names of the files that templates take in: {{> name}}. */
const takenIn = (sources: Iterable<string>): Set<string> =>
  new Set(
    [...sources].flatMap((text) => [...text.matchAll(/\{\{~?>\s*([^\s~}]+)/g)].map((m) => `${m[1]}.hbs`)),
  );

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
  const sources = edition.templates.map((source) => readSource(host, source));
  let last: ReadonlyMap<string, string> = new Map();
  try {
    if (own !== undefined) last = readSource(host, own, typed.read);
  } catch {
    problems.push(problem('template.folder', where, { name: String(own) }));
  }
  const files = new Map([...sources, last].flatMap((source) => [...source]));
  const list = files.get('parts.json');
  const parts = (list === undefined ? undefined : ownParts(list, problems)) ?? edition.parts;
  const loaded = parts.flatMap((part) => {
    const file = `${part.name}.hbs`;
    const source = files.get(file);
    if (source === undefined) problems.push(problem('template.missing-file', where, { name: file }));
    return source === undefined ? [] : [{ ...part, file, source }];
  });
  const used = takenIn(files.values());
  for (const { name } of parts) used.add(`${name}.hbs`);
  for (const name of last.keys())
    if (name !== 'parts.json' && !used.has(name))
      problems.push(
        problem(
          'template.unused',
          where,
          { name },
          { severity: 'warning', blocking: false, expected: parts.map((p) => `${p.name}.hbs`) },
        ),
      );
  return { parts: loaded, files, problems, typed };
}
