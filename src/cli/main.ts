import { fstatSync } from 'node:fs';
import colours from 'picocolors';
import { joined } from '../ground/joined';
import { FAILED, failure } from './io';
import { run } from './program';
import { bytesOf, writeAll } from './writeBytes';

// A reader that goes away (| head) ends the output, not the program with a stack trace.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = FAILED;
    if (error.code !== 'EPIPE' && stream !== process.stderr)
      process.stderr.write(`${failure('标准输出 (stdout)', error).zh}\n`);
  });

let interrupt: (() => void) | undefined;

// Without a listener a signal ends the process at once, between writing a file aside and renaming it, too.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => (interrupt && signal === 'SIGINT' ? interrupt() : process.exit(128 + number)));

/** As a stream: a pipe may be set not to wait for its writer. No more than is asked for: a device has no end. */
async function standardInput(most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let all = 0;
  for await (const piece of process.stdin as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    all += piece.length;
    if (all > most) break;
  }
  return joined(pieces);
}

function isFile(file: number): boolean {
  try {
    return fstatSync(file).isFile();
  } catch {
    return false; // closed
  }
}

/** Node's stream writes a file with one call and does not see that a full disk took only a part of it. */
function standardOutput(text: string): void {
  if (!isFile(1)) {
    process.stdout.write(text);
    return;
  }
  try {
    writeAll(1, bytesOf(text));
  } catch (error) {
    process.stdout.emit('error', error);
  }
}

run(process.argv.slice(2), {
  out: standardOutput,
  err: (text) => process.stderr.write(text),
  stdin: standardInput,
  elapsed: () => process.uptime(),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  colours: process.stdout.isTTY && colours.isColorSupported,
  onInterrupt: (end) => {
    interrupt = end;
  },
}).then((code) => {
  process.exitCode ||= code;
});
