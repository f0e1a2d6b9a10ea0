import { decodedAs, utf16Mark } from './decoded';
import { linesOf } from './written';

/** A text, or what its bytes are if not UTF-8. */
type StrictText =
  | { readonly text: string; readonly encoding?: undefined }
  | { readonly text?: undefined; readonly encoding: 'UTF-16' | 'GBK' | 'unknown' };

/** UTF-16 without its mark: half of its bytes are 0 where the text has ASCII, which UTF-8 never has. */
const isHalfEmpty = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 200);
  return head.length > 1 && head.filter((byte) => byte === 0).length * 10 >= head.length;
};

/**
 * Reads a text file that a person keeps: UTF-8 with or without a mark, its lines ended in any way. Nothing is guessed:
 * in another encoding the text would be read wrong in silence. What it seems to be is for the message.
 */
export function strictText(bytes: Uint8Array): StrictText {
  if (utf16Mark(bytes) || isHalfEmpty(bytes)) return { encoding: 'UTF-16' };
  const text = decodedAs('utf-8', bytes); // takes the mark off
  if (text !== undefined) return { text: linesOf(text).join('\n') };
  return { encoding: decodedAs('gb18030', bytes) === undefined ? 'unknown' : 'GBK' };
}
