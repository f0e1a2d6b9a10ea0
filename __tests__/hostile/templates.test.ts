import { generate } from '../../src';
import { sample } from '../fixtures/amount';
import { hostileTemplates, long } from './templates';

const SECONDS = 5;

test.each(sample(Object.entries(hostileTemplates), 15))('%s', async (_, [given, code]) => {
  const templates = typeof given === 'string' ? { 'other.hbs': given } : given;
  const before = process.cpuUsage();
  const { files, findings } = await generate(long, { templates, formats: ['docx'] });
  const { user } = process.cpuUsage(before);
  const [first] = findings.filter(({ blocking }) => blocking);
  expect({ code: first?.code, files: files.length }).toEqual({ code, files: 0 });
  expect(first?.source ?? first?.message).toBeDefined();
  expect(user / 1e6).toBeLessThan(SECONDS);
});

test('a template is told where it goes round too often, in the file that it is called in', async () => {
  const templates = {
    'other.hbs': '甲\n{{> more}}',
    'more.hbs': '\n  {{#each facts.problems}}{{problem}}{{/each}}',
  };
  const { findings } = await generate(
    { ...long, narrative: { problems: '甲。' } },
    { templates, limits: { templateSteps: 900 } },
  );
  const [first] = findings.filter(({ code }) => code === 'template.budget');
  expect(first?.source).toEqual({ file: 'more.hbs', line: 2, column: 3 });
  expect(first?.message).toBe(
    '模板 more.hbs 第2行第3列：模板没有执行完：循环的次数过多（一份报告的模板最多900步）。',
  );
});

test('limits are options: what is over one limit is within another', async () => {
  const made = async (limits: object) =>
    (await generate(long, { formats: [], limits })).findings.filter(({ blocking }) => blocking);
  expect(await made({})).toEqual([]);
  expect((await made({ characters: 2000 })).map(({ code }) => code)).toEqual(['shape.length']);
  expect((await made({ templateSteps: 500 })).map(({ code }) => code)).toEqual(['template.budget']);
  await expect(generate(long, { limits: { steps: 1 } as never })).rejects.toThrow(TypeError);
});
