import type { Heading, Level, Note, Paragraph, Piece, Signature, Title } from '../document/nodes';
import { pitchOf, signaturePlace, spacingOf } from '../typography/measures';
import type { Role } from '../typography/profile';
import { setLine, widthOf } from '../typography/setLine';
import type { Box } from './flow';
import { BASELINE, emptyLine, lineItems, type Setting } from './lines';
import type { PageItem } from './page';

export const headingRole = (level: Level): Role => `heading${level}`;

const keepAll = (boxes: readonly Box[]): Box[] => boxes.map((box) => ({ ...box, keep: true }));

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
  const text = block.number + block.text;
  const atoms = setting.shape(index)(text, setting.profile.roles[role]);
  const [first, ...rest] = keepAll(lineItems(atoms, role, { block: index }, setting));
  return first ? [{ ...first, bookmark: { text, level: block.level } }, ...rest] : [];
}

/** A run-in heading is set in its heading's face and goes on as body text on the same line. */
export function paragraphBoxes(block: Paragraph, index: number, setting: Setting): Box[] {
  const { roles } = setting.profile;
  const { runIn } = block;
  const shape = setting.shape(index);
  const head = runIn ? runIn.number + runIn.text : '';
  const words = runIn ? shape(head, roles[headingRole(runIn.level)]) : [];
  const atoms = words.map((atom) => ({ ...atom, heading: true as const }));
  const body = shape((block.number ?? '') + block.text, roles.body);
  const boxes = lineItems([...atoms, ...body], 'body', { block: index }, setting);
  const [first, ...rest] = boxes;
  if (!runIn || !first) return boxes;
  return [{ ...first, bookmark: { text: head, level: runIn.level } }, ...rest];
}

export const noteBoxes = (block: Note, index: number, setting: Setting): Box[] =>
  lineItems(setting.shape(index)(block.text, setting.profile.roles.note), 'note', { block: index }, setting);

/** 7.3.5.2, without a seal: one empty line, 署名, 成文日期. */
export function signatureBoxes(block: Signature, index: number, setting: Setting): Box[] {
  const { profile, area } = setting;
  const style = profile.roles.signature;
  const spacing = spacingOf(profile, 'signature');
  const pitch = pitchOf(profile, 'signature');
  const shape = setting.shape(index);
  const agency = shape(block.agency, style);
  const date = shape(block.date, style);
  const width = (atoms: typeof agency) => widthOf(atoms, 0, atoms.length, spacing);
  if (width(agency) > area.width || width(date) > area.width) {
    const lines = ([agency, date] as const).flatMap((atoms, i) =>
      lineItems(atoms, 'signature', { block: index, piece: i === 0 ? 'agency' : 'date' }, setting),
    );
    return [emptyLine(setting, true), ...keepAll(lines.slice(0, -1)), ...lines.slice(-1)];
  }
  const place = signaturePlace(width(agency), width(date), area.width, style.size);
  const line = (atoms: typeof agency, piece: Piece, indent: number, keep: boolean): Box => {
    const span = { start: 0, end: atoms.length, last: true };
    const runs = setLine(atoms, span, 'left', { width: area.width, indent, spacing });
    const items: PageItem[] = runs.map((run) => ({
      kind: 'run',
      ...run,
      baseline: BASELINE * pitch,
      from: { block: index, piece },
    }));
    return { kind: 'box', height: pitch, items, keep };
  };
  return [
    emptyLine(setting, true),
    line(agency, 'agency', place.agency, true),
    line(date, 'date', place.date, false),
  ];
}
