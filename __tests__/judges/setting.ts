import { blockText } from '../../src/document/blockText';
import type { Block, Document } from '../../src/document/nodes';
import type { Layout, Run } from '../../src/layout/page';
import { isWestern } from '../../src/typography/characters';
import { typeArea } from '../../src/typography/measures';
import { willingness } from '../../src/typography/paragraph/strings';
import type { Profile } from '../../src/typography/profile';

/** What a typesetter counts in running text; the bounds are those of the page: pagegrid.py has the same. */
export interface Setting {
  readonly paragraphs: number;
  readonly lines: number;
  /** Lines that end, but not their paragraph. */
  readonly ends: number;
  /** A gap is wider than usual by more than 3 pt, or one inside a Latin string by anything. */
  readonly stretched: readonly string[];
  /** A line ends inside a word or figure that is no address. */
  readonly torn: readonly string[];
  /** Off the edge by over 0.5 pt. */
  readonly ragged: readonly string[];
  /** A last line of one character, with or without its mark. */
  readonly single: readonly string[];
  /** 31|日, 16|件, 4|%. */
  readonly parted: readonly string[];
}

const MOST_STRETCH = 3;
const EDGE = 0.5;
/** No reader sees that: pagegrid.py lets pass 0.5 pt. */
const LATIN_EDGE = 0.31;

const western = (text: string | undefined): boolean => isWestern(text?.codePointAt(0) ?? 0);

interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Lines of each paragraph and heading. */
function paragraphsOf({ blocks }: Document, { pages }: Layout): [number, Line[]][] {
  const paragraphs = new Map<number, Map<string, Run[]>>();
  for (const { number, items } of pages)
    for (const item of items) {
      const type = blocks[item.from.block]?.type;
      if (item.kind !== 'run' || (type !== 'paragraph' && type !== 'heading')) continue;
      const lines = paragraphs.get(item.from.block) ?? new Map<string, Run[]>();
      paragraphs.set(item.from.block, lines);
      const key = `${number} ${item.baseline}`;
      lines.set(key, [...(lines.get(key) ?? []), item]);
    }
  return [...paragraphs].map(([block, lines]) => [
    block,
    [...lines.values()].map((runs) => ({ runs, text: runs.map(({ text }) => text).join('') })),
  ]);
}

/** The widest gap of a line over the usual one, and the widest inside a Latin string, pt. */
function widest({ runs }: Line): { gap: number; inside: number } {
  let [gap, inside] = [0, 0];
  runs.forEach((run, i) => {
    const characters = Array.from(run.text);
    const next = runs[i + 1];
    characters.forEach((character, at) => {
      const after = characters[at + 1] ?? next?.text[0];
      if (after === undefined) return;
      const wide = characters[at + 1] ? run.spacing : (next as Run).x - run.x - (run.advance - run.spacing);
      if (western(character) && western(after)) inside = Math.max(inside, wide);
      else gap = Math.max(gap, wide);
    });
  });
  return { gap, inside };
}

export function measureSetting(document: Document, layout: Layout, profile: Profile): Setting {
  const { x, width } = typeArea(profile);
  const right = x + width;
  const found = { stretched: [], torn: [], ragged: [], single: [], parted: [] } as Record<string, string[]>;
  const add = (kind: string, what: string): void => void found[kind]?.push(what);
  let [ends, lines] = [0, 0];
  const paragraphs = paragraphsOf(document, layout);
  for (const [block, paragraph] of paragraphs) {
    const whole = blockText(document.blocks[block] as Block);
    lines += paragraph.length;
    const all = paragraph.map(({ text }) => text);
    paragraph.forEach((line, i) => {
      const { text, runs } = line;
      const next = all[i + 1];
      if (next === undefined) {
        if (i > 0 && text.replace(/[，。、；：？！）》”]+$/, '').length <= 1) add('single', text);
        return;
      }
      ends++;
      const here = `${text.slice(-12)}|${next.slice(0, 6)}`;
      const { gap, inside } = widest(line);
      const last = runs.at(-1) as Run;
      const end = last.x + last.advance - last.spacing;
      if (gap > MOST_STRETCH || inside > LATIN_EDGE) add('stretched', `${gap.toFixed(1)} ${here}`);
      if (Math.abs(right - end) > EDGE) add('ragged', `${(right - end).toFixed(1)} ${here}`);
      if (/[0-9]$/.test(text) && /^[\p{Script=Han}%℃‰]/u.test(next)) add('parted', here);
      if (
        western(text.at(-1)) &&
        western(next[0]) &&
        !whole.includes(`${text.slice(-6)} ${next.slice(0, 6)}`)
      ) {
        const characters = Array.from(text + next);
        const atoms = characters.map((character) => ({ text: character, western: western(character) }));
        if (willingness(atoms as never, Array.from(text).length) === 'never') add('torn', here);
      }
    });
  }
  return { paragraphs: paragraphs.length, lines, ends, ...found } as unknown as Setting;
}
