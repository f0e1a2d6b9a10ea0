import type { FileChild } from 'docx';
import type { Block } from '../../../document/nodes';
import type { Handler, Handlers, Place, WordContext } from '../handler';
import { xmlOf } from '../xml';
import { chart } from './chart';
import { heading } from './heading';
import { note } from './note';
import { pageBreak } from './pageBreak';
import { paragraph } from './paragraph';
import { signature } from './signature';
import { table, tableXml } from './table';
import { title } from './title';

const handlers: Handlers = { title, heading, paragraph, table, chart, note, signature, pageBreak };

/** The Word form of one block. Throws on a type that the tree does not know, with its name. */
export function wordBlock(block: Block, place: Place, context: WordContext): FileChild[] {
  const handler = handlers[block.type] as Handler<Block> | undefined;
  if (!handler) throw new TypeError(`unknown block type: ${String((block as { type: unknown }).type)}`);
  return handler(block, place, context);
}

/** The same as XML. */
export const blockXml = (block: Block, place: Place, context: WordContext): string =>
  block.type === 'table'
    ? tableXml(block, place, context)
    : wordBlock(block, place, context).map(xmlOf).join('');
