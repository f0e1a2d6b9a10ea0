import { generate } from '../../src/index';

const input = {
  agency: { name: '示例县水利局' },
  year: 2023,
  date: '2023-11-05',
  narrative: { problems: '答复质量有待提高。' },
};

it('what was dismissed is not told again, the rest is; what blocks always is', async () => {
  const { findings } = await generate(input, { formats: [] });
  const early = findings.find(({ code }) => code === 'date.early');
  const dismissed = [early?.fingerprint ?? ''];
  const after = await generate(input, { formats: [], rules: { dismissed } });
  expect(after.findings).toEqual(findings.filter((finding) => finding !== early));
  const wrong = { ...input, colour: 'red' };
  const blocking = (await generate(wrong, { formats: [] })).findings;
  const all = blocking.map(({ fingerprint }) => fingerprint);
  const still = (await generate(wrong, { formats: [], rules: { dismissed: all } })).findings;
  expect(still).toEqual(blocking.filter((finding) => finding.blocking));
});
