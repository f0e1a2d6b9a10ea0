/** The faces that text is set in; `fallback` follows each of the others for rare characters. */
export const FACES = ['biaosong', 'fangsong', 'kaiti', 'heiti', 'songti', 'roman', 'fallback'] as const;

export type FaceId = (typeof FACES)[number];
