import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const root = join(__dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

export interface Site {
  readonly address: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** A server of files of this folder and of `pages`, under a policy as strict sites have it. */
export async function openSite(pages: Readonly<Record<string, string>>, policy: string): Promise<Site> {
  const asked: string[] = [];
  const server: Server = createServer(({ url = '/' }, answer) => {
    const path = normalize(decodeURIComponent(url.split('?')[0] ?? '/'));
    asked.push(path);
    const file = join(root, path);
    const body = pages[path] ?? (existsSync(file) ? readFileSync(file) : undefined);
    answer.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
    });
    answer.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
