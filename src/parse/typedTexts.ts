import type { Problem, Step } from '../findings/problem';
import { codePoints, LINE_END, NO_CHARACTERS } from '../ground/characters';
import { type PlainChange, type PlainText, plainText, typedOffset } from '../ground/plainText';
import { habitsIn } from './habits';

/** Where a text was typed: a field of the data, a place in a file. `offset` counts in what was typed. */
type PlaceOf<K> = (key: K, typed: string, offset: number) => Pick<Problem, 'path' | 'where' | 'source'>;

/** Reads texts as they were meant, and knows what to report about how they were typed. */
interface TypedTexts<K> {
  readonly read: (typed: string, key: K) => PlainText;
  readonly problems: (placeOf: PlaceOf<K>) => Problem[];
}

interface Note<K> {
  readonly key: K;
  readonly typed: string;
  readonly offset: number;
}

type Remark = Pick<Problem, 'code' | 'severity' | 'actual' | 'params'>;

/** Characters and places to show of a finding that counts them. */
const EXAMPLES = 3;

/** A few characters of the line around a place, never half a one. */
function excerpt(text: string, at: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, at - 8), at)
      .split(LINE_END)
      .at(-1) ?? '';
  const [after = ''] = text.slice(at, at + length + 8).split(LINE_END);
  return (before + after).replace(NO_CHARACTERS, '').trim();
}

const readAs = ({ typed, plain }: PlainChange): Step =>
  plain === ''
    ? { say: 'leftOut', code: codePoints(typed) }
    : { say: 'readAs', typed, code: codePoints(typed), plain };

/** Marks that turn the direction of writing: on a screen the figures beside them may be the other way round. */
function turned(text: string, changes: readonly PlainChange[]): { at: number; remark: Remark }[] {
  const [first] = changes;
  if (!first) return [];
  return [
    {
      at: first.at,
      remark: {
        code: 'characters.direction',
        severity: 'warning',
        actual: [...new Set(changes.map(({ typed }) => codePoints(typed)))],
        params: { count: changes.length, excerpt: excerpt(text, first.to, 0) },
      },
    },
  ];
}

export function createTypedTexts<K>(): TypedTexts<K> {
  const remarks: { note: Note<K>; remark: Remark }[] = [];
  const examples = new Map<string, PlainChange>();
  const places: Note<K>[] = [];
  let count = 0;

  const read = (typed: string, key: K): PlainText => {
    const plain = plainText(typed);
    const { text } = plain;
    const noteAt = (offset: number): Note<K> => ({ key, typed, offset });
    const quiet = plain.changes.filter(({ kind }) => kind !== 'direction');
    if (quiet[0] && places.length < EXAMPLES) places.push(noteAt(quiet[0].at));
    count += quiet.length;
    for (const change of quiet) {
      if (examples.size === EXAMPLES) break;
      examples.set(change.typed, change);
    }
    for (const { at, remark } of turned(
      text,
      plain.changes.filter(({ kind }) => kind === 'direction'),
    ))
      remarks.push({ note: noteAt(at), remark });
    for (const { code, severity, at, length, count } of habitsIn(text))
      remarks.push({
        note: noteAt(typedOffset(plain, at)),
        remark: { code, severity, actual: excerpt(text, at, length), params: { count } },
      });
    return plain;
  };

  const problems = (placeOf: PlaceOf<K>): Problem[] => {
    const place = ({ key, typed, offset }: Note<K>) => placeOf(key, typed, offset);
    const [first] = places;
    const told = remarks.map(({ note, remark }) => ({ ...remark, ...place(note) }));
    if (!first) return told;
    const { where: _, ...at } = place(first);
    return [
      {
        code: 'characters.plain',
        severity: 'info',
        ...at,
        where: { say: 'report' },
        actual: [...examples.values()].map(readAs),
        params: { count, places: places.map((each) => nameOf(place(each))) },
      },
      ...told,
    ];
  };
  return { read, problems };
}

/** A place in a word, in no language. */
const nameOf = ({ path, source }: Pick<Problem, 'path' | 'source'>): string =>
  source ? `${source.file}:${source.line}:${source.column}` : (path ?? '');
