/** Numbers that a seed decides: whatever a run finds can be made again. */
export interface Random {
  /** 0 … n − 1. */
  readonly below: (n: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, of: (list) => list[below(list.length)] as never };
}

const texts = [
  '',
  ' ',
  '　',
  '0',
  '-1',
  '1e400',
  '12,345',
  '１２',
  '/',
  'n/a',
  'null',
  '全年新收申请12件，办结21件。',
  '\u202e21\u202c',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\uffff',
  '\u0000',
  '\ue000',
  '\ue002a\ue002b\ue003',
  '〔待填写〕',
  '{{year}}',
  '{{#each',
  '<w:p>',
  '&amp;',
  ']]>',
  '__proto__',
  'constructor',
  '[[requests.received.total]]',
  '[[',
  '= ',
  '== a || b',
  '+ 一',
  '::table requests',
  '::note x',
  '\\=',
  '“',
  '》',
  '——',
  '2023-02-30',
  '2024-01-12',
  'http://www.example.gov.cn/zwgk/xxgk?id=1&a=b',
  '甲'.repeat(300),
  '1'.repeat(60),
  'é',
  'e\u0301',
  '𠀀',
  '｜',
  '\n',
  '\r\n',
  '\t',
  '（一）',
  '其中：',
];

const odd: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 1e21,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 10n,
  () => Symbol('s'),
  () => () => 1,
  () => new Date(0),
  () => new Map(),
  () => [],
  () => ({}),
  () => [[[]]],
  () => Array(20),
  () => Object.create(null),
  () => ({
    get value() {
      throw new Error('getter');
    },
  }),
  () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('proxy');
        },
      },
    ),
  () => ({ value: 3, remark: '其中修订1件' }),
  () => ({ toJSON: () => 1 }),
  () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    return circle;
  },
];

/** What keeps a report from being made: fewer of them, so that most reports are. */
const STOPS = /^[\0\ud800\uffff\ue000-\ue003]/;
const lively = texts.filter((text) => !STOPS.test(text));

export const textOf = ({ below, of }: Random, pieces = 6): string =>
  Array.from({ length: below(pieces) }, () => of(texts)).join('');

/** Lines of an agency's own text, some of them from `lines`. */
export const ownTextOf = ({ below, of }: Random, lines: readonly string[]): string => {
  const pieces = below(12) ? lively : texts;
  const odd = () => Array.from({ length: below(20) }, () => of(pieces)).join('');
  const mixed = () => {
    const line = of(lines);
    const at = below(line.length);
    return line.slice(0, at) + of(pieces) + line.slice(at + below(2));
  };
  return Array.from({ length: 1 + below(4) }, () => (below(2) ? odd() : mixed())).join('\n');
};

const oddValue = (random: Random): unknown =>
  random.below(2) ? random.of(odd)() : random.below(2) ? textOf(random) : random.below(1e6);

/** A copy with some of its values, or of its keys, others. */
export function mutated(random: Random, data: unknown, rate = 30): unknown {
  if (random.below(rate) === 0) return oddValue(random);
  if (Array.isArray(data)) {
    const items = data.map((item) => mutated(random, item, rate));
    return random.below(20) ? items : [...items, ...items.slice(0, random.below(5))];
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => [
    random.below(rate * 4) ? key : random.of(texts),
    mutated(random, value, rate),
  ]);
  return Object.fromEntries(entries);
}

/** The bytes with some of them changed, left out, repeated, or cut off; none before `from`. */
export function mangled({ below }: Random, bytes: Uint8Array, from = 0): Uint8Array {
  let out = bytes.slice();
  for (let n = 1 + below(8); n > 0 && out.length > from; n--) {
    const at = from + below(out.length - from);
    const kind = below(8);
    if (kind < 5) out[at] = below(256);
    else if (kind === 5) out = joined(out.subarray(0, at), out.subarray(at + below(40)));
    else if (kind === 6)
      out = joined(out.subarray(0, at), out.subarray(Math.max(0, at - 30), at), out.subarray(at));
    else if (below(6) === 0) out = out.slice(0, at);
  }
  return out;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The text with some of these words put in, or in the place of a few characters. */
export function spliced({ below, of }: Random, text: string, words: readonly string[]): string {
  let out = text;
  for (let n = below(6); n > 0; n--) {
    const at = below(out.length + 1);
    out = out.slice(0, at) + of(words) + out.slice(at + (below(2) && below(12)));
  }
  return out;
}
