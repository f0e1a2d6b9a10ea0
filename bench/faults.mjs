// What is left where `nianbao generate` is stopped: node bench/faults.mjs [kills]. Needs a build (npm run build).
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const cli = join(root, 'dist/cli.js');
const kills = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-faults-'));
let seed = 20260101;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

const data = (words) => `agency: { name: 示例县水利局 }\nyear: 2023\nnarrative:\n  problems: ${words}\n`;
const input = join(folder, 'input.yaml');
const make = (out, ...flags) =>
  spawnSync(process.execPath, [...flags, cli, 'generate', input, '--name', 'r', '-o', out, '--quiet'], {
    encoding: 'utf8',
  });
const contents = (out) =>
  existsSync(out)
    ? new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]))
    : new Map();

/** The files that one text gives, and another. */
function versions() {
  const made = ['答复质量有待提高。', '公开不够及时。'].map((words, i) => {
    writeFileSync(input, data(words));
    const out = join(folder, `version${i}`);
    const begun = performance.now();
    make(out);
    return { out, files: contents(out), took: performance.now() - begun };
  });
  return made;
}

/** Stops a run at a moment: at a time, or so long after the folder has changed first. */
const stoppedRun = (out, signal, moment) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'generate', input, '--name', 'r', '-o', out, '--quiet'], {
      stdio: 'ignore',
    });
    const stop = () => child.kill(signal);
    let watcher;
    let timer;
    if (moment.after === undefined) timer = setTimeout(stop, moment.at);
    else
      watcher = watch(out, () => {
        if (timer) return;
        if (moment.after < 1) {
          stop();
          timer = true;
        } else timer = setTimeout(stop, moment.after);
      });
    child.on('close', (code, by) => {
      watcher?.close();
      clearTimeout(timer);
      resolve(by ?? code);
    });
  });

async function stopped(signal, times, [old, fresh]) {
  const counts = { runs: 0, stopped: 0, half: 0, mixed: 0, left: 0, leftAfterNext: 0, lost: 0 };
  const edited = Buffer.from('somebody has worked on this');
  for (let i = 0; i < times; i++) {
    const out = join(folder, `${signal}${i}`);
    mkdirSync(out);
    for (const [name, bytes] of old.files) writeFileSync(join(out, name), bytes);
    const isEdited = i % 4 === 0;
    if (isEdited) writeFileSync(join(out, 'r.docx'), edited);
    const before = isEdited ? edited : old.files.get('r.docx');
    const moment = i % 2 ? { at: fresh.took * (0.3 + 0.8 * random()) } : { after: random() * 12 };
    const ended = await stoppedRun(out, signal, moment);
    counts.runs++;
    if (ended !== 0) counts.stopped++;
    const there = contents(out);
    const [docx, pdf] = [there.get('r.docx'), there.get('r.pdf')];
    const isNew = [docx?.equals(fresh.files.get('r.docx')), pdf?.equals(fresh.files.get('r.pdf'))];
    const isOld = [docx?.equals(before), pdf?.equals(old.files.get('r.pdf'))];
    if (!(isNew[0] || isOld[0]) || !(isNew[1] || isOld[1])) counts.half++;
    else if (isNew[0] !== isNew[1]) counts.mixed++;
    if ([...there.keys()].some((name) => name.startsWith('.nianbao'))) counts.left++;
    make(out);
    const after = contents(out);
    const names = [...after.keys()].sort();
    const expected = isEdited ? ['r-原稿.docx', 'r.docx', 'r.pdf'] : ['r.docx', 'r.pdf'];
    if (JSON.stringify(names) !== JSON.stringify(expected)) counts.leftAfterNext++;
    if (isEdited && !after.get('r-原稿.docx')?.equals(edited)) counts.lost++;
    rmSync(out, { recursive: true });
  }
  console.log(signal, JSON.stringify(counts));
}

function disks(fresh) {
  const full = join(folder, 'full');
  mkdirSync(full);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60k', 'tmpfs', full]).status === 0) {
    writeFileSync(join(full, 'r.pdf'), 'old');
    const { status, stderr } = make(full);
    console.log('full disk', JSON.stringify({ status, files: readdirSync(full), message: stderr.trim() }));
    const schema = spawnSync(
      'sh',
      ['-c', `"$0" "$1" schema --edition 2021 > "${full}/s.json"`, process.execPath, cli],
      { encoding: 'utf8' },
    );
    console.log('standard output on a full disk', schema.status, schema.stderr.trim());
    spawnSync('umount', [full]);
  } else console.log('full disk: cannot be mounted here');
  const device = spawnSync(
    'sh',
    ['-c', '"$0" "$1" schema --edition 2021 > /dev/full', process.execPath, cli],
    { encoding: 'utf8' },
  );
  console.log('/dev/full', device.status, device.stderr.trim());
  const small = make(join(folder, 'heap'), '--max-old-space-size=64');
  console.log(
    'heap of 64 MB',
    small.status,
    [...contents(join(folder, 'heap'))].map(([name, bytes]) => [name, bytes.equals(fresh.files.get(name))]),
  );
}

function packages(fresh) {
  const copy = join(folder, 'package');
  for (const part of ['dist', 'templates', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const run = (out) =>
    spawnSync(
      process.execPath,
      [join(copy, 'dist/cli.js'), 'generate', input, '--name', 'r', '-o', out, '--quiet'],
      { encoding: 'utf8' },
    );
  const without = run(join(folder, 'nofaces'));
  console.log(
    'no faces',
    without.status,
    existsSync(join(folder, 'nofaces')),
    without.stderr.trim().split('\n')[0],
  );
  cpSync(join(root, 'fonts'), join(copy, 'fonts'), { recursive: true });
  const sealed =
    spawnSync('mount', ['--bind', copy, copy]).status === 0 &&
    spawnSync('mount', ['-o', 'remount,bind,ro', copy]).status === 0;
  const { status } = run(join(folder, 'readonly'));
  console.log(
    'read-only package',
    sealed ? '' : '(could not be mounted)',
    status,
    [...contents(join(folder, 'readonly'))].map(([name, bytes]) => [
      name,
      bytes.equals(fresh.files.get(name)),
    ]),
  );
  if (sealed) spawnSync('umount', [copy]);
}

const pair = versions();
disks(pair[1]);
packages(pair[1]);
await stopped('SIGKILL', kills, pair);
await stopped('SIGTERM', Math.ceil(kills / 4), pair);
await stopped('SIGINT', Math.ceil(kills / 4), pair);
rmSync(folder, { recursive: true, force: true });
