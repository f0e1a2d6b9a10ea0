import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked, type Project, packList, root } from './installed';
import { complaints, programOf, publicNames } from './publicTypes';

const esbuild = join(root, 'node_modules/.bin/esbuild');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Prints digests of both files of a report whose title has rare characters and figures. */
const use = (load: string) => `
${load}
const { createHash } = ${load.startsWith('import') ? "await import('node:crypto')" : "require('node:crypto')"};
const input = { agency: { name: '示例县䶮山局' }, year: 2023, date: '2024-01-09', statistics: { disclosure: { licensing: 12 } } };
nianbao.generate(input).then(({ files, pages, findings }) => {
  const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
  console.log(JSON.stringify({ files: files.map((f) => [f.name, digest(f.bytes)]), pages, blocking: findings.some((f) => f.blocking) }));
});
`;

describe('the packed tarball', () => {
  let project: Project;
  beforeAll(() => {
    project = installPacked();
  });
  afterAll(() => project?.remove());

  it('holds only what a user needs', () => {
    const { files, size, unpacked } = packList();
    // fonts/build is the source that GPL-3.0 wants to go with its fonts
    const wanted =
      /^(dist\/[\w-]+\.(c?js|d\.c?ts)|dist\/browser\/([\w-]+\.js|index\.d\.ts|licences\.txt)|dist\/(cli|lib)-licences\.txt|templates\/[\w-]+\/[\w-]+\.hbs|fonts\/(ofl|gpl)\/[\w.-]+|fonts\/build\/[\w.]+|fonts\/README\.md|docs\/[\w-]+\.(?:md|png)|package\.json|LICENSE|README(\.en)?\.md|CHANGELOG\.md)$/;
    expect(files.filter((file) => !wanted.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.ttf'))).toHaveLength(7);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'fonts/gpl/COPYING', 'dist/index.d.cts']),
    );
    expect(size).toBeLessThan(20_000_000); // 16 MB are faces, 1 MB the browser face
    expect(unpacked).toBeLessThan(32 * 1024 * 1024);
  });

  it('runs nothing on installation and needs nothing but what it names', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
    for (const file of packList().files.filter((name) => /\.c?js$/.test(name))) {
      const text = readFileSync(join(root, file), 'utf8');
      const named = [
        ...text.matchAll(/(?:^|[\s;])(?:import|from|require\()\s*["']([@\w][\w:./@-]*)["']/gm),
      ].map((m) => m[1] as string);
      const packages = named
        .filter((name) => !name.startsWith('node:'))
        .map((name) => name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1'));
      // Whoever imports nianbao/queue has its peers.
      const allowed = { ...manifest.dependencies, ...(/\/queue\./.test(file) && manifest.peerDependencies) };
      const builtin = ['fs', 'path', 'url', 'crypto', 'zlib', 'buffer', 'stream', 'module', 'os'];
      expect(packages.filter((name) => !(name in allowed) && !builtin.includes(name))).toEqual([]);
    }
  });

  it('works from ESM and from CJS, byte for byte the same in two processes, time zones and locales', () => {
    const esm = project.script('use.mjs', use("import * as nianbao from 'nianbao';"), {
      TZ: 'Asia/Shanghai',
      LANG: 'zh_CN.UTF-8',
    });
    const cjs = project.script('use.cjs', use("const nianbao = require('nianbao');"), {
      TZ: 'America/New_York',
      LANG: 'C',
    });
    expect(JSON.parse(esm)).toEqual({
      files: [
        ['示例县䶮山局2023年政府信息公开工作年度报告.docx', expect.stringMatching(/^[0-9a-f]{64}$/)],
        ['示例县䶮山局2023年政府信息公开工作年度报告.pdf', expect.stringMatching(/^[0-9a-f]{64}$/)],
      ],
      pages: expect.any(Number),
      blocking: false,
    });
    expect(cjs).toBe(esm);
  });

  describe('has types', () => {
    const use = readFileSync(join(root, '__tests__/fixtures/publicUse.txt'), 'utf8');
    const write = (name: string) => {
      const path = join(project.folder, name);
      writeFileSync(path, use);
      return path;
    };

    it('for ESM, CJS and bundlers: every export in use compiles, and nothing that is mentioned has no name', () => {
      const node16 = programOf([write('use.mts'), write('use.cts')], 'node16');
      expect(complaints(node16)).toEqual([]);
      const dist = join(realpathSync(project.folder), 'node_modules/nianbao/dist');
      const { exported, missing } = publicNames(node16, dist, ['index.d.ts', 'edition.d.ts']);
      expect(missing).toEqual([]);
      expect(exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(use))).toEqual([]);
    });

    it('that bundlers find, too', () => {
      expect(complaints(programOf([write('use.ts')], 'bundler'))).toEqual([]);
    });
  });

  const said = 'node_modules/nianbao';
  describe.each([
    ['cjs', 'cjs', ['', said]],
    ['cjs', 'esm', [said]], // CommonJS in a module has no name of its file to look from
    ['mjs', 'cjs', ['', said]],
    ['mjs', 'esm', ['', said]],
  ] as const)('bundled from %s to one file of %s', (from, format, named) => {
    const load =
      from === 'mjs' ? "import { generate } from 'nianbao';" : "const { generate } = require('nianbao');";
    const app = `${load}
      const assets = process.env.ASSETS;
      generate({ agency: { name: '示例县水利局' }, year: 2023 }, { ...(assets && { assets }) }).then(
        ({ files, pages, findings }) =>
          console.log(files.length, pages > 1, ...findings.filter(({ blocking }) => blocking).map(({ message }) => message)),
      );`;
    const run = (folder: string, env: Record<string, string>) => {
      const entry = join(project.folder, `app-${format}.${from}`);
      const outfile = join(folder, `${from}.${format === 'esm' ? 'mjs' : 'cjs'}`);
      writeFileSync(entry, app);
      const js =
        'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';
      const told = [`--format=${format}`, '--bundle', '--platform=node', '--log-level=error'];
      execFileSync(esbuild, [
        entry,
        `--outfile=${outfile}`,
        ...told,
        ...(format === 'esm' ? [`--banner:js=${js}`] : []),
      ]);
      return project.node([outfile], env);
    };

    it('says in a sentence what to do where its files are not', () => {
      const away = mkdtempSync(join(tmpdir(), 'nianbao-away-'));
      const { stdout, stderr } = run(away, { ASSETS: '' });
      rmSync(away, { recursive: true });
      expect({ stdout, stderr }).toEqual({
        stdout: expect.stringMatching(/^0 false 找不到 nianbao 自带的文件：.*选项 assets .*外部依赖。\n$/),
        stderr: '',
      });
    });

    it.each(named)('makes the report below the installed package, and with "%s"', (name) => {
      const ASSETS = name && join(project.folder, name);
      const { stdout, stderr } = run(join(project.folder, 'bundled'), { ASSETS });
      expect({ stdout, stderr }).toEqual({ stdout: '2 true\n', stderr: '' });
    });
  });

  const bin = () => join(project.folder, 'node_modules/nianbao', manifest.bin.nianbao);

  it('has a command that makes both files, finds its templates and faces, and reads its data back', () => {
    writeFileSync(join(project.folder, 'r.yaml'), 'agency: { name: 示例县水利局 }\nyear: 2016\n');
    expect(readFileSync(bin(), 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
    const told = project.node([bin(), 'generate', 'r.yaml', '-o', 'out', '--json']);
    expect(told.status).toBe(0);
    const { files } = JSON.parse(String(told.stdout));
    expect(files).toHaveLength(2);
    for (const { path } of files) {
      const back = project.node([bin(), 'extract', path]);
      expect(JSON.parse(String(back.stdout))).toEqual({ agency: { name: '示例县水利局' }, year: 2016 });
    }
    expect(project.node([bin(), '--version']).stdout).toBe(`${manifest.version}\n`);
    expect(project.node([bin(), 'check', 'nowhere.yaml']).status).toBe(3);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [bin(), 'schema', '--edition', '2021'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 3, err: '' });
  });
});
