import { readFileSync } from 'node:fs';
import colours from 'picocolors';
import { FAILED, failure } from './io';
import { run } from './program';

// A reader that goes away (| head) ends the output, not the program with a stack trace.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = FAILED;
    if (error.code !== 'EPIPE' && stream !== process.stderr)
      process.stderr.write(`${failure('标准输出 (stdout)', error).zh}\n`);
  });

// Without a listener a signal ends the process at once, between writing a file aside and renaming it, too.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => process.exit(128 + number));

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => readFileSync(0),
  elapsed: () => performance.now() / 1000,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  colours: process.stdout.isTTY && colours.isColorSupported,
}).then((code) => {
  process.exitCode ||= code;
});
