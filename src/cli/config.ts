import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { Finding } from '../findings/finding';
import { finish } from '../findings/finish';
import { isLeftOver } from '../ground/leftOver';
import { line } from '../model/leaves';
import { isProfileName } from '../parse/namedProfiles';
import { shapeProblems } from '../parse/shapeProblems';
import { withoutHints } from '../parse/snapshot';
import { FORMATS } from '../render/formats';
import { DPI } from '../render/png/dpi';
import { CONFIG } from './configName';
import { type DataFile, placed, readData } from './data';
import { inputWords } from './input/words';
import type { Session } from './io';
import { namesIn } from './namesIn';

const path = line('路径');
/** A file, or what would be in it. */
const content = z.union([path, z.looseObject({})]);

/** What the file beside the data may hold: options of the command line, paths from its own folder. */
const schema = z
  .strictObject({
    previous: path,
    earlier: z.array(path),
    units: path,
    profile: content,
    font: z.record(z.string(), path),
    templates: path,
    rules: content,
    review: path,
    strict: z.boolean(),
    formats: z.array(z.enum(FORMATS)),
    out: path,
    name: line('名称'),
    attachData: z.boolean(),
    embedFonts: z.boolean(),
    dpi: z.number().min(DPI.least).max(DPI.most),
  })
  .partial();

export type Config = z.output<typeof schema>;

/** Options that name a file or a folder. */
const PATHS = ['previous', 'units', 'profile', 'templates', 'rules', 'review', 'out'] as const;

/** The options that are beside an input, with what is wrong with them. */
export async function readConfig(
  input: string,
  session: Session,
): Promise<{ config: Config; findings: readonly Finding[]; file?: DataFile }> {
  const folder = input === '-' ? '.' : dirname(input);
  const name = join(folder, CONFIG);
  const { locale } = session;
  const names = namesIn(folder);
  const alike = names.filter(
    (each) => each !== CONFIG && /^nianbao\.config\b/i.test(each) && !isLeftOver(each),
  );
  const unused = finish(
    alike.map((each) => ({
      code: 'input.config',
      severity: 'warning',
      where: join(folder, each),
      expected: CONFIG,
    })),
    { locale, words: inputWords },
  );
  if (!names.includes(CONFIG)) return { config: {}, findings: unused };
  const { data: read, findings: unread, file } = await readData(name, session);
  const data = withoutHints(read);
  const findings = [...unused, ...unread];
  if (unread.length > 0 || data === null || data === undefined) return { config: {}, findings, file };
  const { success, data: config, error } = schema.safeParse(data);
  if (!success) {
    const problems = shapeProblems(schema, data, error.issues, CONFIG);
    return {
      config: {},
      findings: [...unused, ...placed(finish(problems, { locale }), [file], locale)],
      file,
    };
  }
  const from = <T>(value: T) =>
    typeof value === 'string' ? (resolve(folder, value) as typeof value) : value;
  const earlier = config.earlier?.map(from);
  const paths = Object.fromEntries(
    PATHS.filter((key) => key in config).map((key) => {
      const value = config[key];
      return [
        key,
        key === 'profile' && typeof value === 'string' && isProfileName(value) ? value : from(value),
      ];
    }),
  );
  const font = config.font && Object.entries(config.font).map(([role, face]) => [role, from(face)]);
  return {
    config: {
      ...config,
      ...paths,
      ...(earlier && { earlier }),
      ...(font && { font: Object.fromEntries(font) }),
    },
    findings,
    file,
  };
}
