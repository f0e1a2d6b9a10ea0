import { generate, parseReport } from '../../src';

const base = { agency: { name: '示例县水利局' }, year: 2023 } as const;

test('a report of more characters than any has is refused as it is, a text counted as often as it is mentioned', () => {
  const problem = '政府信息公开工作'.repeat(2000);
  const read = parseReport({ ...base, facts: { problems: Array(100).fill({ problem }) } });
  expect(read.report).toBeUndefined();
  expect(read.findings).toMatchObject([{ code: 'shape.length', blocking: true }]);
  expect(read.findings[0]?.message).toMatch(/^报告过长：.*最多200000字。$/);
});

test('findings of one code are told one by one up to a bound, the others are counted', async () => {
  const { findings } = await generate(
    { ...base, narrative: { problems: '请填写\n'.repeat(2000) } },
    { formats: [] },
  );
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(500);
  expect(findings.find(({ code }) => code === 'findings.more')?.message).toMatch(/^另有\d+处同类问题/);
});

test('a key that no schema can see is named, wherever it is', () => {
  const read = parseReport(
    JSON.parse(
      '{"agency":{"name":"示例县水利局"},"year":2023,"__proto__":1,"narrative":{"__proto__":"文字"},"facts":{"other":{"__proto__":"又"}}}',
    ),
  );
  expect(read.report).toBeUndefined();
  expect(read.findings.map(({ code, path }) => [code, path])).toEqual([
    ['shape.unknown-key', '__proto__'],
    ['shape.unknown-key', 'narrative.__proto__'],
    ['shape.unknown-key', 'facts.other.__proto__'],
  ]);
});

test('data nested 10,000 deep end in a finding', () => {
  const facts = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
  const read = parseReport({ ...base, facts });
  expect(read.report).toBeUndefined();
  expect(read.findings.map(({ code }) => code)).toContain('shape.type');
});

test.each([
  [{ statistics: new Map([['requests', {}]]) }, 'statistics', 'Map'],
  [
    { statistics: { requests: { received: { naturalPersons: new Date(0) } } } },
    'statistics.requests.received.naturalPersons',
    'Date',
  ],
  [{ facts: new Uint8Array(3) }, 'facts', 'Uint8Array'],
  [{ agency: new URL('https://www.example.gov.cn/') }, 'agency', 'URL'],
])('an object that is no data by names is refused under its name: %#', (member, path, name) => {
  const { report, findings } = parseReport({
    agency: { name: '示例县水利局' },
    year: 2023,
    ...member,
  } as never);
  expect(report).toBeUndefined();
  expect(findings).toMatchObject([{ path, blocking: true, actual: name }]);
});
