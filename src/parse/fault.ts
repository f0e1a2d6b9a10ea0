import type * as z from 'zod';
import type { Problem, Said, Step, Word } from '../findings/problem';
import { codePoints } from '../ground/characters';

/** What was found, short enough for a sentence: as JSON where it is short, else a word for it. */
export function show(value: unknown): Step {
  if (value === undefined) return { say: 'nothing' };
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return { say: 'list' };
  if (typeof value === 'object' && value !== null) return { say: 'object' };
  if (typeof value === 'symbol') return value.description || 'symbol';
  return typeof value === 'function' ? 'function' : String(value);
}

/** What zod's types are called. */
const types: Readonly<Record<string, Word['say']>> = {
  object: 'object',
  record: 'object',
  array: 'list',
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'boolean',
};

export const short = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key);

/** What is wrong with a value that is there; `takes` is what its field takes. */
export function fault(
  issue: z.core.$ZodIssue,
  value: unknown,
  takes: Said,
): Pick<Problem, 'code' | 'message' | 'expected' | 'actual'> {
  const actual = show(value);
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  switch (issue.code) {
    case 'invalid_type':
      // YAML took a word for a number or for true.
      if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return { code: 'shape.type', message: 'shape.unquoted', expected: { say: 'text' }, actual };
      return { code: 'shape.type', expected: { say: types[issue.expected] ?? 'other' }, actual };
    case 'invalid_value':
      return { code: 'shape.value', expected: issue.values.map(String), actual };
    case 'too_small':
      if (!isNumber) return { code: 'shape.missing' };
      return { code: 'shape.range', expected: { say: 'atLeast', n: issue.minimum }, actual };
    case 'too_big': {
      if (isNumber) return { code: 'shape.range', expected: { say: 'atMost', n: issue.maximum }, actual };
      const say = issue.origin === 'string' ? 'characters' : 'members';
      const { length } = value as string | readonly unknown[];
      return { code: 'shape.length', expected: { say, n: issue.maximum }, actual: { say, n: length } };
    }
    case 'invalid_format':
      if (issue.format === 'date') return { code: 'shape.date', actual };
      break;
    case 'custom':
      if (issue.params?.problem === 'character')
        return { code: 'shape.character', actual: codePoints(String(issue.params.character)) };
      if (issue.params) return { code: `shape.${issue.params.problem}`, actual };
  }
  return { code: 'shape.type', expected: takes, actual };
}
