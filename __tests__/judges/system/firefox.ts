import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's Firefox ESR by its own protocol, Marionette: each message is its length, a colon, JSON. */
export interface Firefox {
  readonly version: string;
  readonly command: (name: string, params?: object) => Promise<unknown>;
  /** The value of a function of the page's; what it is given has to be JSON. */
  readonly evaluate: <Args extends readonly unknown[], Value>(
    action: (...args: Args) => Value,
    ...args: Args
  ) => Promise<Awaited<Value>>;
  /** Keys as WebDriver names them, each pressed and let go. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** The next file whose name ends so. */
  readonly downloaded: (ending: string) => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  readonly close: () => Promise<void>;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error(`${what} does not come`);
}

/** No network, and downloads without a question. */
const prefs = (folder: string): Readonly<Record<string, string | number | boolean>> => ({
  'marionette.port': 0,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'pdfjs.disabled': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
});

function messages(socket: Socket, take: (message: unknown) => void): void {
  let held = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    held = Buffer.concat([held, chunk]);
    for (let colon = held.indexOf(':'); colon > 0; colon = held.indexOf(':')) {
      const end = colon + 1 + Number(held.subarray(0, colon).toString());
      if (held.length < end) return;
      take(JSON.parse(held.subarray(colon + 1, end).toString('utf8')));
      held = held.subarray(end);
    }
  });
}

export async function openFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  const lines = Object.entries(prefs(folder)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser: ChildProcess = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--marionette', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  const active = join(profile, 'MarionetteActivePort');
  const port = await until('Firefox', () =>
    existsSync(active) ? Number(readFileSync(active, 'utf8')) || undefined : undefined,
  );
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let greeted = (): void => undefined;
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });
  messages(socket, (message) => {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, result] = message as [number, number, { message: string } | null, unknown];
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  });
  await greeting;
  let last = 0;
  const command = (name: string, params: object = {}): Promise<unknown> => {
    const id = ++last;
    const text = JSON.stringify([0, id, name, params]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
  const { capabilities } = (await command('WebDriver:NewSession')) as {
    capabilities: { browserVersion: string };
  };
  return {
    version: capabilities.browserVersion,
    command,
    evaluate: async (action, ...args) => {
      const script = `return (${action.toString()})(...arguments)`;
      const { value } = (await command('WebDriver:ExecuteScript', { script, args })) as { value: never };
      return value;
    },
    press: async (...keys) => {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    downloaded: (ending) =>
      until(ending, () => {
        const names = readdirSync(folder);
        const name = names.find((each) => each.endsWith(ending));
        if (name === undefined || names.some((each) => each.endsWith('.part'))) return undefined;
        // Firefox holds the name with an empty file, takes it away and renames what it has loaded: between the two there is none.
        const path = join(folder, name);
        const bytes = existsSync(path) ? readFileSync(path) : undefined;
        return bytes?.length ? { name, bytes } : undefined;
      }),
    close: async () => {
      await command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      browser.kill();
      for (const path of [profile, folder]) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
