import { type GeneratedOne, generate, generateMany, type ReportInput } from '../../src';
import { heavy } from '../fixtures/amount';

const input = (i: number): ReportInput => ({ agency: { name: `示例县第${i}局` }, year: 2023 });
const collect = async (from: AsyncIterable<GeneratedOne>): Promise<GeneratedOne[]> => {
  const list: GeneratedOne[] = [];
  for await (const each of from) list.push(each);
  return list.sort((a, b) => a.index - b.index);
};

it('makes the same bytes as one by one; what cannot be made stops no other', async () => {
  const told: unknown[] = [];
  const broken = { ...input(1), size: 3 };
  const many = [input(0), broken, ...heavy([input(2)])];
  const options = {
    formats: ['docx'],
    concurrency: many.length - 1,
    onProgress: (at: object) => told.push(at),
  } as const;
  const results = await collect(generateMany(many, options));
  for (const [i, each] of many.entries()) {
    const { files, pages, findings } = await generate(each, { formats: ['docx'] });
    expect(results[i]).toMatchObject({ index: i, pages, findings });
    expect(results[i]?.files.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
      files.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
    );
  }
  expect(results.map(({ files }) => files.length)).toEqual(many.map((each) => (each === broken ? 0 : 1)));
  expect(told.at(-1)).toEqual({ done: many.length, failed: 1 });
});

it('throws for a mistake of the program before anything is made', async () => {
  // @ts-expect-error there is no such option
  await expect(collect(generateMany([], { size: 3 }))).rejects.toThrow(TypeError);
  // @ts-expect-error an edition holds functions
  await expect(collect(generateMany([], { editions: [] }))).rejects.toThrow('editions');
});
