import { fileName } from '../../src/ground/fileName';

describe('a file name', () => {
  it.each([
    ['某市/某局:年报*?', '某市_某局_年报__'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['con', '_con'],
    ['\u202e年报', '年报'],
    ['年\u200b报\ufeff', '年报'],
    ['甲\n乙\u0000', '甲_乙_'],
    [' . ', '年度报告'],
  ])('of %j is %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it('has at most 200 bytes and no half character', () => {
    const name = fileName('𠮷'.repeat(500));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).not.toMatch(/[\ud800-\udbff]$/);
  });
});
