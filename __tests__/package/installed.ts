import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** npm beside this Node, without a shell; what it says goes back as text. */
function npm(...args: string[]): string {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? execFileSync(process.execPath, [cli, ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    : execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

export interface Packed {
  readonly files: readonly string[];
  readonly size: number;
  readonly unpacked: number;
}

/** What `npm pack` would put into the tarball. */
export function packList(): Packed {
  const [{ files, size, unpackedSize: unpacked }] = JSON.parse(
    npm('pack', '--dry-run', '--json', '--ignore-scripts'),
  );
  return { files: files.map(({ path }: { path: string }) => path), size, unpacked };
}

export interface Project {
  readonly folder: string;
  /** Writes a file into the project and runs it with Node. */
  readonly script: (name: string, text: string, env?: Record<string, string>) => string;
  readonly node: (args: readonly string[], env?: Record<string, string>) => SpawnSyncReturns<string>;
  readonly remove: () => void;
}

/**
 * An empty project with the packed tarball in its node_modules. The dependencies are those of the checkout, by links,
 * so that nothing is fetched; nothing else of the checkout can be seen from there.
 */
export function installPacked(): Project {
  if (!existsSync(join(root, 'dist/index.d.ts'))) throw new Error('dist is missing: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-installed-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'nianbao'), { recursive: true });
  const [{ filename }] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  execFileSync('tar', [
    '-xzf',
    join(folder, filename),
    '-C',
    join(modules, 'nianbao'),
    '--strip-components',
    '1',
  ]);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const node: Project['node'] = (args, env) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  return {
    folder,
    node,
    script: (name, text, env) => {
      writeFileSync(join(folder, name), text);
      const { stdout, stderr, status } = node([name], env);
      if (status !== 0) throw new Error(String(stderr));
      return String(stdout);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
