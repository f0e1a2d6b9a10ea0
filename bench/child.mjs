// One program in a process of its own: makes it ready, then runs it whenever it is asked to and says what that cost.
import { readFileSync } from 'node:fs';
import { subjects } from './subjects.mjs';

const [subject, checkout] = process.argv.slice(2);

/** CPU of the processes that this one has waited for, ms (Linux; ticks of 10 ms). */
function ofChildren() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').replace(/.*\) /s, '').split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + ofChildren();
};

const run = await subjects[subject].ready(checkout);
process.on('message', async () => {
  const [before, start] = [cpu(), performance.now()];
  const made = await run();
  process.send({
    wall: performance.now() - start,
    cpu: cpu() - before,
    memory: process.resourceUsage().maxRSS / 1024,
    ...made,
  });
});
process.send('ready');
