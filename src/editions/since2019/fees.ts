import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import { at } from '../../model/figures';
import type { Report } from '../../model/report';
import type { ReportCheck } from '../../model/reportCheck';
import { OTHER } from './format';

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
const NO_NOTICE =
  /(?:没有|未)[^。；，]{0,10}(?:发出|制发|出具|送达)[^。；，]{0,16}收费通知|收费通知(?:书)?0[件份]/;

/** Requests closed because 收费通知 was not paid for, in a year without 收费通知 (条例第四十二条). */
export const unpaidFees: ReportCheck = (report, texts) => {
  const unpaid = report.figures.get(UNPAID)?.value ?? '0';
  if (!new Big(unpaid).gt(0)) return [];
  const found = texts.find(({ text }) => NO_NOTICE.test(text));
  const match = found && NO_NOTICE.exec(found.text);
  if (feesOf(report)?.notices !== 0 && !match) return [];
  const span = found &&
    match && {
      block: found.block,
      start: match.index,
      end: match.index + match[0].length,
      text: found.raw.slice(match.index, match.index + match[0].length),
    };
  return [
    problem('fees.unpaid', `statistics.${UNPAID}`, {
      cells: [UNPAID],
      actual: unpaid,
      ...(span && { span }),
    }),
  ];
};

const OF_FEES = ['信息处理费', '收费', '费用', '收取'];

/** Fees are told of under every 其他需要报告的事项, 0 too (国办公开办函〔2021〕30号). */
export const feesUnsaid: ReportCheck = (report, texts) => {
  const hasPart = texts.some(({ part }) => part.includes(OTHER));
  const said = texts.some(({ text }) => OF_FEES.some((word) => text.includes(word)));
  return !hasPart || said || feesOf(report) ? [] : [problem('fees.unsaid', FEES, { severity: 'info' })];
};

const money = (value: string, unit: string) =>
  new Big(value.replaceAll(',', '')).times(unit === '万元' ? 10_000 : 1);

/** The same of a fee sentence in the agency's own words. */
export const feeSentence: ReportCheck = (report, texts) => {
  if (feesOf(report)) return [];
  return texts.flatMap((printed): Problem[] => {
    const { text, raw, block } = printed;
    if (!/信息处理费|收费通知/.test(text)) return [];
    const notified =
      /(?:收费通知|通知收费|通知)[^。；]{0,24}?金额(?:共|共计|合计|为)*([0-9][0-9,.]*)(万?元)/.exec(text);
    const received = /实际(?:收取|收到|缴纳)[^。；0-9]{0,20}([0-9][0-9,.]*)(万?元)/.exec(text);
    const span = (match: RegExpExecArray) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
      text: raw.slice(match.index, match.index + match[0].length),
    });
    const problems: Problem[] = [];
    if (received?.[1] && received[2]) {
      const got = money(received[1], received[2]);
      if (NO_NOTICE.test(text) && got.gt(0))
        problems.push(
          problem('fees.no-notice', 'narrative.other', { actual: got.toFixed(), span: span(received) }),
        );
      if (notified?.[1] && notified[2] && got.gt(money(notified[1], notified[2])))
        problems.push(
          problem('fees.received', 'narrative.other', {
            actual: got.toFixed(),
            expected: money(notified[1], notified[2]).toFixed(),
            delta: `+${got.minus(money(notified[1], notified[2])).toFixed()}`,
            span: span(received),
          }),
        );
    }
    return problems;
  });
};
