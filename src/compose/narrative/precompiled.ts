/**
 * Templates that were compiled when the library was built, by their texts. Empty where the platform may compile; for
 * the browser scripts/browserBundle.ts puts the shipped ones here, because a page's policy may forbid `eval`.
 */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map();
