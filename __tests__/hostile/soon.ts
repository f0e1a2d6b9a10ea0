import type { HostileCase } from './engine';

const SECONDS = 5;

/** The case ends as it must, within the time that it may take; with as much of the processor as a test in the crowd gets. */
export async function expectSoon({ run, code, prepare }: HostileCase): Promise<void> {
  prepare?.();
  const before = process.cpuUsage();
  const { codes, files } = await run();
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(SECONDS);
  if (code === 'printed') expect(files).toBeGreaterThan(0);
  else expect(codes).toContain(code);
}
