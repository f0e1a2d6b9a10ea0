import Big from 'big.js';
import { spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { isDecimal, isDigit } from '../../ground/digits';
import type { Stretch } from '../../ground/stretch';
import { at } from '../../model/figures';
import type { Report } from '../../model/report';
import type { ReportCheck } from '../../model/reportCheck';
import { OTHER } from './format';
import { inOrder } from './inOrder';

const FEES = 'facts.processingFees';
type Amount = string | number | undefined;
interface Fees {
  readonly notices?: number;
  readonly notified?: Amount;
  readonly received?: Amount;
  readonly items?: readonly { readonly notices: number; readonly amount: Amount }[];
}

const feesOf = ({ extra }: Report) => at(extra, FEES) as Fees | undefined;
const problem = (code: string, path: string, more: Partial<Problem> = {}): Problem => ({
  code,
  severity: 'warning',
  path,
  where: [OTHER, '信息处理费'],
  ...more,
});
const above = (amount: Amount) => amount !== undefined && new Big(amount).gt(0);

/** 信息处理费 (国办函〔2020〕109号): no amounts without notices, not more received than notified, items that add up. */
export const feeFacts: ReportCheck = (report) => {
  const fees = feesOf(report);
  if (!fees) return [];
  const { notices, notified, received, items = [] } = fees;
  const problems: Problem[] = [];
  if (notices === 0 && (above(notified) || above(received)))
    problems.push(
      problem('fees.no-notice', `${FEES}.notices`, { actual: String(above(notified) ? notified : received) }),
    );
  if (notified !== undefined && received !== undefined && new Big(received).gt(notified))
    problems.push(
      problem('fees.received', `${FEES}.received`, {
        actual: String(received),
        expected: String(notified),
        delta: `+${new Big(received).minus(notified).toFixed()}`,
      }),
    );
  if (items.length === 0) return problems;
  const sum = (values: readonly Amount[]) => values.reduce<Big>((s, v) => s.plus(v ?? 0), new Big(0));
  const count = sum(items.map((item) => item.notices));
  const amount = sum(items.map((item) => item.amount));
  if (notices !== undefined && !count.eq(notices))
    problems.push(
      problem('fees.items', `${FEES}.items`, {
        actual: String(notices),
        expected: count.toFixed(),
        params: { name: '件' },
      }),
    );
  const totals = [notified, received].filter((v) => v !== undefined);
  if (totals.length > 0 && !totals.some((total) => amount.eq(total)))
    problems.push(
      problem('fees.items', `${FEES}.items`, {
        actual: String(totals[0]),
        expected: amount.toFixed(),
        params: { name: '元' },
      }),
    );
  return problems;
};

const UNPAID = 'requests.results.other.feeNotPaid.total';
const NO_NOTICE = ['收费通知0件', '收费通知0份', '收费通知书0件', '收费通知书0份'];
const NEAR = 20;

/** Where a text says that no 收费通知 was sent out. */
const noNotice = (text: string): Stretch | undefined =>
  inOrder(text, 0, NO_NOTICE) ??
  inOrder(text, NEAR, ['没有', '未'], ['发出', '制发', '出具', '送达'], ['收费通知']);

/** Requests closed because 收费通知 was not paid for, in a year without 收费通知 (条例第四十二条). */
export const unpaidFees: ReportCheck = (report, texts) => {
  const unpaid = report.figures.get(UNPAID)?.value ?? '0';
  if (!new Big(unpaid).gt(0)) return [];
  const [span] = texts.flatMap((printed) => {
    const said = noNotice(printed.text);
    return said ? [spanOf(printed, said.start, said.end)] : [];
  });
  if (feesOf(report)?.notices !== 0 && !span) return [];
  return [
    problem('fees.unpaid', `statistics.${UNPAID}`, {
      cells: [UNPAID],
      actual: unpaid,
      ...(span && { span }),
    }),
  ];
};

const OF_FEES = ['信息处理费', '收费', '费用', '收取'];

/** Every 其他需要报告的事项 reports fees, 0 too (国办公开办函〔2021〕30号). */
export const feesUnsaid: ReportCheck = (report, texts) => {
  const hasPart = texts.some(({ part }) => part.includes(OTHER));
  const said = texts.some(({ text }) => {
    // 行政事业性收费 are those of 表二.
    const others = text.replaceAll('行政事业性收费', '');
    return OF_FEES.some((word) => others.includes(word));
  });
  return !hasPart || said || feesOf(report) ? [] : [problem('fees.unsaid', FEES, { severity: 'info' })];
};

const FIGURES = '0123456789,.';
const IN_YUAN: readonly (readonly [string, number])[] = [
  ['万元', 10_000],
  ['元', 1],
];

/** The first amount behind a place of a text, in 元: 0.3万元. */
function amountBehind(text: string, { end: from }: Stretch): ({ value: Big } & Stretch) | undefined {
  const stretch = text.slice(from, from + NEAR * 2);
  const at = Array.from(stretch).findIndex(isDigit);
  if (at < 0 || at > NEAR || '。；'.split('').some((stop) => stretch.slice(0, at).includes(stop)))
    return undefined;
  let to = at;
  while (to < stretch.length && FIGURES.includes(stretch.charAt(to))) to++;
  const written = stretch.slice(at, to).replaceAll(',', '');
  const unit = IN_YUAN.find(([word]) => stretch.startsWith(word, to));
  if (!unit || !isDecimal(written)) return undefined;
  return { value: new Big(written).times(unit[1]), start: from + at, end: from + to + unit[0].length };
}

const NOTIFIED = ['收费通知', '通知收费', '通知'];
const TAKEN = ['实际收取', '实际收到', '实际缴纳'];

/** The amount that is said of these words, in order, with where it is said. */
function saidAmount(text: string, first: readonly string[], ...others: readonly (readonly string[])[]) {
  const said = inOrder(text, NEAR, first, ...others);
  const amount = said && amountBehind(text, said);
  return amount && { value: amount.value, start: said.start, end: amount.end };
}

/** The same of a fee sentence in the agency's own words. */
export const feeSentence: ReportCheck = (report, texts) => {
  if (feesOf(report)) return [];
  return texts.flatMap((printed): Problem[] => {
    const { text } = printed;
    const received = saidAmount(text, TAKEN);
    if (!received || !['信息处理费', '收费通知'].some((word) => text.includes(word))) return [];
    const span = spanOf(printed, received.start, received.end);
    const got = received.value;
    const notified = saidAmount(text, NOTIFIED, ['金额']);
    const problems: Problem[] = [];
    if (got.gt(0) && noNotice(text))
      problems.push(problem('fees.no-notice', 'narrative.other', { actual: got.toFixed(), span }));
    if (notified && got.gt(notified.value))
      problems.push(
        problem('fees.received', 'narrative.other', {
          actual: got.toFixed(),
          expected: notified.value.toFixed(),
          delta: `+${got.minus(notified.value).toFixed()}`,
          span,
        }),
      );
    return problems;
  });
};
