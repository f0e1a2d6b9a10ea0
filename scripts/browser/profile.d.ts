/** A file as bytes, put into the bundle. */
declare module '*.icc' {
  const bytes: Uint8Array;
  export default bytes;
}
