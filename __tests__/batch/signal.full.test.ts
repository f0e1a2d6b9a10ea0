import { generateMany, type ReportInput } from '../../src';

it('many reports end by their signal', async () => {
  const control = new AbortController();
  function* endless(): Generator<ReportInput> {
    for (let i = 0; ; i++) yield { agency: { name: `示例县第${i}局` }, year: 2023 };
  }
  const options = { formats: ['docx'], concurrency: 1, signal: control.signal } as const;
  const run = async () => {
    for await (const { index } of generateMany(endless(), options))
      if (index === 1) control.abort(new Error('enough'));
  };
  await expect(run()).rejects.toThrow('enough');
});
