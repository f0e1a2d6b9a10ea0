/** Whether a value is data by names: an object that is neither a list nor a URL, a Date, a Map, bytes. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === '[object Object]';
