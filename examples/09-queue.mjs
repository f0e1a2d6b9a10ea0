// 队列：提交、生成、查看进度。需要 Redis（Debian 的 redis-server 包）。 A queue; needs Redis.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { progress, submit, work } from 'nianbao/queue';

if (spawnSync('redis-server', ['--version']).error) {
  console.log('没有 redis-server（apt install redis-server）');
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), 'nianbao-redis-'));
const path = join(folder, 'socket');
const server = spawn('redis-server', ['--port', '0', '--unixsocket', path, '--save', '', '--dir', folder]);
const connection = new Redis({ path, maxRetriesPerRequest: null, retryStrategy: () => 100 });
connection.on('error', () => {}); // 还没有启动好。 Not up yet.

const reports = ['水利局', '教育局', '民政局'].map((name) => ({
  agency: { name: `示例县${name}` },
  year: 2023,
}));
const { batch, keys } = await submit([...reports, { year: 2023 }], {
  connection,
  options: { formats: ['docx'] },
});
const working = await work({ connection, store: join(folder, 'store'), concurrency: 1 });
for (;;) {
  const { all, done, failed } = await progress(batch, { connection });
  if (done + failed.length === all) {
    console.log(`共 ${all}，完成 ${done}`, failed);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
console.log(readdirSync(join(folder, 'store', keys[0])));
await working.close();
connection.disconnect();
server.kill();
rmSync(folder, { recursive: true, force: true });
