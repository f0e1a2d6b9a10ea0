import { inflateSync } from 'node:zlib';

/** A PDF with its streams inflated, without what depends on how small they were: lengths, and places in the file. */
export function inflatedPdf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = text.slice(0, text.lastIndexOf('\nxref')).split(/(?<=\nendobj\n)/);
  return objects
    .map((object) => {
      const start = /stream\r?\n/.exec(object);
      if (!start) return object;
      const [from, to] = [start.index + start[0].length, object.lastIndexOf('\nendstream')];
      const head = object.slice(0, start.index).replace(/\/Length \d+/, '/Length');
      const body = Buffer.from(object.slice(from, to), 'latin1');
      return head + (/FlateDecode/.test(head) ? inflateSync(body) : body).toString('latin1');
    })
    .join('');
}
