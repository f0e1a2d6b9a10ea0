// 自己的工作线程：在其中生成一份，主线程不停顿。 A worker thread of one's own: the main thread goes on meanwhile.
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { generate } from 'nianbao';

if (isMainThread) {
  const worker = new Worker(fileURLToPath(import.meta.url));
  let turns = 0;
  const clock = setInterval(() => turns++, 5);
  worker.once('message', ({ files, pages }) => {
    clearInterval(clock);
    console.log(
      files.map(({ name, bytes }) => `${name} ${bytes.length}`),
      pages,
      turns > 0,
    );
    worker.terminate();
  });
  worker.postMessage({ agency: { name: '示例县水利局' }, year: 2023 });
} else parentPort.once('message', async (data) => parentPort.postMessage(await generate(data)));
