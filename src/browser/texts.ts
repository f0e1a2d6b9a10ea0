/** The texts of templates/ by their names from the package's root; scripts/browserBundle.ts puts them here. */
export const shippedTexts: ReadonlyMap<string, string> = new Map();
