/** A web or e-mail address in a text, and where it leads. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** http:, https: or mailto:, from the words of the text alone. */
  readonly target: string;
}

/** Chinese text runs on without a blank: an address ends where its characters do (RFC 3986, 2). */
const ADDRESS =
  /(?<![\w.@-])(?:https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+|www\.[\w.~:/?#!$&'()*+,;=%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;

/** Marks of the sentence that follow an address. */
const TRAILING = /[.,;:!?'()]+$/;

/** Chromium has URL.canParse from 120 on only. */
function isUrl(target: string): boolean {
  try {
    return new URL(target).href !== '';
  } catch {
    return false;
  }
}

function targetOf(address: string): string | undefined {
  const target = /^https?:/i.test(address)
    ? address
    : /^www\./i.test(address)
      ? `http://${address}`
      : `mailto:${address}`;
  return isUrl(target) ? target : undefined;
}

/** The addresses of a text, in order. */
export function addressesIn(text: string): readonly Address[] {
  return [...text.matchAll(ADDRESS)].flatMap((match): Address[] => {
    const address = match[0].replace(TRAILING, '');
    const target = targetOf(address);
    return target === undefined ? [] : [{ start: match.index, end: match.index + address.length, target }];
  });
}
