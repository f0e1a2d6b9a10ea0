import { zipSync } from 'fflate';
import { forbiddenEnd, forbiddenStart } from '../../../src/typography/kinsoku';

/*
 * What LibreOffice 7.4 does otherwise than Word, and Word's way is the file's. Each has a minimal file: one paragraph of
 * 16 pt on lines of 156 mm, in the style of all paragraphs. __tests__/fixtures/office/ holds them; FILES=write writes them anew.
 */

export type Misreading = 'closing' | 'string' | 'range' | 'spacing';

interface Minimal {
  readonly says: string;
  readonly text: string;
  /** w:spacing of the hanzi, twips; figures have none. */
  readonly spacing: number;
  /** Off the right edge, twips. */
  readonly right?: number;
  /** The first line in Word and in LibreOffice. */
  readonly word: string;
  readonly office: string;
}

const zheng = (count: number): string => '政'.repeat(count);

export const minimal: Readonly<Record<string, Minimal & { readonly kind: Misreading }>> = {
  'closing-mark': {
    kind: 'closing',
    says: 'a closing mark stays with the figure behind it',
    text: `${zheng(26)}）2024年`,
    spacing: -6,
    word: `${zheng(26)}）`,
    office: zheng(25),
  },
  comma: {
    kind: 'closing',
    says: 'and so does ，, though neither ； nor ： does',
    text: `${zheng(26)}，2024年`,
    spacing: -6,
    word: `${zheng(26)}，`,
    office: zheng(25),
  },
  'telephone-number': {
    kind: 'string',
    says: 'a string is broken behind - although a digit follows',
    text: `${zheng(24)}0571-85250000`,
    spacing: -6,
    word: zheng(24),
    office: `${zheng(24)}0571-`,
  },
  address: {
    kind: 'string',
    says: 'an address is broken behind / and ?',
    text: `${zheng(19)}www.shili.gov.cn/zwgk/index.html`,
    spacing: -6,
    word: zheng(19),
    office: `${zheng(19)}www.shili.gov.cn/`,
  },
  range: {
    kind: 'range',
    says: 'a range is broken behind —, which w:noLineBreaksAfter has',
    text: `${zheng(24)}2023—2024年`,
    spacing: -6,
    word: zheng(24),
    office: `${zheng(24)}2023—`,
  },
  'negative-spacing': {
    kind: 'spacing',
    says: 'a negative w:spacing is left out behind the last character of each portion of one script',
    text: `政1政2政3政4政5政6${zheng(40)}`,
    spacing: -6,
    word: `政1政2政3政4政5政6${zheng(19)}`,
    office: `政1政2政3政4政5政6${zheng(18)}`,
  },
  'positive-spacing': {
    kind: 'spacing',
    says: 'a positive w:spacing is left out behind the last character of a line',
    text: zheng(40),
    spacing: 8,
    right: -6,
    word: zheng(26),
    office: zheng(27),
  },
};

const CLOSING = /[,。、)》〉〕】」』”’:;!?.]$/;
const LATIN = /^[!-~]/;

/** Which of them a line of ours shows; texts are NFKC. `next` is our next line, `theirs` what LibreOffice sets instead. */
export function misreadingOf(ours: string, next: string, theirs: string): Misreading | undefined {
  const longer = theirs.length > ours.length;
  if (longer && /[—~-]$/.test(theirs) && !/[-/?]$/.test(theirs)) return 'range';
  if (longer && /[-/?]$/.test(theirs)) return 'string';
  if (CLOSING.test(ours) && LATIN.test(next)) return 'closing';
  if (/[-/?]$/.test(theirs)) return 'string';
  // The spacing of the line decides whether a mark fits; if not, the figure before it goes down, too.
  if (ours.startsWith(theirs) && /^[\w.%]+[,.:;)!?]+$/.test(ours.slice(theirs.length))) return 'spacing';
  // And one character more or less.
  return Math.abs(theirs.length - ours.length) <= 4 ? 'spacing' : undefined;
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function runOf(text: string, spacing: number): string {
  const latin = LATIN.test(text);
  const face = latin ? 'Times New Roman' : '仿宋_GB2312';
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => `w:${slot}="${face}"`).join(' ');
  return `<w:r><w:rPr><w:rFonts ${fonts} w:hint="eastAsia"/><w:spacing w:val="${latin ? 0 : spacing}"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t>${text}</w:t></w:r>`;
}

/** The Word file of one. */
export function minimalFile({ text, spacing, right = 0 }: Minimal): Uint8Array {
  const runs = (text.match(/[!-~]+|[^!-~]+/g) ?? []).map((part) => runOf(part, spacing)).join('');
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/settings" Target="settings.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'word/settings.xml': `<w:settings ${WORD}><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escaped(forbiddenEnd)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(forbiddenStart)}"/></w:settings>`,
    // Where judge.xba puts right what LibreOffice makes of them.
    'word/styles.xml': `<w:styles ${WORD}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style></w:styles>`,
    'word/document.xml': `<w:document ${WORD}><w:body><w:p><w:pPr><w:ind w:right="${right}"/><w:jc w:val="both"/></w:pPr>${runs}</w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const bytes = Object.entries(parts).map(([name, xml]) => [
    name,
    [
      new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
      { mtime: '1980-01-01' },
    ],
  ]);
  return zipSync(Object.fromEntries(bytes));
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
