import { version } from '../../package.json';
import { nianbao, small } from './terminal';

describe('usage', () => {
  it.each([
    [[], '请指定命令'],
    [['make'], '没有命令 make'],
    [['help'], '没有命令 help'],
    [['generate'], '缺少参数 输入'],
    [['generate', 'a', '--colour'], '没有选项 --colour'],
    [['generate', 'a', '-o'], '选项 -o, --out <文件夹> 缺少值'],
    [['generate', 'a', '-f', 'odt'], '选项 -f 的值只能是'],
    [['generate', 'a', '--font', 'fangsong'], '选项 --font 的写法是'],
    [['generate', 'a', '--font', 'comic=a.ttf'], '选项 --font 的写法是'],
    [['generate', 'a', '--locale', 'fr'], '选项 --locale 的值只能是 zh 或 en'],
    [['generate', 'a', 'b', '--name', 'c'], '选项 --name 只能用于一个输入'],
    [['generate', '-', '-'], '标准输入（-）只能用一次'],
    [['check', 'a', 'b'], '参数过多'],
    [['check', '-', '--review', 'a.txt'], '选项 --review 的文件须以'],
    [['schema'], '缺少选项 --edition <格式>'],
    [['schema', '--edition', '1999'], '没有名为“1999”的报告格式，现有：2014、2019、2021'],
    [['init', '--edition', '1999'], '没有名为“1999”的报告格式'],
  ])('%j is wrong usage, said in Chinese', async (args, words) => {
    const told = await nianbao(args, small);
    expect(told).toMatchObject({ code: 2 });
    expect(told.err).toContain(words);
    expect(told.err.match(/error:|options\]|argument|unknown/i)).toBeNull();
    expect(told.out).toBe('');
  });

  it.each([
    [['chek', 'a'], '没有命令 chek，是不是 check'],
    [['check', 'a', '--unit', 'b'], '没有选项 --unit，是不是 --units'],
    [
      ['generate', 'a', '--locale', 'en', '--fomats', 'pdf'],
      'there is no option --fomats; did you mean --formats',
    ],
    [['generate', 'a', '-f', 'odt', '--locale=en'], '-f takes docx, pdf'],
    [['check', '--locale', 'en'], 'the argument input is missing'],
    [['check', 'nowhere.yaml', '--locale', 'en'], 'nowhere.yaml: no such file or folder (ENOENT)'],
  ])('%j names what was meant, in the language of the call', async (args, words) => {
    expect((await nianbao(args)).err).toContain(words);
  });

  it('has help in English, too', async () => {
    for (const args of [[], ['generate'], ['check'], ['import'], ['schema'], ['init'], ['extract']]) {
      const { code, out } = await nianbao([...args, '--help', '--locale', 'en']);
      expect({ code, han: out.match(/\p{Script=Han}/u) }).toEqual({ code: 0, han: null });
    }
  });

  it('has help in Chinese for the program and each command', async () => {
    for (const args of [[], ['generate'], ['check'], ['schema'], ['init'], ['extract']]) {
      const told = await nianbao([...args, '--help']);
      expect(told).toMatchObject({ code: 0, err: '' });
      expect(told.out).toMatch(/^用法： nianbao /);
      expect(told.out).toContain('选项：');
      expect(told.out.match(/Usage|Options|Commands|Arguments|default|display|\[options\]/)).toBeNull();
    }
  });

  it('gives the version of the package', async () => {
    expect(await nianbao(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});
