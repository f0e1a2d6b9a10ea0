/**
 * Takes from a page what neither Chromium 109 nor Firefox 115 has, or only one of them: what runs without it runs there.
 * For `addInitScript`.
 */
export function asOldest(): void {
  const newer: readonly (readonly [holder: object | undefined, names: string])[] = [
    [Array, 'fromAsync'],
    [Array.prototype, 'toReversed toSorted toSpliced with'],
    [String.prototype, 'isWellFormed toWellFormed'],
    [Object, 'groupBy'],
    [Map, 'groupBy'],
    [Promise, 'try withResolvers'],
    [URL, 'canParse parse'],
    [AbortSignal, 'any'],
    [Intl, 'Segmenter DurationFormat'],
    [ArrayBuffer.prototype, 'resize transfer transferToFixedLength'],
    [Uint8Array, 'fromBase64 fromHex'],
    [Uint8Array.prototype, 'setFromBase64 setFromHex toBase64 toHex toReversed toSorted with'],
    [
      Set.prototype,
      'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union',
    ],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([].values())),
      'drop every filter find flatMap forEach map reduce some take toArray',
    ],
    [RegExp, 'escape'],
    [window, 'Iterator navigation requestIdleCallback scheduler trustedTypes'],
  ];
  for (const [holder, names] of newer)
    for (const name of names.split(' ')) if (holder) Reflect.deleteProperty(holder, name);
}
