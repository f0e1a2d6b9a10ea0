import type { Command, CommanderError } from 'commander';
import { displayWidth } from '../findings/displayWidth';
import type { Locale } from '../findings/problem';
import { afterPrefix } from '../ground/affixes';
import { nearest } from '../ground/distance';
import { WrongValue } from './optionValues';
import { both } from './words';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const HELP = both('显示帮助', 'shows help');

/** Help in a language, errors thrown instead of printed, nothing on the console but through `out` and `err`. */
export function inLanguage(
  command: Command,
  locale: Locale,
  { out, err }: { out: (text: string) => void; err: (text: string) => void },
): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', HELP[locale])
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => (locale === 'zh' ? (titles[title] ?? title) : title),
      subcommandTerm: (sub) => sub.name(),
      displayWidth,
    });
}

const quoted = (message: string): string => message.split("'")[1] ?? '';

/** The command that the arguments name, else the program. */
const called = (program: Command, argv: readonly string[]): Command =>
  program.commands.find((command) => argv.includes(command.name())) ?? program;

function meant(typed: string, names: readonly string[], locale: Locale): string {
  const name = nearest(typed, names);
  if (name === undefined) return '';
  return locale === 'zh' ? `，是不是 ${name}` : `; did you mean ${name}`;
}

/** What is wrong with a call, by the codes of commander's errors. */
export function usageError(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  locale: Locale,
): string {
  if (error instanceof WrongValue) return error.how[locale];
  const { code, message } = error;
  const name = quoted(message);
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  switch (code) {
    case 'commander.unknownOption': {
      const options = called(program, argv).options.flatMap(({ long }) => long ?? []);
      return say(`没有选项 ${name}`, `there is no option ${name}`) + meant(name, options, locale);
    }
    case 'commander.unknownCommand': {
      const commands = program.commands.map((command) => command.name());
      return say(`没有命令 ${name}`, `there is no command ${name}`) + meant(name, commands, locale);
    }
    case 'commander.missingArgument':
      return say(`缺少参数 ${name}`, `the argument ${name} is missing`);
    case 'commander.optionMissingArgument':
      return say(`选项 ${name} 缺少值`, `the option ${name} has no value`);
    case 'commander.missingMandatoryOptionValue':
      return say(`缺少选项 ${name}`, `the option ${name} is missing`);
    case 'commander.excessArguments':
      return say('参数过多', 'too many arguments');
    case 'commander.help':
      return say('请指定命令', 'name a command');
    default:
      return say('用法有误：', 'wrong usage: ') + afterPrefix(message, 'error: ');
  }
}
