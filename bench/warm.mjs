// Warm runs: every program in its own process, all of them in turn, so that the machine treats them alike.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));
function answer(of) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a subject ended with ${code}`));
    of.once('exit', ended);
    of.once('message', (message) => {
      of.off('exit', ended);
      resolve(message);
    });
  });
}

async function start({ subject, checkout }) {
  const process = fork(child, [subject, checkout], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await answer(process);
  return process;
}

async function once(process) {
  const result = answer(process);
  process.send('run');
  return result;
}

/** For each entrant its runs, in the order of time; the first is the cold one of its process. */
export async function warm(entrants, rounds) {
  const processes = [];
  const runs = entrants.map(() => []);
  for (const entrant of entrants) processes.push(await start(entrant));
  for (let round = 0; round < rounds; round++)
    for (const [i, entrant] of entrants.entries())
      if (round < (entrant.rounds ?? rounds)) runs[i].push(await once(processes[i]));
  for (const process of processes) process.kill();
  return runs;
}
