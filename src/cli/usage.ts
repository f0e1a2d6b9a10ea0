import type { Command, CommanderError } from 'commander';
import { displayWidth } from '../findings/formatFindings';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Help in Chinese, errors thrown instead of printed, nothing on the console but through `out` and `err`. */
export function inChinese(
  command: Command,
  { out, err }: { out: (text: string) => void; err: (text: string) => void },
): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (sub) => sub.name(),
      displayWidth,
    });
}

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** commander's errors in Chinese, by their codes. */
export function usageError({ code, message }: CommanderError): string {
  const name = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return `没有选项 ${name}`;
    case 'commander.unknownCommand':
      return `没有命令 ${name}`;
    case 'commander.missingArgument':
      return `缺少参数 ${name}`;
    case 'commander.optionMissingArgument':
      return `选项 ${name} 缺少值`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${name}`;
    case 'commander.excessArguments':
      return '参数过多';
    case 'commander.help':
      return '请指定命令';
    default:
      return `用法有误：${message.replace(/^error: /, '')}`;
  }
}
