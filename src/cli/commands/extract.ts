import { nodeHost } from '../../nodeHost';
import { extractData } from '../../render/extract';
import { isEncrypted } from '../../render/pdf/data';
import { DONE, FOUND, type Session, Stop } from '../io';
import { MOST, readBytes } from '../readBytes';
import { both } from '../words';
import { writeText } from '../writeFiles';

const NONE = both(
  '其中没有 nianbao 附上的报告数据：生成时没有附上，或经其他程序改写（如打印为 PDF、压缩）后数据已经丢失',
  'holds no data that nianbao attached: none were, or they were lost when another program rewrote the file',
);
const LOCKED = both('文件已加密，请去掉密码后再取', 'is encrypted; take the password off first');
const TOO_LARGE = both(
  `超过 ${MOST / 1024 / 1024} MB，不予读取`,
  `is larger than ${MOST / 1024 / 1024} MB and is not read`,
);

/** `nianbao extract FILE` */
export async function extractCommand(file: string, options: { out?: string }, io: Session): Promise<number> {
  const bytes = await readBytes(file, io);
  const data = bytes.length > MOST ? undefined : extractData(nodeHost, bytes);
  if (data === undefined) {
    const why = bytes.length > MOST ? TOO_LARGE : isEncrypted(nodeHost, bytes) ? LOCKED : NONE;
    throw new Stop(both(`${file}：${why.zh}`, `${file}: ${why.en}`), FOUND);
  }
  writeText(`${JSON.stringify(data, null, 2)}\n`, options.out, io);
  return DONE;
}
