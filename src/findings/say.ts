import { fillIn } from '../ground/fillIn';
import { en } from './locales/en';
import { enChecks } from './locales/enChecks';
import { enPhrases, enWords } from './locales/enWords';
import { zh } from './locales/zh';
import { zhChecks } from './locales/zhChecks';
import { zhPhrases, zhWords } from './locales/zhWords';
import type { Locale, Problem, Said } from './problem';
import type { Facts, Phrases, Sentence, Sentences } from './sentence';

interface Language {
  readonly sentences: Sentences;
  readonly words: Sentences;
  readonly phrases: Phrases;
  readonly comma: string;
}

const languages: Readonly<Record<Locale, Language>> = {
  zh: { sentences: { ...zh, ...zhChecks }, words: zhWords, phrases: zhPhrases, comma: '、' },
  en: { sentences: { ...en, ...enChecks }, words: enWords, phrases: enPhrases, comma: ', ' },
};

/** Codes of the findings that the library has words for. */
export const knownCodes: readonly string[] = Object.keys(languages.zh.sentences);

const NOTHING = { where: '', expected: '', actual: '', delta: '', detail: '' };

function fill(sentence: Sentence, given: Facts, { phrases, comma }: Language): string {
  const facts: Facts = { ...phrases(given), ...given };
  if (typeof sentence === 'function') return sentence(facts);
  return fillIn(sentence, (name) => {
    const fact = facts[name] ?? '';
    return Array.isArray(fact) ? fact.join(comma) : String(fact);
  });
}

/** A place or a value in the words of a language; `between` parts its steps. */
export function say(said: Said, locale: Locale, between: string = languages[locale].comma): string {
  if (typeof said === 'string') return said;
  if (Array.isArray(said)) return said.map((step) => say(step, locale)).join(between);
  if (!('say' in said)) return (said as Readonly<Record<Locale, string>>)[locale];
  const language = languages[locale];
  return fill(language.words[said.say as string] ?? '', { ...NOTHING, ...said }, language);
}

/** The sentence of a problem whose places and values are in words; `own` are those of its edition. */
export function sentenceOf(
  { code, message = code, params }: Problem,
  values: Partial<Facts>,
  locale: Locale,
  own?: Sentences,
): string {
  const language = languages[locale];
  const facts = { ...NOTHING, ...params, detail: say(params?.detail ?? '', locale), ...values };
  return fill(own?.[message] ?? language.sentences[message] ?? code, facts, language);
}

/** @throws TypeError where there is no such language. */
export function requireLocale(locale: string): void {
  if (!Object.hasOwn(languages, locale))
    throw new TypeError(`locale must be 'zh' or 'en', got ${JSON.stringify(locale)}`);
}
