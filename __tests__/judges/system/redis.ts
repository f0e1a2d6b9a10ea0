import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis of Debian's package, in memory, on a socket in a folder; the test ends it. */
export async function startRedis(
  folder: string,
): Promise<{ server: ChildProcess; socket: string; client: Redis }> {
  const socket = join(folder, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const client = new Redis({ path: socket, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => {}); // until it listens
  await client.ping();
  return { server, socket, client };
}
