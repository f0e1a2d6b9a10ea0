import type { HostileCase } from './engine';
import { check, checkFile, made, profile } from './engine';

const base = { agency: { name: '示例县水利局' }, year: 2023 };
const problems = (text: string) => ({ ...base, narrative: { problems: text } });
const named = (name: unknown) => ({ ...base, agency: { name } });
const received = (naturalPersons: unknown) => ({
  ...base,
  statistics: { requests: { received: { naturalPersons } } },
});
const deep = (n: number): unknown => JSON.parse(`${'['.repeat(n)}${']'.repeat(n)}`);
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const boom = (): never => {
  throw new Error('boom');
};
const circle: Record<string, unknown> = { ...base };
circle.facts = circle;
class Getters {
  get agency() {
    return base.agency;
  }
}

/** Reports that nobody writes, and the finding that they must give; `printed`: they are printed as they are. */
const reports: readonly HostileCase[] = [
  made('nothing', () => undefined, 'shape.not-an-object'),
  made('a list', () => [base], 'shape.not-an-object'),
  made('a function', () => () => base, 'shape.not-an-object'),
  made('a promise', () => Promise.resolve(base), 'shape.not-an-object'),
  made('a Map', () => new Map(Object.entries(base)), 'shape.not-an-object'),
  made('an object of a class whose getters nobody owns', () => new Getters(), 'shape.missing'),
  made('data that hold themselves', () => circle, 'shape.unknown-key'),
  made(
    'a getter that throws',
    () => Object.defineProperty({ ...base }, 'title', { get: boom, enumerable: true }),
    'shape.type',
  ),
  made('a proxy that throws', () => new Proxy({}, { ownKeys: boom }), 'shape.type'),
  made(
    'a proxy that was revoked',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
    'shape.type',
  ),
  made('toJSON that throws', () => ({ ...base, toJSON: boom }), 'shape.unknown-key'),
  made(
    'the key __proto__',
    () => JSON.parse('{"agency":{"name":"示例局"},"year":2023,"narrative":{"__proto__":"a"}}'),
    'shape.unknown-key',
  ),
  made(
    'the key __proto__ deep down',
    () =>
      JSON.parse('{"agency":{"name":"示例局"},"year":2023,"facts":{"contact":{"__proto__":{"phone":"1"}}}}'),
    'shape.unknown-key',
  ),
  made('the key constructor', () => ({ ...base, constructor: 1 }), 'shape.unknown-key'),
  made('an object where text belongs', () => named({ toString: () => '局' }), 'shape.type'),
  made('a String where text belongs', () => named(new String('局')), 'shape.type'),
  made('a list where text belongs', () => named(['局']), 'shape.type'),
  made('a million bytes where text belongs', () => named(new Uint8Array(1e6)), 'shape.type'),
  made('BigInt as a figure', () => received(10n), 'shape.figure'),
  made('NaN as a figure', () => received(Number.NaN), 'shape.figure'),
  made('infinity as a figure', () => received(Number.POSITIVE_INFINITY), 'shape.figure'),
  made('2⁵³ as a figure', () => received(2 ** 53), 'shape.figure'),
  made('a half as a figure', () => received(0.5), 'shape.figure'),
  made('−0 as a figure', () => received(-0), 'printed'),
  made('a figure of 400 digits', () => received('9'.repeat(400)), 'shape.figure'),
  made('a symbol as a figure', () => received(Symbol('s')), 'shape.figure'),
  made('template code as a figure', () => received('{{year}}'), 'shape.figure'),
  made('nested 5,000 deep', () => ({ ...base, facts: deep(5000) }), 'shape.type'),
  made(
    '100,000 keys',
    () => ({ ...base, ...Object.fromEntries(times(100_000, (i) => [`k${i}`, 1])) }),
    'shape.unknown-key',
    'heavy',
  ),
  made('a list without members', () => ({ ...base, units: Array(1e9) }), 'shape.type'),
  made(
    'a million problems',
    () => ({ ...base, facts: { problems: times(1e6, () => ({ problem: '' })) } }),
    'shape.length',
    'heavy',
  ),
  made('template code', () => problems('{{#each}} {{year}} {{{x}}}'), 'printed'),
  made('XML and entities', () => problems('<w:p>&amp;]]><![CDATA[ &#0; </w:t>'), 'printed'),
  made('markdown', () => problems('# 一\n* 二 [三](javascript:alert(1)) **四** `五`'), 'printed'),
  made('markup in a name', () => named('= 一 || ::table requests'), 'printed'),
  made('U+0000', () => problems('甲\u0000乙'), 'shape.character'),
  made('U+001F', () => problems('甲\u001f乙'), 'shape.character'),
  made('U+FFFE', () => problems('甲\ufffe乙'), 'shape.character'),
  made('half a surrogate', () => problems('甲\ud800乙'), 'shape.character'),
  made('private use', () => problems('甲\ue000乙'), 'shape.character'),
  made(
    'a bidi override around a figure',
    () => problems('全年新收申请\u202e21\u202c件。'),
    'characters.direction',
  ),
  made('nothing but what nobody sees', () => problems('\u200b\u2060\ufeff'), 'printed'),
  made(
    '4,000 characters that no face has',
    () => problems(times(4000, (i) => String.fromCodePoint(0x20000 + i)).join('')),
    'face.missing-character',
  ),
  made(
    'a combining mark behind 50,000 hanzi',
    () => problems(`${'甲'.repeat(50_000)}\u0301`),
    'printed',
    'heavy',
  ),
  made(
    '100,000 combining marks on one hanzi',
    () => problems(`甲${'\u0301'.repeat(100_000)}`),
    'printed',
    'heavy',
  ),
  made('a word of 100,000 letters', () => problems('a'.repeat(100_000)), 'printed', 'heavy'),
  made('100,000 spaces', () => problems(`甲${' '.repeat(100_000)}乙`), 'printed', 'heavy'),
  made('50,000 brackets', () => problems('（'.repeat(50_000)), 'printed', 'heavy'),
  made(
    'a number of 100,000 digits',
    () => problems(`全年收到申请${'1'.repeat(100_000)}件。`),
    'printed',
    'heavy',
  ),
  made('a name of 500', () => named('政府信息公开'.repeat(84)), 'printed'),
  made('a name of 3,000', () => named('局'.repeat(3000)), 'shape.length'),
  made('600,000 characters', () => problems('甲'.repeat(600_000)), 'shape.length'),
  made(
    'one text named 100 times',
    () => ({ ...base, facts: { problems: times(100, () => ({ problem: '公开'.repeat(5000) })) } }),
    'shape.length',
  ),
  made('60,000 findings', () => problems('请填写'.repeat(60_000)), 'findings.more', 'heavy'),
  made(
    '2,000 further rows',
    () => ({ ...base, facts: { problems: times(2000, (i) => ({ problem: `问题${i}` })) } }),
    'printed',
    'heavy',
  ),
  made(
    '2,000 headings',
    () => problems(times(2_000, (i) => `= 标题${i}\n甲。`).join('\n')),
    'findings.more',
    'heavy',
  ),
  made(
    '1,000 lines of a table that is none',
    () => problems(times(1000, () => '::table 甲').join('\n')),
    'template.unknown-table',
  ),
  made('a run-in heading without a head', () => problems('== || 全年收到申请12件。'), 'printed'),
];

