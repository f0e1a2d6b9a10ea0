import { trimEndOf } from './affixes';

/** A web or e-mail address in a text, and where it leads. */
interface Address {
  readonly start: number;
  readonly end: number;
  /** http:, https: or mailto:, from the words of the text alone. */
  readonly target: string;
}

/** Chinese text runs on without a blank: an address ends where its characters do (RFC 3986, 2). */
const ADDRESS =
  /(?<![\w.@-])(?:https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+|www\.[\w.~:/?#!$&'()*+,;=%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;

/** Marks of the sentence that follow an address. */
const TRAILING = ".,;:!?'()";

/** Chromium has URL.canParse from 120 on only. */
function isUrl(target: string): boolean {
  try {
    return new URL(target).href !== '';
  } catch {
    return false;
  }
}

function targetOf(address: string): string | undefined {
  const begins = (...heads: readonly string[]) =>
    heads.some((head) => address.toLowerCase().startsWith(head));
  const scheme = begins('http:', 'https:') ? '' : begins('www.') ? 'http://' : 'mailto:';
  return isUrl(scheme + address) ? scheme + address : undefined;
}

/** The addresses of a text, in order. */
export function addressesIn(text: string): readonly Address[] {
  return [...text.matchAll(ADDRESS)].flatMap((match): Address[] => {
    const address = trimEndOf(match[0], TRAILING);
    const target = targetOf(address);
    return target === undefined ? [] : [{ start: match.index, end: match.index + address.length, target }];
  });
}
