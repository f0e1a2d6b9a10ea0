// Preloaded into a cold start: writes what the process has cost to the file that BENCH_USAGE names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(cost));
});
