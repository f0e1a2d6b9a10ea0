/**
 * What enters a pdfmake definition from a layout. pdfmake reads strings and numbers as such and everything else as
 * nodes (an image by path, an SVG, a link), so nothing but these two may come from data.
 */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`a run's text must be a string, got ${typeof value}`);
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new TypeError(`a place on the page must be a finite number, got ${String(value)}`);
  }
  return value;
}

/** RRGGBB as pdfmake wants it. */
export function colour(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{6}$/i.test(value)) {
    throw new TypeError(`a colour must be RRGGBB, got ${String(value)}`);
  }
  return `#${value}`;
}

/** Text for the file's metadata: pdfmake writes it into XML as it stands. */
export const metadata = (value: unknown): string =>
  text(value)
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, ' ')
    .replace(/&/g, '＆')
    .replace(/</g, '＜')
    .replace(/>/g, '＞');
