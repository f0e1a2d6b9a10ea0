import { Command, CommanderError } from 'commander';
import { LOCALES, type Locale } from '../findings/problem';
import { version } from '../nodeHost';
import { type CommandEntry, commandTable } from './commandTable';
import { DONE, FAILED, type Io, type Session, Stop, USAGE } from './io';
import { optionIn } from './options';
import { inLanguage, usageError } from './usage';
import { both, inJson, wordsOf } from './words';

const TEXT = both(
  '政府信息公开工作年度报告：由一份数据生成 Word 和 PDF，并核对数字。',
  'Annual reports on open government information: Word and PDF from one set of data, with every figure checked.',
);
const USAGE_LINE = both('<命令> [选项]', '<command> [options]');
const OPTIONS = both('[选项]', '[options]');
const VERSION = both('显示版本号', 'shows the version');
const HINT = both('。用 nianbao --help 查看用法。', '. See nianbao --help.');

function add(program: Command, entry: CommandEntry, session: Session, finish: (code: number) => void): void {
  const { name, text, argument, options, run } = entry;
  const { locale } = session;
  const dots = argument?.many ? '…' : '';
  const command = inLanguage(program.command(name), locale, session)
    .description(text[locale])
    .usage([argument && argument.name[locale] + dots, OPTIONS[locale]].filter(Boolean).join(' '));
  if (argument)
    command.argument(`<${argument.name[locale]}${argument.many ? '...' : ''}>`, argument.text[locale]);
  for (const option of options) command.addOption(optionIn(option, locale));
  command.action(async (given: unknown) => {
    const inputs = argument ? ([given].flat() as string[]) : [];
    const flags = command.opts();
    finish(await inJson(flags.json === true, session.out, () => run(inputs, flags, session)));
  });
}

function programOf(session: Session, finish: (code: number) => void): Command {
  const { locale } = session;
  const program = inLanguage(new Command('nianbao'), locale, session)
    .description(TEXT[locale])
    .usage(USAGE_LINE[locale])
    .version(version(), '-V, --version', VERSION[locale])
    .addOption(optionIn('locale', locale));
  for (const entry of commandTable) add(program, entry, session, finish);
  return program;
}

/** The language that is asked for, wherever it is given: help and usage errors use it, too. */
function localeIn(argv: readonly string[]): Locale {
  const at = argv.findLastIndex((word) => word.startsWith('--locale'));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return LOCALES.find((locale) => at >= 0 && locale === value) ?? 'zh';
}

/** Runs the command line and gives the exit code. Never throws, never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const locale = localeIn(argv);
  let code: number = DONE;
  const program = programOf({ ...io, locale }, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      io.err(`${usageError(error, program, argv, locale)}${HINT[locale]}\n`);
      return USAGE;
    }
    if (error instanceof Stop) {
      io.err(`${error.words[locale]}\n`);
      return error.exitCode;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`${wordsOf(locale).failed(stack)}\n`);
    return FAILED;
  }
}