/** Profiles at their extremes: files are made, or it is said why not. */
const profiles: readonly HostileCase[] = [
  profile('no room', { page: { top: 140, bottom: 140 } }, 'profile.no-room'),
  profile('margins wider than the page', { page: { left: 120, right: 120 } }, 'profile.no-room'),
  profile('margins of a kilometre', { page: { left: 1e6 } }, 'shape.range'),
  profile('a margin below nothing', { page: { left: -1 } }, 'shape.range'),
  profile('a pitch of nothing', { pitch: 0 }, 'shape.range'),
  profile('a pitch of infinity', { pitch: Number.POSITIVE_INFINITY }, 'shape.type'),
  profile('a pitch of NaN', { pitch: Number.NaN }, 'shape.type'),
  profile('a thousand characters a line', { charactersPerLine: 1000 }, 'shape.range'),
  profile('one character a line', { charactersPerLine: 1 }, 'shape.range'),
  profile('a face that is none', { roles: { body: { face: 'comic' } } }, 'shape.value'),
  profile('a name of a face with markup', { fontNames: { fangsong: ['"><script>'] } }, 'printed'),
  profile('the key __proto__', JSON.parse('{"__proto__":{"pitch":1}}'), 'shape.unknown-key'),
  profile('a name that is none', 'gbt', 'shape.value'),
];

