import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FACES } from '../faces/faceId';
import { LOCALES } from '../findings/problem';
import { shipped } from '../ground/host';
import { nodeHost } from '../nodeHost';
import { FORMATS, formatsWith, outputs } from '../render/formats';
import { DONE, FAILED, type Io, Stop, USAGE } from './io';
import { inChinese, usageError } from './usage';
import { inJson } from './words';

function formatList(value: string): string[] {
  const list = [...new Set(value.split(',').map((format) => format.trim().toLowerCase()))];
  if (list.some((format) => !Object.hasOwn(outputs, format))) throw new InvalidArgumentError('-f');
  return list;
}

function fontList(value: string, before: Record<string, string> = {}): Record<string, string> {
  const [, role = '', path = ''] = /^([a-z]+)=(.+)$/s.exec(value) ?? [];
  if (!FACES.some((id) => id === role)) throw new InvalidArgumentError('--font');
  return { ...before, [role]: path };
}

const endings = (property: 'review' | 'readData') =>
  formatsWith(property)
    .map((format) => `.${format}`)
    .join(' 或 ');

function yearOf(value: string): number {
  if (!/^[12]\d{3}$/.test(value)) throw new InvalidArgumentError('--year');
  return Number(value);
}

const wrongValue: Readonly<Record<string, string>> = {
  '-f': `选项 -f 的值只能是 ${FORMATS.join('、')}，几种之间用逗号隔开`,
  '--font': `选项 --font 的写法是 角色=路径，角色只能是 ${FACES.join('、')}`,
  '--locale': `选项 --locale 的值只能是 ${LOCALES.join(' 或 ')}`,
};

const localeOption = () =>
  new Option('--locale <语言>', '核对结果的语言：zh（默认）或 en').argParser((value) => {
    if (!LOCALES.some((locale) => locale === value)) throw new InvalidArgumentError('--locale');
    return value;
  });

/** Each command's work is loaded when it is called, so that --version and --help cost nothing. */
function commands(io: Io, finish: (code: number) => void): Command {
  const { version } = JSON.parse(new TextDecoder().decode(nodeHost.read(shipped('package.json')))) as {
    version: string;
  };
  const program = inChinese(new Command('nianbao'), io)
    .description('政府信息公开工作年度报告：由一份数据生成 Word 和 PDF，并核对数字。')
    .usage('<命令> [选项]')
    .version(version, '-V, --version', '显示版本号');
  const add = (name: string, description: string, usage: string) =>
    inChinese(program.command(name), io).description(description).usage(usage);

  add('generate', '由数据生成报告', '输入… [选项]')
    .argument('<输入...>', '报告数据（JSON 或 YAML），- 为标准输入')
    .option('-o, --out <文件夹>', '放文件的文件夹，没有则新建；默认为当前文件夹')
    .option(
      '-f, --formats <格式>',
      `要生成的格式：${FORMATS.join('、')}，几种之间用逗号隔开；默认 ${formatsWith('byDefault').join(',')}`,
      formatList,
    )
    .option('--name <名称>', '文件名（不带扩展名）；默认为报告标题')
    .option('--templates <文件夹>', '自有模板')
    .option('--previous <文件>', '上一年度报告的数据')
    .option('--profile <文件>', '版式的改动（JSON 或 YAML）')
    .option('--font <角色=路径>', '自有字体，可重复', fontList)
    .option('--strict', '有错误就不生成')
    .option('--no-attach-data', '文件中不附报告数据')
    .option('--embed-fonts', 'Word 文件中嵌入字体')
    .option('--json', '输出一个 JSON 对象')
    .option('--quiet', '只输出错误')
    .addOption(localeOption())
    .action(async (inputs, options) =>
      finish(
        await inJson(options.json, io.out, async () =>
          (await import('./commands/generate')).generateCommand(inputs, { locale: 'zh', ...options }, io),
        ),
      ),
    );

  add('check', '核对数字和文字，不生成报告', '输入 [选项]')
    .argument('<输入>', '报告数据（JSON 或 YAML），- 为标准输入')
    .option('--previous <文件>', '上一年度报告的数据')
    .option('--units <文件夹>', '下级单位报告数据所在的文件夹')
    .option('--templates <文件夹>', '自有模板')
    .option('--strict', '有警告也算不通过')
    .option('--review <文件>', `另存带批注的审核稿，扩展名为 ${endings('review')}`)
    .option('--json', '输出一个 JSON 对象')
    .addOption(localeOption())
    .action(async (input, options) =>
      finish(
        await inJson(options.json, io.out, async () =>
          (await import('./commands/check')).checkCommand(input, { locale: 'zh', ...options }, io),
        ),
      ),
    );

  add('import', '从已有的文件取出报告数据（YAML）', '文件… [选项]')
    .argument('<文件...>', '.xlsx、.ods、.csv、.docx、.html、纯文本等，- 为标准输入；几个文件合为一份报告')
    .option('-o, --out <文件>', '写入文件，不覆盖已有的文件；默认为标准输出')
    .option('--year <年度>', '报告年度；默认为标题中的年份', yearOf)
    .option('--agency <名称>', '机关全称；默认为文件中的名称')
    .option('--json', '输出一个 JSON 对象')
    .addOption(localeOption())
    .action(async (files, options) =>
      finish(
        await inJson(options.json, io.out, async () =>
          (await import('./commands/import')).importCommand(files, { locale: 'zh', ...options }, io),
        ),
      ),
    );

  add('schema', '输出报告数据的 JSON Schema', '--edition 格式 [选项]')
    .requiredOption('--edition <格式>', '报告格式，如 2021')
    .option('-o, --out <文件>', '写入文件；默认为标准输出')
    .action(async (options) => finish(await (await import('./commands/schema')).schemaCommand(options, io)));

  add('init', '输出待填写的报告数据（YAML）', '--edition 格式 [选项]')
    .requiredOption('--edition <格式>', '报告格式，如 2021')
    .option('-o, --out <文件>', '写入文件，不覆盖已有的文件；默认为标准输出')
    .action(async (options) => finish(await (await import('./commands/init')).initCommand(options, io)));

  add('extract', '从 nianbao 生成的 Word 或 PDF 中取出报告数据', '文件 [选项]')
    .argument('<文件>', endings('readData'))
    .option('-o, --out <文件>', '写入文件；默认为标准输出')
    .action(async (file, options) =>
      finish(await (await import('./commands/extract')).extractCommand(file, options, io)),
    );
  return program;
}

/** Runs the command line and gives the exit code. Never throws, never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = DONE;
  try {
    await commands(io, (result) => {
      code = result;
    }).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      const value =
        wrongValue[Object.keys(wrongValue).find((key) => error.message.endsWith(` ${key}`)) ?? ''];
      io.err(`${value ?? usageError(error)}。用 nianbao --help 查看用法。\n`);
      return USAGE;
    }
    if (error instanceof Stop) {
      io.err(`${error.message}\n`);
      return error.exitCode;
    }
    io.err(`程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return FAILED;
  }
}
