import { nodeHost } from '../../nodeHost';
import { extractData } from '../../render/extract';
import { DONE, FOUND, type Session, Stop } from '../io';
import { readBytes } from '../readBytes';
import { both } from '../words';
import { writeText } from '../writeFiles';

/** `nianbao extract FILE` */
export async function extractCommand(file: string, options: { out?: string }, io: Session): Promise<number> {
  const data = extractData(nodeHost, await readBytes(file, io));
  if (data === undefined)
    throw new Stop(
      both(`${file}：其中没有 nianbao 附上的报告数据`, `${file}: holds no data that nianbao attached`),
      FOUND,
    );
  writeText(`${JSON.stringify(data, null, 2)}\n`, options.out, io);
  return DONE;
}
