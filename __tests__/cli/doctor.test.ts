import { FACES } from '../../src/faces/faceId';
import { nianbao } from './terminal';

it.each([
  ['zh', '字体', '有'],
  ['en', 'face', 'there'],
])('says what the machine has, in %s', async (locale, face, there) => {
  const { code, out, err } = await nianbao(['doctor', '--locale', locale]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Node ${process.versions.node}\n`);
  for (const id of FACES) expect(out).toContain(`${face} ${id}  ${there}\n`);
  for (const name of ['@e965/xlsx', '@resvg/resvg-js', 'bullmq', 'LibreOffice']) expect(out).toContain(name);
});
