/**
 * The optional package that draws pictures. By a name that bundlers do not see: its machine code cannot be bundled, and
 * a program without it is whole. Throws where it is not installed.
 */
export const loadResvg = (name = '@resvg/resvg-js'): Promise<typeof import('@resvg/resvg-js')> =>
  import(name);
