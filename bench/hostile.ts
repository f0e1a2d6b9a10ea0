// What each hostile input does: finding, time, memory, each in a process of its own. npm run hostile [FILE [WORDS]] writes a
// table, of the inputs alone that have these words in their names.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { isAsExpected } from '../__tests__/hostile/engine';
import { removeScratch } from '../__tests__/hostile/files';
import { hostileCases } from '../__tests__/hostile/inputs';

const [, self = '', asked = '', words = ''] = process.argv;

async function one(index: number): Promise<void> {
  const each = hostileCases[index];
  if (!each) return;
  each.prepare?.();
  const { user } = process.cpuUsage();
  let told: string;
  let good = false;
  try {
    const outcome = await each.run();
    good = isAsExpected(each, outcome);
    told = [...new Set(outcome.codes)].slice(0, 4).join(', ') || `${outcome.files} 个文件`;
  } catch (error) {
    told = `异常 ${String(error).slice(0, 80)}`;
  }
  const cpu = (process.cpuUsage().user - user) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1024;
  removeScratch();
  process.stdout.write(JSON.stringify({ good, told, cpu, peak }));
}

function all(): void {
  const lines = ['| 输入 | 应有 | 得到 | CPU 秒 | 内存峰值 MB | |', '|---|---|---|---|---|---|'];
  let bad = 0;
  let tried = 0;
  for (const [i, { name, code }] of hostileCases.entries()) {
    if (!name.includes(words)) continue;
    tried++;
    const { stdout, signal } = spawnSync(process.execPath, [self, `--one=${i}`], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const { good, told, cpu, peak } = stdout
      ? JSON.parse(stdout)
      : { good: false, told: `没有结束 ${signal}`, cpu: 120, peak: 0 };
    const fine = good && cpu <= 5 && peak <= 512;
    if (!fine) bad++;
    lines.push(
      `| ${name.replace(/\|/g, '\\|')} | ${code} | ${told.replace(/\|/g, '\\|')} | ${cpu.toFixed(2)} | ${Math.round(peak)} | ${fine ? '' : '✗'} |`,
    );
    if (!fine) console.log(lines.at(-1));
  }
  console.log(`${tried} inputs, ${bad} not as they must`);
  if (asked) writeFileSync(asked, `${lines.join('\n')}\n`);
}

if (asked.startsWith('--one=')) void one(Number(asked.slice('--one='.length)));
else all();
