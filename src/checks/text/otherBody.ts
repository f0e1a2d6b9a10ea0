import { type Printed, spanOf } from '../../document/printed';
import type { TextSpan } from '../../findings/finding';
import type { Problem } from '../../findings/problem';
import type { Stretch } from '../../ground/stretch';
import { unspaced } from '../../ground/written';
import type { Report } from '../../model/report';
import { wordings } from './dictionaries';
import { placeOf } from './place';
import { findAll } from './words/find';
import { behind, clauseBefore, type Dated, datedOf } from './years/dated';

/** Kinds of bodies of which none is another: how their names end, and what they call themselves. */
const KINDS: readonly { readonly ends: readonly string[]; readonly own: readonly string[] }[] = [
  {
    ends: ['镇人民政府', '乡人民政府', '镇政府', '乡政府', '镇', '乡', '街道', '街道办事处'],
    own: ['镇', '乡', '街道'],
  },
  {
    ends: ['县人民政府', '市人民政府', '区人民政府', '旗人民政府', '人民政府办公室', '人民政府办公厅'],
    own: [],
  },
  { ends: ['局', '厅'], own: ['局', '厅'] },
  { ends: ['大学', '学院', '学校', '中学', '小学'], own: ['校'] },
];

const kindOf = (name: string) => KINDS.find(({ ends }) => ends.some((end) => name.endsWith(end)));

const STOPS = '，。；：、（';
/** 我乡村, 我校准: what follows makes another word of it. */
const GOES_ON = '村准对验限部域面';

const QUOTED = 200;

/** Whether a place of a text is in quotation marks: what others said. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTED), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** 我局, 本镇: where a text calls a body so. */
function selfIn(text: string, word: string): Stretch | undefined {
  for (const self of ['我', '本'])
    for (let at = text.indexOf(self + word); at >= 0; at = text.indexOf(self + word, at + 1)) {
      const before = text[at - 1];
      const end = at + self.length + word.length;
      // 自我局限, 基本局面.
      const isOne = self === '我' ? before !== '自' : before === undefined || STOPS.includes(before);
      if (isOne && !GOES_ON.includes(text[end] ?? '#') && !isQuoted(text, at)) return { start: at, end };
    }
  return undefined;
}

/** The body whose report a preamble publishes: 现公布示例县林业局2025年政府信息公开工作年度报告. */
function publishedIn({ text, years, span }: Dated): TextSpan[] {
  return years.flatMap((year) => {
    const clause = clauseBefore(text, year.start);
    const verb = findAll(clause, wordings).findLast(({ terms }) => terms.includes('PUBLISHES'));
    const isNamed = text.startsWith('政府信息公开', behind(text, year, '度'));
    return verb && isNamed && verb.end < clause.length
      ? [span(year.start - clause.length + verb.end, year.start)]
      : [];
  });
}

/** Words of another kind of body than the one that reports: text of another report. The first of each is told. */
export function otherBody({ agency }: Report, texts: readonly Printed[]): Problem[] {
  const { name, shortName = '', selfReference = '' } = agency;
  const kind = kindOf(name);
  if (!kind) return [];
  // The office of a government may be another body, too: 我局.
  const foreign = KINDS.filter((other) => other !== kind && kind.own.length > 0)
    .flatMap(({ own }) => own)
    .filter((word) => ![name, shortName, selfReference].some((known) => known.includes(word)));
  const selves = foreign.flatMap((word) => {
    const [first] = texts.flatMap((printed) => {
      const found = selfIn(printed.text, word);
      return found ? [{ printed, span: spanOf(printed, found.start, found.end) }] : [];
    });
    return first ?? [];
  });
  const named = texts
    .filter(({ part }) => part === '')
    .flatMap((printed) => publishedIn(datedOf(printed)).map((span) => ({ printed, span })))
    .filter(({ span }) => {
      const other = kindOf(unspaced(span.text));
      return other !== undefined && other !== kind;
    });
  return [...selves, ...named].map(({ printed, span }) => ({
    code: 'text.other-body',
    severity: 'warning',
    where: placeOf(printed),
    actual: span.text,
    expected: name,
    span,
  }));
}
