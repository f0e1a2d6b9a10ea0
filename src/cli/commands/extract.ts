import { nodeHost } from '../../nodeHost';
import { extractData } from '../../render/extract';
import { DONE, FOUND, type Io, readBytes, Stop, writeText } from '../io';

/** `nianbao extract FILE` */
export async function extractCommand(file: string, options: { out?: string }, io: Io): Promise<number> {
  const data = extractData(nodeHost, readBytes(file, io));
  if (data === undefined) throw new Stop(`${file}：其中没有 nianbao 附上的报告数据`, FOUND);
  writeText(`${JSON.stringify(data, null, 2)}\n`, options.out, io);
  return DONE;
}
