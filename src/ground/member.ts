/** A face of a collection is named behind its file: simsun.ttc#NSimSun. */
const MEMBER = /^(.+\.(?:ttc|otc))#(.+)$/is;

/** The file that a face is in, and the face of it where it is a collection. */
export function memberOf(source: string): { readonly path: string; readonly member?: string } {
  const [, path = source, member] = MEMBER.exec(source) ?? [];
  return { path, ...(member !== undefined && { member }) };
}
