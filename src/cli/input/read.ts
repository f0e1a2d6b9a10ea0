import type { Problem } from '../../findings/problem';
import { strictText } from '../../ground/strictText';
import { endsIn, hasOne, linesOf } from '../../ground/written';
import { jsonFaults, MOST_TOKENS } from './json';
import type { Written } from './written';
import { readYaml } from './yaml';
import { MOST_PIECES } from './yamlDocument';

/** Far more than a report may have (Limits); what is kept of a text while it is read takes some fifty times its size. */
const LARGEST = 8 * 1024 * 1024;

interface InputRead {
  /** Absent where there is a problem; every one here is blocking. */
  readonly data?: unknown;
  readonly problems: readonly Problem[];
  readonly written?: Written;
}

/** Line and column, from 1, of UTF-16 offsets that do not go back: the text is gone through once for all of them. */
function createPlaces(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let begin = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', begin); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
      line++;
      begin = end + 1;
    }
    return { line, column: offset - begin + 1 };
  };
}

const isJson = (name: string, text: string): boolean =>
  endsIn(name, '.json') || (!endsIn(name, '.yaml', '.yml') && hasOne(text.trimStart().slice(0, 1), '{['));

/**
 * Reads the bytes of an input as JSON or YAML, by the ending of its name, else by what it begins with.
 * A text that cannot be read gives problems with line and column, worded by `inputWords`; nothing throws.
 */
export function readInput(bytes: Uint8Array, name: string): InputRead {
  const fail = (problems: readonly Partial<Problem>[]): InputRead => ({
    problems: problems.map((problem) => ({
      code: 'input.syntax',
      severity: 'error',
      blocking: true,
      where: name,
      ...problem,
    })),
  });
  if (bytes.length > LARGEST)
    return fail([{ code: 'input.too-large', expected: `${LARGEST / 1024 / 1024} MB` }]);
  const { text, encoding } = strictText(bytes);
  if (text === undefined) return fail([{ code: 'input.encoding', actual: encoding }]);
  const at = ({ line, column }: { line: number; column: number }): Partial<Problem> => ({
    where: { say: 'input', name, line, column },
    source: { file: name, line, column },
  });
  const key = (name = '') => ({ code: 'input.duplicate-key', params: { key: name } });
  const tooMany = (most: number) =>
    fail([{ code: 'input.too-large', expected: { zh: `${most}项`, en: `${most} items` } }]);
  if (isJson(name, text)) {
    const faults = jsonFaults(text);
    if (faults.length === 0) return { data: JSON.parse(text), problems: [] };
    if (faults.some(({ kind }) => kind === 'large')) return tooMany(MOST_TOKENS);
    const place = createPlaces(text);
    return fail(
      faults.map((f) => ({
        ...at(place(f.offset)),
        ...(f.kind === 'duplicate' ? key(f.key) : { params: { fault: f.why ?? 'json' } }),
      })),
    );
  }
  const { data, faults, written } = readYaml(text);
  if (faults.length === 0) return { data, problems: [], written };
  if (faults.some(({ kind }) => kind === 'large')) return tooMany(MOST_PIECES);
  const lines = linesOf(text);
  return fail(
    faults.map((f) => {
      if (f.kind === 'alias') return { code: 'input.alias' };
      const word = /^[^\s:,{}[\]]*/.exec((lines[f.line - 1] ?? '').slice(f.column - 1))?.[0];
      return {
        ...at(f),
        ...(f.kind === 'duplicate' ? key(word) : { params: { fault: f.code ?? 'other' } }),
      };
    }),
  );
}
