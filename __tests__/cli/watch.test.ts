import { renameSync, writeFileSync } from 'node:fs';
import { run } from '../../src/cli/program';
import { nianbao, scratch } from './terminal';

const folder = scratch();
const small = 'agency: { name: 示例县水利局 }\nyear: 2023\n';

let end = () => {};
afterEach(() => end());

/** A run that goes on, until its end is called. */
function running(args: readonly string[]) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const done = run(args, {
    out: say,
    err: say,
    stdin: async () => new Uint8Array(),
    elapsed: () => 0,
    onInterrupt: (stop) => {
      end = stop;
    },
  });
  const hears = async (words: RegExp) => {
    for (let n = 0; !words.test(said); n++) {
      if (n > 100) throw new Error(`${words} was not said: ${said}`);
      await new Promise((go) => setTimeout(go, 50));
    }
    const all = said;
    said = '';
    return all;
  };
  return { hears, done };
}

it('makes the files again when data, config or templates change, says what changed, and ends when interrupted', async () => {
  const input = folder.path('报告.yaml');
  writeFileSync(input, `${small}statistics: { requests: { received: { total: 15 } } }\n`);
  const { hears, done } = running(['generate', input, '-f', 'html', '-o', folder.path(), '--watch']);
  await hears(/已生成[\s\S]*等待改动/);

  // As editors do it: the whole file anew, under the name of the old one.
  writeFileSync(
    folder.path('.报告.yaml.swp'),
    `${small}statistics: { requests: { received: { total: 16 } } }\n`,
  );
  renameSync(folder.path('.报告.yaml.swp'), input);
  const second = await hears(/有改动[\s\S]*等待改动/);
  expect(second).toContain('报告.yaml 有改动');
  expect(second).toContain('statistics.requests.received.total：15 → 16');

  writeFileSync(input, 'year: [');
  expect(await hears(/等待改动/)).toContain('没有生成文件');

  writeFileSync(input, small);
  writeFileSync(folder.path('nianbao.config.yaml'), 'rules: { nothing: true }\n');
  expect(await hears(/等待改动/)).toMatch(/\n {2}\+ .*nothing/);
  end();
  expect(await done).toBe(0);
});

it('cannot watch standard input', async () => {
  expect(await nianbao(['generate', '-', '--watch'], small)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--watch'),
  });
});
