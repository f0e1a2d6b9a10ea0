import { blockText, bodyText, headText } from '../document/blockText';
import { chartCaption, chartTexts } from '../document/chart';
import { cellText } from '../document/grid';
import type { Block, Document, Table } from '../document/nodes';
import type { FaceId } from '../faces/faceId';
import { printable } from '../ground/characters';
import { graphemes } from './characters';
import { cellRoles } from './measures';
import type { Profile, Role } from './profile';
import { facesOf, ownFace, type Substitutes } from './shape';

type Text = readonly [role: Role, text: string];

const tableTexts = ({ caption = '', lead = '', grid, foot }: Table): Text[] => [
  ['caption', caption],
  ['lead', lead],
  ...grid.cells.map((cell): Text => [cellRoles[cell.role], cellText(cell)]),
  ...foot.map((pieces): Text => ['tableFoot', pieces.join('\u3000')]),
];

function textsOf(block: Block): readonly Text[] {
  switch (block.type) {
    case 'title':
      return [['title', blockText(block)]];
    case 'heading':
      return [[`heading${block.level}`, blockText(block)]];
    case 'paragraph': {
      const { runIn } = block;
      const head: Text[] = runIn ? [[`heading${runIn.level}`, headText(block)]] : [];
      return [...head, ['body', bodyText(block)]];
    }
    case 'table':
      return tableTexts(block);
    case 'chart':
      return [
        ['chartTitle', chartCaption(block)],
        ...chartTexts(block).map((text): Text => ['tableLabel', text]),
      ];
    case 'note':
      return [['note', block.text]];
    case 'signature':
      return [['signature', block.agency + block.date]];
    case 'pageBreak':
      return [];
  }
}

/** The code points that the document prints in each face; all digits in those of the figures, for who edits one. */
export function charactersByFace(
  document: Document,
  profile: Profile,
  substitutes: Substitutes,
): Map<FaceId, Set<number>> {
  const used = new Map<FaceId, Set<number>>();
  const add = (face: FaceId, character: string): void => {
    const codes = used.get(face) ?? new Set();
    used.set(face, codes);
    for (const part of character) codes.add(part.codePointAt(0) ?? 0);
  };
  const take = ([role, text]: Text): void => {
    const style = profile.roles[role];
    const others = substitutes.get(facesOf(style));
    for (const character of graphemes(printable(text))) {
      const other = others?.get(character);
      if (other) add(other.face, other.text);
      else add(ownFace(character.codePointAt(0) ?? 0, style), character);
    }
  };
  for (const block of document.blocks) for (const text of textsOf(block)) take(text);
  for (const role of ['body', 'tableFigure', 'pageNumber'] as const) take([role, '0123456789']);
  take(['pageNumber', profile.pageNumber.form.replace('{n}', '')]);
  return used;
}
