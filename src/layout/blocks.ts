import { blockText, bodyText, headText } from '../document/blockText';
import type { Heading, Note, Paragraph, Title } from '../document/nodes';
import { pitchOf, spacingOf } from '../typography/measures';
import { headingRole } from '../typography/profile';
import { setLine } from '../typography/setLine';
import type { Atom } from '../typography/shape';
import type { SetSignature } from '../typography/signature';
import { type Box, keepAll } from './flow';
import { BASELINE, emptyLine, lineItems, type Setting } from './lines';
import type { PageItem } from './page';

/** GB/T 9704 7.3.1: centred in its lines, then one empty line. */
export function titleBoxes(block: Title, index: number, setting: Setting): Box[] {
  const style = setting.profile.roles.title;
  const shape = setting.shape(index);
  const lines = block.lines.flatMap((line) =>
    lineItems(shape(line, style), 'title', { block: index }, setting),
  );
  return [...keepAll(lines), emptyLine(setting, true)];
}

/** 7.3.3. A heading is never the last line of a page. */
export function headingBoxes(block: Heading, index: number, setting: Setting): Box[] {
  const role = headingRole(block.level);
  const text = blockText(block);
  const atoms = setting.shape(index)(text, setting.profile.roles[role]);
  const [first, ...rest] = keepAll(lineItems(atoms, role, { block: index }, setting));
  return first ? [{ ...first, bookmark: { text, level: block.level } }, ...rest] : [];
}

/** A run-in heading is set in its heading's face and goes on as body text on the same line. */
export function paragraphBoxes(block: Paragraph, index: number, setting: Setting): Box[] {
  const { roles } = setting.profile;
  const { runIn } = block;
  const shape = setting.shape(index);
  const head = headText(block);
  const words = runIn ? shape(head, { ...roles[headingRole(runIn.level)], heading: true }) : [];
  const body = shape(bodyText(block), roles.body);
  const boxes = lineItems([...words, ...body], 'body', { block: index }, setting);
  const [first, ...rest] = boxes;
  if (!runIn || !first) return boxes;
  return [{ ...first, bookmark: { text: head, level: runIn.level } }, ...rest];
}

export const noteBoxes = (block: Note, index: number, setting: Setting): Box[] =>
  lineItems(setting.shape(index)(block.text, setting.profile.roles.note), 'note', { block: index }, setting);

/** 7.3.5.2: one empty line, 署名, 成文日期. */
export function signatureBoxes(signature: SetSignature, index: number, setting: Setting): Box[] {
  const { profile, area } = setting;
  const { agency, date, place } = signature;
  const pieces = [
    ...agency.map((atoms) => ({ atoms, piece: 'agency' as const })),
    { atoms: date, piece: 'date' as const },
  ];
  const spacing = spacingOf(profile, 'signature');
  const pitch = pitchOf(profile, 'signature');
  const line = (atoms: readonly Atom[], piece: 'agency' | 'date', indent: number): Box => {
    const span = { start: 0, end: atoms.length, last: true };
    const runs = setLine(atoms, span, 'right', { width: area.width - indent, spacing });
    const from = { block: index, piece };
    const items = runs.map((run): PageItem => ({ kind: 'run', ...run, baseline: BASELINE * pitch, from }));
    return { kind: 'box', height: pitch, items, keep: false };
  };
  const lines = pieces.flatMap(({ atoms, piece }) =>
    place
      ? [line(atoms, piece, place[piece])]
      : lineItems(atoms, 'signature', { block: index, piece }, setting),
  );
  const last = lines.slice(-1).map((box): Box => ({ ...box, signsOff: true }));
  return [emptyLine(setting, true), ...keepAll(lines.slice(0, -1)), ...last];
}
