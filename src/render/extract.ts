import type { Host } from '../ground/host';
import { readDataFromDocx } from './docx/data';
import { readDataFromPdf } from './pdf/data';

/** The report's data from a file that one of the renderers made; undefined where there are none. */
export function extractData(host: Host, file: Uint8Array): unknown {
  const isPdf = new TextDecoder('latin1').decode(file.subarray(0, 5)) === '%PDF-';
  try {
    const json = isPdf ? readDataFromPdf(host, file) : readDataFromDocx(host, file);
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
