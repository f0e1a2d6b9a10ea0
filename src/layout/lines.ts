import type { NodeRef } from '../document/nodes';
import type { FaceSet } from '../faces/faceSet';
import { breakLines } from '../typography/breakLines';
import { composeParagraph } from '../typography/composeParagraph';
import { indentOf, pitchOf, spacingOf, type Box as TypeArea } from '../typography/measures';
import type { Profile, Role } from '../typography/profile';
import { setLine } from '../typography/setLine';
import type { Atom, Shaper } from '../typography/shape';
import type { Box } from './flow';
import type { PageItem } from './page';

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

/** Text as lines of its role, each a box; a paragraph without text is one empty line, as in Word. */
export function lineItems(
  atoms: readonly Atom[],
  role: Role,
  from: NodeRef,
  { profile, area }: Setting,
): Box[] {
  const height = pitchOf(profile, role);
  const spacing = spacingOf(profile, role);
  const first = indentOf(profile, role);
  const measure = { width: area.width, indent: first, spacing };
  const composed = tellsWord.has(role) ? composeParagraph(atoms, measure) : undefined;
  const lines = composed?.lines ?? breakLines(atoms, measure);
  if (lines.length === 0) return [{ kind: 'box', height, items: [], keep: false }];
  const broken = composed?.broken ?? [];
  return lines.map((line, i): Box => {
    const indent = i === 0 ? first : 0;
    const runs = setLine(atoms, line, profile.roles[role].align, { width: area.width, indent, spacing });
    const items = runs.map((run): PageItem => ({ kind: 'run', ...run, baseline: BASELINE * height, from }));
    const told = i === 0 && broken.length > 0 && { setting: { block: from.block, broken } };
    return { kind: 'box', height, items, keep: false, ...told };
  });
}
