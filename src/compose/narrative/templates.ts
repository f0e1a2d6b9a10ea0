import { z } from 'zod';
import type { Problem, Step } from '../../findings/problem';
import { LINE_END } from '../../ground/characters';
import type { Host } from '../../ground/host';
import type { Edition, Part, TemplateSource } from '../../model/edition';

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
      order: z.int().optional(),
    }),
  )
  .min(1)
  .max(100);

/** The template files of a source by name; a folder that cannot be read throws. */
function readSource(host: Host, source: TemplateSource): ReadonlyMap<string, string> {
  const text = (file: string) => file.replace(/^\ufeff/, '');
  const utf8 = new TextDecoder();
  if (typeof source !== 'string')
    return new Map(Object.entries(source).map(([name, file]) => [name, text(file)]));
  const names = host.list(source).filter((name) => FILE_NAME.test(name) || name === 'parts.json');
  return new Map(names.sort().map((name) => [name, text(utf8.decode(host.read(`${source}/${name}`)))]));
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
  const ordered = parsed.data.map((part, i) => ({ ...part, at: part.order ?? i }));
  ordered.sort((a, b) => a.at - b.at);
  return ordered.map(({ file, heading }) => ({
    name: file.replace(/\.hbs$/, ''),
    ...(heading && { heading }),
  }));
}

/**
 * The parts of a report with their templates: the edition's, of which a user's folder replaces single files,
 * or the whole list by a parts.json.
 */
export function loadTemplates(
  host: Host,
  edition: Edition,
  own: TemplateSource | undefined,
): { parts: TemplatePart[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const defaults = readSource(host, edition.templates);
  let files: ReadonlyMap<string, string> = new Map();
  try {
    if (own !== undefined) files = readSource(host, own);
  } catch {
    problems.push(problem('template.folder', { say: 'templates' }, { name: String(own) }));
  }
  const list = files.get('parts.json');
  const parts = (list === undefined ? undefined : ownParts(list, problems)) ?? edition.parts;
  const loaded = parts.flatMap((part) => {
    const file = `${part.name}.hbs`;
    const source = files.get(file) ?? defaults.get(file);
    if (source === undefined)
      problems.push(problem('template.missing-file', { say: 'templates' }, { name: file }));
    return source === undefined ? [] : [{ ...part, file, source }];
  });
  for (const name of files.keys())
    if (name !== 'parts.json' && !parts.some((part) => `${part.name}.hbs` === name))
      problems.push(
        problem(
          'template.unused',
          { say: 'templates' },
          { name },
          { severity: 'warning', blocking: false, expected: parts.map((p) => `${p.name}.hbs`) },
        ),
      );
  return { parts: loaded, problems };
}
