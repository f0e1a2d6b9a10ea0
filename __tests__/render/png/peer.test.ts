import { generate } from '../../../src';

beforeAll(() => {
  jest.doMock('@resvg/resvg-js', () => {
    throw new Error("Cannot find module '@resvg/resvg-js'");
  });
});
afterAll(() => {
  jest.dontMock('@resvg/resvg-js');
});

const input = { agency: { name: '示例县水利局' }, year: 2023 };

it('says what has to be installed where the package that draws is missing', async () => {
  const { files, findings } = await generate(input, { formats: ['pdf', 'png'] });
  expect(files).toEqual([]);
  expect(findings.filter(({ blocking }) => blocking)).toEqual([
    expect.objectContaining({
      code: 'format.png-peer',
      message: expect.stringContaining('npm install @resvg/resvg-js'),
    }),
  ]);
});

it('does without it for everything else', async () => {
  const { files } = await generate(input, { formats: ['svg'] });
  expect(files.length).toBeGreaterThan(0);
});
