import type { Problem } from '../findings/problem';
import { knownCodes } from '../findings/say';
import { nearest } from '../ground/distance';
import type { Edition } from '../model/edition';
import type { CheckRules } from './figures/context';

/** Codes of an edition's rules and of its own checks; undefined where these have no words to know them by. */
const codesOf = ({ rules, checks, words }: Edition): readonly string[] | undefined =>
  checks && !words ? undefined : [...rules.map(({ code }) => code), ...Object.keys(words?.zh ?? {})];

/** What `rules` switches off or grades under a code that nothing has: the change would be lost in silence. */
export function unknownCodes(
  { off = [], severity = {}, add = [] }: CheckRules,
  editions: readonly Edition[],
): Problem[] {
  const ofEditions = editions.map(codesOf);
  if (ofEditions.includes(undefined)) return [];
  const known = new Set([
    ...knownCodes,
    ...ofEditions.flatMap((codes) => codes ?? []),
    ...add.map(({ code }) => code),
  ]);
  const problem = (key: string, code: string): Problem => ({
    code: 'rules.unknown',
    severity: 'warning',
    path: `rules.${key}`,
    where: { zh: `核对规则 · ${key}`, en: `rules · ${key}` },
    params: { name: code, meant: nearest(code, [...known]) },
  });
  const unknown = (key: string, codes: readonly string[]) =>
    codes.filter((code) => !known.has(code)).map((code) => problem(key, code));
  return [...unknown('off', off), ...unknown('severity', Object.keys(severity))];
}
