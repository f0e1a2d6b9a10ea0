import { fillIn } from '../../ground/fillIn';
import { hasOne } from '../../ground/written';
import type { Edition } from '../../model/edition';
import { labelOf, likeness, normal } from '../match/labels';
import type { SourceLine } from '../match/sourceLine';
import type { Source, SourceBlock } from '../source';
import { type Narrative, readNarrative } from './narrative';
import { findPublication, isoDate, type Publication } from './publication';
import { findTitle, type Title, yearOf } from './title';

/** What a source says beside its tables. */
export interface Facts {
  readonly title?: Title;
  /** 填报单位 */
  readonly agency?: string;
  readonly year?: number;
  readonly publication: Publication;
  readonly narrative?: Narrative;
  /** The agency's name and a date at the end of the text. */
  readonly signed?: { readonly agency: string; readonly date: string };
}

const FILLED_BY = /填报单位(?:\s*\(盖章\))?\s*[:：]\s*([^\s|]{2,40})/;

const cellsOf = (block: SourceBlock): string[][] =>
  block.type === 'table'
    ? block.rows
        .slice(0, 60)
        .map((cells, row) =>
          cells
            .filter((cell) => cell.row === Math.max(...cells.map((c) => c.row)) || row === 0)
            .map(({ text }) => text),
        )
    : [];

/** Texts of a source in reading order; short cells of tables too, where a title or an agency may be. */
const textsOf = ({ blocks }: Source): string[] =>
  blocks
    .flatMap((block) => (block.type === 'text' ? [block.text] : cellsOf(block).flat()))
    .filter((text) => text.trim() !== '');

/** The paragraphs behind the title, without captions of forms and the lines that the forms were read from. */
function paragraphs(edition: Edition, source: Source, lines: ReadonlySet<SourceLine>): string[] {
  const numbers = [...lines]
    .filter(({ file }) => file === source.file)
    .flatMap(({ line }) => (line === undefined ? [] : [line]));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const captions = edition.forms.flatMap(({ caption }) =>
    caption ? [labelOf(fillIn(caption, () => ''))] : [],
  );
  const texts = source.blocks.filter((block) => block.type === 'text');
  // An appendix ends the text.
  const end = texts.findIndex(({ text }) =>
    captions.some((caption) => likeness(caption, normal(text)) >= 0.75),
  );
  return texts
    .slice(0, end < 0 ? undefined : end)
    .filter(({ line }) => line === undefined || line < first || line > last)
    .map(({ text }) => text);
}

/** Name and date as the last two lines, or as one. */
function signature(
  texts: readonly string[],
): { agency: string; date: string; rest: readonly string[] } | undefined {
  const [before = '', last = ''] = texts.slice(-2);
  const line = last.trim();
  const dateAt = Math.max(0, line.lastIndexOf('年') - 4);
  const own = line.slice(0, dateAt).trim();
  const date = line.endsWith('日') ? isoDate(line.slice(dateAt)) : undefined;
  const agency = own || before.trim();
  if (date === undefined || agency.length > 40 || hasOne(agency, '。，；：')) return undefined;
  return { agency, date, rest: texts.slice(0, own ? -1 : -2) };
}

/** Title, agency, year, publication and own text of a source. */
export function readFacts(edition: Edition, source: Source, lines: ReadonlySet<SourceLine>): Facts {
  const texts = textsOf(source);
  const heading = findTitle(texts, edition.name);
  const filledBy = texts.map((text) => FILLED_BY.exec(text)?.[1]).find((name) => name !== undefined);
  const year = texts.map((text) => (text.length < 60 ? yearOf(text) : undefined)).find(Boolean);
  const publication = findPublication(
    source.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])),
    source.blocks.flatMap(cellsOf),
  );
  const running = paragraphs(edition, source, lines);
  const title = findTitle(running, edition.name);
  const body = running.slice(title?.to ?? 0);
  const signed = signature(body);
  const narrative = title || body.length > 0 ? readNarrative(edition, signed?.rest ?? body) : undefined;
  return {
    ...((title ?? heading) && { title: title ?? heading }),
    ...(filledBy !== undefined && { agency: filledBy }),
    ...(year !== undefined && { year }),
    publication,
    ...(narrative && { narrative }),
    ...(signed && { signed: { agency: signed.agency, date: signed.date } }),
  };
}
