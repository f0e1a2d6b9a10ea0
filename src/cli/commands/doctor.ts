import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { shippedFaces } from '../../faces/shipped';
import { nodeHost, version } from '../../nodeHost';
import { DONE, FOUND, type Session } from '../io';
import { type Both, both } from '../words';

/** Packages that are installed by whoever wants what they are for. */
const PEERS: Readonly<Record<string, Both>> = {
  '@e965/xlsx': both('导入 .xls、.et', 'imports .xls and .et'),
  '@resvg/resvg-js': both('生成 PNG', 'makes PNG'),
  bullmq: both('任务队列', 'queues'),
};

const YES = both('有', 'there');
const NO = both('没有', 'missing');

const hasPackage = (name: string): Promise<boolean> =>
  import(name).then(
    () => true,
    () => false,
  );

function hasFile(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** Whether a program is on the path; it is not run. */
const hasProgram = (...names: readonly string[]): boolean =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .some((path) => hasFile(() => accessSync(path, constants.X_OK)));

/** `nianbao doctor`: what this machine has of all that can be used. Reads no network. */
export async function doctorCommand({ locale, out }: Session): Promise<number> {
  const row = (name: string, what: string) => out(`${name}  ${what}\n`);
  const isThere = (found: boolean) => (found ? YES : NO)[locale];
  const node = Number(process.versions.node.split('.')[0]) >= 20;
  row(
    `nianbao ${version()}`,
    `Node ${process.versions.node}${node ? '' : both('（须为 20 以上）', ' (20 or later is needed)')[locale]}`,
  );
  const faces = Object.entries(shippedFaces).map(([id, path]) => ({
    id,
    found: hasFile(() => nodeHost.stamp(path)),
  }));
  for (const { id, found } of faces) row(both(`字体 ${id}`, `face ${id}`)[locale], isThere(found));
  for (const [name, use] of Object.entries(PEERS))
    row(
      `${name}${both('（可选）', ' (optional)')[locale]}`,
      `${isThere(await hasPackage(name))}  ${use[locale]}`,
    );
  const office = hasProgram('soffice', 'libreoffice', 'soffice.exe');
  row(`LibreOffice${both('（不需要）', ' (not needed)')[locale]}`, isThere(office));
  return node && faces.every(({ found }) => found) ? DONE : FOUND;
}
