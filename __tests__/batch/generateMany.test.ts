import { type GeneratedOne, generate, generateMany, type ReportInput } from '../../src';

const input = (i: number): ReportInput => ({ agency: { name: `示例县第${i}局` }, year: 2023 });
const collect = async (from: AsyncIterable<GeneratedOne>): Promise<GeneratedOne[]> => {
  const list: GeneratedOne[] = [];
  for await (const each of from) list.push(each);
  return list.sort((a, b) => a.index - b.index);
};

it('makes the same bytes as one by one; what cannot be made stops no other', async () => {
  const told: unknown[] = [];
  const broken = { ...input(1), size: 3 };
  const many = [input(0), broken, input(2)];
  const options = { formats: ['docx'], concurrency: 2, onProgress: (at: object) => told.push(at) } as const;
  const results = await collect(generateMany(many, options));
  for (const [i, each] of many.entries()) {
    const { files, pages, findings } = await generate(each, { formats: ['docx'] });
    expect(results[i]).toMatchObject({ index: i, pages, findings });
    expect(results[i]?.files.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
      files.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
    );
  }
  expect(results.map(({ files }) => files.length)).toEqual([1, 0, 1]);
  expect(told.at(-1)).toEqual({ done: 3, failed: 1 });
});

it('ends by its signal, and for a mistake of the program before anything is made', async () => {
  const control = new AbortController();
  function* endless() {
    for (let i = 0; ; i++) yield input(i);
  }
  const run = async () => {
    for await (const { index } of generateMany(endless(), {
      formats: ['docx'],
      concurrency: 1,
      signal: control.signal,
    }))
      if (index === 1) control.abort(new Error('enough'));
  };
  await expect(run()).rejects.toThrow('enough');
  // @ts-expect-error there is no such option
  await expect(collect(generateMany([], { size: 3 }))).rejects.toThrow(TypeError);
  // @ts-expect-error an edition holds functions
  await expect(collect(generateMany([], { editions: [] }))).rejects.toThrow('editions');
});