const yaml = (rest: string) => `agency: { name: 示例县水利局 }\nyear: 2023\n${rest}`;
const bomb = times(9, (i) => `  a${i}: &a${i} [${times(9, () => (i ? `*a${i - 1}` : 'x')).join()}]`);
const text = '政府信息公开工作'.repeat(37_500);

/** Texts of data that nobody writes, and the finding that `nianbao check` must give. */
const texts: readonly HostileCase[] = [
  check('an alias in an alias, nine deep', () => yaml(`facts:\n${bomb.join('\n')}\n`), 'input.alias'),
  check(
    'a long text by 99 aliases',
    () => yaml(`facts:\n  problems:\n    - &p { problem: ${text} }\n${'    - *p\n'.repeat(99)}`),
    'shape.length',
  ),
  check('an alias of what holds it', () => yaml('facts: &a { x: *a }\n'), 'shape.unknown-key'),
  check('a tag that runs code', () => yaml('title: !!js/function "function(){}"\n'), 'input.syntax'),
  check('a merge key', () => yaml('x: &x { a: 1 }\nfacts: { <<: *x }\n'), 'shape.unknown-key'),
  check(
    'an octal number where text belongs',
    () => yaml('facts: { contact: { postcode: 0o17 } }\n'),
    'shape.type',
  ),
  check(
    'a number of hexadecimals',
    () => yaml('statistics: { requests: { received: { naturalPersons: 0x1F } } }\n'),
    'input.number',
  ),
  check('yes of YAML 1.1', () => yaml('signature: yes\n'), 'shape.type'),
  check('a date with a tag', () => yaml('date: !!timestamp 2024-01-20\n'), 'shape.date'),
  check(
    'a minute of YAML 1.1',
    () => yaml('statistics: { requests: { received: { naturalPersons: 1:20 } } }\n'),
    'shape.figure',
  ),
  check('a complex key', () => yaml('? [a, b]\n: 1\n'), 'input.syntax'),
  check('8 MB of brackets', () => '}'.repeat(8e6), 'input.syntax', 'heavy'),
  check('YAML 5,000 deep', () => yaml(`facts: ${'['.repeat(5000)}${']'.repeat(5000)}`), 'input.syntax'),
  check(
    '100,000 anchors',
    () => yaml(`facts: [${times(100_000, (i) => `&a${i} 1`).join()}]`),
    'input.too-large',
  ),
  check(
    '20,000 keys of YAML',
    () => yaml(times(20_000, (i) => `k${i}: 1`).join('\n')),
    'shape.unknown-key',
    'heavy',
  ),
  check('20,000 repeated keys', () => `{${Array(20_000).fill('"a":1').join()}}`, 'input.duplicate-key'),
  check(
    'JSON 10,000 deep',
    () => `{"agency":{"name":"局"},"year":2023,"facts":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'shape.type',
  ),
  check('JSON that ends 1,000,000 deep', () => '['.repeat(1e6), 'input.syntax', 'heavy'),
  check(
    'JSON with 1e400',
    () =>
      '{"agency":{"name":"局"},"year":2023,"statistics":{"requests":{"received":{"naturalPersons":1e400}}}}',
    'shape.figure',
  ),
  check('JSON of 33 MB', () => `{"a":"${'a'.repeat(33 * 1024 * 1024)}"}`, 'input.too-large', 'heavy'),
  check(
    'JSON of 7 MB',
    () => `{"agency":{"name":"局"},"year":2023,"title":"${'a'.repeat(7 * 1024 * 1024)}"}`,
    'shape.length',
    'heavy',
  ),
  check('UTF-16', () => Buffer.from('\ufeffyear: 2023', 'utf16le'), 'input.encoding'),
  check(
    'random bytes',
    () => Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 * (i + 13)) & 0xff),
    'input.encoding',
  ),
  checkFile('a file without end', '/dev/zero', 'input.too-large', 'heavy'),
];

export const hostileData: readonly HostileCase[] = [...reports, ...profiles, ...texts];
