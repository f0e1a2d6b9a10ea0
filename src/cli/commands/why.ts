import * as z from 'zod';
import type { Trace } from '../../aggregate/trace';
import { type Explanation, why } from '../../aggregate/why';
import { builtInEditions } from '../../editions';
import { nearest } from '../../ground/distance';
import { catalogue } from '../../model/catalogue';
import { at } from '../../model/figures';
import { readReport } from '../../parse/parse';
import { readData } from '../data';
import { DONE, FAILED, FOUND, type Session, Stop, USAGE } from '../io';
import { readBytes } from '../readBytes';
import { table } from '../table';
import { type Both, both, printable } from '../words';
import { traceFile } from './aggregate';

const given = z.string().nullable();
const figure = z.looseObject({
  value: given,
  from: z.record(z.string(), given),
  own: z.literal(true).optional(),
});
const schema = z.looseObject({
  edition: z.string(),
  year: z.int(),
  units: z.array(z.string()),
  figures: z.record(z.string(), figure),
});

async function readTrace(path: string, session: Session): Promise<Trace> {
  const name = traceFile(path);
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(await readBytes(name, session))));
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      both(`${name}：不是 aggregate 写的文件`, `${name}: not a file that aggregate wrote`),
      FAILED,
    );
  }
}

function told({ sum, own, from, zeros, delta, same }: Explanation, actual: string | null): readonly Both[] {
  const value = (text: string | null): Both => both(text ?? '未填', text ?? 'open');
  const lines: Both[] = [];
  if (own)
    lines.push(
      both('由本机关自己填报，不由各单位相加。', 'The parent has it of its own; it is not added up.'),
    );
  else lines.push(both(`各单位合计：${value(sum).zh}`, `sum of the units: ${value(sum).en}`));
  for (const [unit, text] of from)
    lines.push(both(`  ${unit}  ${value(text).zh}`, `  ${unit}  ${value(text).en}`));
  if (zeros > 0) lines.push(both(`  其余 ${zeros} 个单位为 0`, `  ${zeros} other units: 0`));
  if (delta === undefined) return lines;
  const now = value(actual);
  lines.push(
    both(
      `报告中现为 ${now.zh}，与合计相差 ${delta}。`,
      `The report has ${now.en} now, ${delta} against the sum.`,
    ),
  );
  if (same.length > 0)
    lines.push(
      both(
        `相差的正是${same.join('、')}的数字：${delta.startsWith('-') ? '没有计入' : '可能计了两次'}。`,
        `That is just what ${same.join(', ')} gave: ${delta.startsWith('-') ? 'left out' : 'perhaps counted twice'}.`,
      ),
    );
  return lines;
}

/** A figure may be named as a field of the data. */
const UNDER = 'statistics.';

/** `nianbao why FILE FIGURE`: which units a figure of an aggregated report comes from. */
export async function whyCommand(inputs: readonly string[], session: Session): Promise<number> {
  const [file, field] = inputs;
  if (file === undefined || field === undefined || inputs.length > 2)
    throw new Stop(both('用法：nianbao why 文件 字段', 'usage: nianbao why FILE FIGURE'), USAGE);
  const path = field.startsWith(UNDER) ? field.slice(UNDER.length) : field;
  const trace = await readTrace(file, session);
  const { data, findings } = await readData(file, session);
  if (findings.length > 0) session.err(table(findings, session));
  if (data === undefined) return FOUND;
  const { edition: name, year } = trace;
  // The figures alone: the rest of the report may not be filled in yet.
  const figuresOnly = { agency: { name: file }, edition: name, year, statistics: at(data, 'statistics') };
  const actual = readReport(figuresOnly, builtInEditions).report?.figures.get(path);
  const value = actual?.state === 'notApplicable' ? 'n/a' : (actual?.value ?? null);
  const explained = why(trace, path, value);
  if (!explained) {
    const meant = nearest(path, Object.keys(trace.figures));
    const hint = both(meant ? `，是不是 ${meant}` : '', meant ? `; did you mean ${meant}` : '');
    throw new Stop(both(`没有数字 ${path}${hint.zh}`, `there is no figure ${path}${hint.en}`), USAGE);
  }
  const edition = builtInEditions.find(({ id }) => id === trace.edition);
  const where = edition && catalogue(edition).get(path)?.where;
  const lines = told(explained, value).map((line) => line[session.locale]);
  session.out(`${[where ?? path, ...lines].map(printable).join('\n')}\n`);
  return explained.delta === undefined ? DONE : FOUND;
}
