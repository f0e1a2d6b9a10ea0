/** The faces that text is set in; `fallback` follows each of the others for rare characters. */
export const FACES = ['biaosong', 'fangsong', 'kaiti', 'heiti', 'songti', 'roman', 'fallback'] as const;

/** A face by its kind; which file it is, `FaceFiles` or the shipped faces say. */
export type FaceId = (typeof FACES)[number];
