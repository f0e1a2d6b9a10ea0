import type { File as WordFile } from 'docx';
import type { Document } from '../../../document/nodes';
import { drawChart } from '../../../typography/chart/drawChart';
import { typeArea } from '../../../typography/measures';
import type { Profile } from '../../../typography/profile';
import type { Part } from '../data';
import { emfOf } from './emf';

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

const nameOf = (block: number): string => `media/chart${block}.emf`;
const pathOf = (block: number): string => `word/${nameOf(block)}`;

/** What the text calls the picture of a block. */
export const pictureId = (block: number): string => `rIdChart${block}`;

/** Announces the pictures of charts; gives the parts that hold their places. */
export const announcePictures = (
  file: WordFile,
  charts: readonly number[],
): { path: string; data: string }[] =>
  charts.map((block) => {
    file.Document.Relationships.addRelationship(`Chart${block}`, IMAGE, nameOf(block));
    file.ContentTypes.addOverride('image/x-emf', `/${pathOf(block)}`);
    return { path: pathOf(block), data: '' };
  });

/** The pictures themselves. */
export const pictures = ({ blocks }: Document, profile: Profile): Part[] =>
  blocks.flatMap((block, index) =>
    block.type === 'chart'
      ? [{ path: pathOf(index), data: emfOf(drawChart(block, typeArea(profile).width), profile) }]
      : [],
  );
