import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { add, COUNTED } from './counted';
import type { NumberToken } from './numbers';
import { placeOf, spanOf } from './place';
import { yearAt } from './scope';
import { type Sentence, wordsAround } from './sentences';
import { matches, readingOf, type Statement } from './statements';

/** x %, rounded or cut off at its last place. */
function agrees(stated: NumberToken, exact: number): boolean {
  const last = 10 ** -stated.decimals;
  const rest = exact - stated.value;
  return rest >= -0.501 * last && rest < last;
}

const nearly = (stated: NumberToken, exact: number) =>
  Math.abs(exact - stated.value) < 10 ** -stated.decimals;

/** a 件，占 x%: a must be that share of a total that the text or the tables give. */
export function sharesIn(
  report: Report,
  sentence: Sentence,
  statements: readonly Statement[],
  wrong: ReadonlySet<NumberToken>,
  published?: NumberToken,
): Problem[] {
  const { numbers, text, start, before } = sentence;
  const shares = numbers.filter(({ unit }) => unit === '%');
  // Shares made to give 100 % together are off in the last place by design.
  const fills = shares.length > 1 && add(shares).eq(100);
  return numbers.flatMap((share, index): Problem[] => {
    const part = numbers[index - 1];
    if (
      share.unit !== '%' ||
      share.inexact ||
      !part ||
      !COUNTED.has(part.unit) ||
      part.inexact ||
      wrong.has(part)
    )
      return [];
    const link = text.slice(part.end - start, share.start - start);
    if (link.length > 24 || !/^[（(，、]?(?:约)?占[^，。；0-9]{0,16}$/.test(link) || /约/.test(link))
      return [];
    const statement = statements.find((s) => s.token === part);
    const bases = (statement?.quantity.base ?? []).map((reading) => Number(readingOf(report, reading) ?? 0));
    const stated = [...(before?.numbers ?? []), ...numbers.slice(0, index - 1)].filter(
      (t) => t.unit === part.unit && t.value >= part.value,
    );
    const earlier = stated.map(({ value }) => value);
    // Without a total that is called one, what the share is of is anybody's guess.
    const total = stated.findLast((t) => {
      const owner = numbers.includes(t) ? sentence : before;
      return (
        owner &&
        /(?:共|总|累计|收到|受理|公开|发布)[^，。；]{0,24}$/.test(owner.text.slice(0, t.start - owner.start))
      );
    });
    const peers = numbers
      .filter((t) => t.unit === part.unit && !t.inexact)
      .reduce((s, { value }) => s + value, 0);
    const candidates = [
      ...bases,
      ...earlier,
      published?.value ?? 0,
      peers,
      peers - (total?.value ?? 0),
    ].filter((base) => base >= part.value && base > 0);
    const agree = fills ? nearly : agrees;
    if (candidates.some((base) => agree(share, (part.value / base) * 100))) return [];
    const base =
      bases[0] && bases[0] >= part.value
        ? bases[0]
        : (total?.value ?? (/公开[^，。]{0,12}中，/.test(text) ? published?.value : undefined));
    if (!base) return [];
    const exact = ((part.value / base) * 100).toFixed(share.decimals);
    return [
      {
        code: 'text.share',
        severity: 'warning',
        where: placeOf(sentence.printed),
        actual: `${share.value}%`,
        expected: `${exact}%`,
        params: { part: `${part.value}${part.unit}`, base: `${base}${part.unit}` },
        span: spanOf(sentence.printed, part.start, share.end),
      },
    ];
  });
}

const UP = /增长|增加|上升|提高|增幅|多/;
const DOWN = /下降|减少|降低|降幅|下跌|少/;

/** 同比增长 y%: against last year's report, or against last year's figure where the sentence states it. */
export function growthIn(
  report: Report,
  sentence: Sentence,
  statements: readonly Statement[],
  previous?: Report,
): Problem[] {
  const { numbers, text, start } = sentence;
  return numbers.flatMap((growth, index): Problem[] => {
    if (growth.inexact || index === 0) return [];
    const statement = statements.findLast((s) => s.token && s.end <= growth.start);
    if (!statement?.token || growth.start - statement.end > 40) return [];
    const link = text.slice(statement.end - start, growth.start - start);
    if (!/同比|上年|去年|上一年|[0-9]{4}年/.test(link)) return [];
    const clause = link.slice(Math.max(...[...'，；'].map((c) => link.lastIndexOf(c))) + 1);
    const sign = UP.test(clause) ? 1 : DOWN.test(clause) ? -1 : 0;
    if (sign === 0) return [];
    const percent = growth.unit === '%';
    if (!percent && growth.unit !== statement.token.unit) return [];
    const now = statement.value;
    const own = numbers.indexOf(statement.token);
    // 收到505件，今年新收713件: two words for one figure.
    const figure = statement.quantity.figures[0]?.join();
    const sameThing = (report.edition.quantities ?? []).filter((q) => q.figures[0]?.join() === figure);
    const statedBase = numbers.find(
      (t, i) =>
        i < index &&
        i !== own &&
        t.unit === statement.token?.unit &&
        !t.inexact &&
        (i > own
          ? /(?:上年|去年|上一年|同期|[0-9]{4}年)[^，。；]{0,8}$/.test(
              text.slice(Math.max(0, t.start - start - 16), t.start - start),
            )
          : sameThing.some((q) => matches(q, sentence, wordsAround(sentence, i), t)) &&
            yearAt(sentence, t.start, report) !== report.year),
    );
    const last =
      previous &&
      statement.quantity.figures.map((reading) => Number(readingOf(previous, reading) ?? Number.NaN));
    const bases = (statedBase ? [statedBase.value] : (last ?? [])).filter((base) => Number.isFinite(base));
    if (bases.length === 0) return [];
    const changes = bases.map(
      (base) => (percent ? (base === 0 ? Number.NaN : ((now - base) / base) * 100) : now - base) * sign,
    );
    if (changes.some((change) => !Number.isFinite(change) || agrees(growth, change))) return [];
    const change = changes[0] as number;
    const by = percent ? `${Math.abs(change).toFixed(growth.decimals)}%` : String(Math.abs(change));
    return [
      {
        code: 'text.growth',
        severity: 'warning',
        where: placeOf(sentence.printed),
        actual: { say: 'changed', by: `${sign < 0 ? '-' : ''}${growth.value}${growth.unit}` },
        expected: { say: 'changed', by: `${change * sign < 0 ? '-' : ''}${by}` },
        params: { now, base: bases[0] as number, unit: statement.token.unit },
        span: spanOf(sentence.printed, statement.start, growth.end),
      },
    ];
  });
}
