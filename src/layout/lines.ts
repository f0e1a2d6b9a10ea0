import type { NodeRef } from '../document/nodes';
import type { FaceSet } from '../faces/faceSet';
import { breakLines } from '../typography/breakLines';
import type { Measure } from '../typography/measure';
import { indentOf, pitchOf, spacingOf, type Box as TypeArea } from '../typography/measures';
import { composeParagraph } from '../typography/paragraph/composeParagraph';
import type { ComposedLine } from '../typography/paragraph/way';
import type { Profile, Role } from '../typography/profile';
import { setLine } from '../typography/setLine';
import type { Atom, Shaper } from '../typography/shape';
import type { Box } from './flow';
import type { PageItem, ParagraphSetting } from './page';

/** Where the baseline lies in a line of exact pitch; Word's engines agree on it to a constant. */
export const BASELINE = 0.8;

/** What every kind of block needs to be set. */
export interface Setting {
  readonly profile: Profile;
  /** The 版心 of the page that the block is on. */
  readonly area: TypeArea;
  readonly faces: FaceSet;
  /** Shapes text of a block; characters that no face has are noted against it. */
  readonly shape: (block: number) => Shaper;
}

/** An empty line of body text. */
export const emptyLine = ({ profile }: Setting, keep: boolean): Box => ({
  kind: 'box',
  height: profile.pitch,
  items: [],
  keep,
});

/** Roles whose paragraphs Word can be told of one by one. */
const tellsWord: ReadonlySet<Role> = new Set(['heading1', 'heading2', 'heading3', 'heading4', 'body']);

/** What Word has to be told of a paragraph; nothing where it sets the same by itself. */
function settingOf(lines: readonly ComposedLine[], usual: number): ParagraphSetting | undefined {
  const spaced = lines.flatMap(({ spacing, latin, spacedFrom: from }, i) =>
    spacing === usual && latin === 0 ? [] : [{ from, to: lines[i + 1]?.spacedFrom, spacing, latin }],
  );
  const startsBehind = (what: 'breaksString' | 'endsAtMark') =>
    lines.flatMap(({ start }, i) => (lines[i - 1]?.[what] ? [start] : []));
  const broken = startsBehind('breaksString');
  const behindMarks = startsBehind('endsAtMark');
  const told = spaced.length + broken.length + behindMarks.length > 0;
  return told ? { spaced, broken, behindMarks } : undefined;
}

/** The first word of a line has the spacing of the line before. */
function leadOf(lines: readonly ComposedLine[] | undefined, i: number): Pick<Measure, 'lead'> {
  const [before, line] = [lines?.[i - 1], lines?.[i]];
  if (!before || !line || before.last) return {};
  if (before.spacing === line.spacing && before.latin === line.latin) return {};
  return { lead: { to: line.spacedFrom, spacing: before.spacing, latin: before.latin } };
}

/** Text as lines of its role, each a box; a paragraph without text is one empty line, as in Word. */
export function lineItems(
  atoms: readonly Atom[],
  role: Role,
  from: NodeRef,
  { profile, area }: Setting,
): Box[] {
  const height = pitchOf(profile, role);
  const usual = spacingOf(profile, role);
  const first = indentOf(profile, role);
  const measure = { width: area.width, indent: first, spacing: usual };
  const told = tellsWord.has(role) ? composeParagraph(atoms, measure) : undefined;
  const lines = told ?? breakLines(atoms, measure).map((line) => ({ ...line, spacing: usual, latin: 0 }));
  if (lines.length === 0) return [{ kind: 'box', height, items: [], keep: false }];
  const setting = told && settingOf(told, usual);
  return lines.map((line, i): Box => {
    const indent = i === 0 ? first : 0;
    const { spacing, latin } = line;
    const placed = { width: area.width, indent, spacing, latin, ...leadOf(told, i) };
    const runs = setLine(atoms, line, profile.roles[role].align, placed);
    const items = runs.map((run): PageItem => ({ kind: 'run', ...run, baseline: BASELINE * height, from }));
    const tells = i === 0 && setting && { setting: { block: from.block, ...setting } };
    return { kind: 'box', height, items, keep: false, ...tells };
  });
}
