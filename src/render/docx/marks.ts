import type { Annotation, Document } from '../../document/nodes';

/** A stretch of one block's or cell's printed text that carries comment `id`. */
export interface Mark {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Where the comments of a review copy sit. */
export interface Marks {
  readonly ofBlock: (block: number) => readonly Mark[];
  readonly ofFigure: (figure: string | undefined) => readonly Mark[];
}

const WHOLE = { start: 0, end: Number.MAX_SAFE_INTEGER };

const push = <K>(map: Map<K, Mark[]>, key: K, mark: Mark): void => {
  const known = map.get(key);
  if (known) known.push(mark);
  else map.set(key, [mark]);
};

/**
 * Sorts annotations by the place that they point at; their ids are their indices. One whose figure or block the
 * document does not print sits on the first block, so that no remark is lost.
 */
export function placeMarks(document: Document, annotations: readonly Annotation[]): Marks {
  const figures = new Set<string>();
  for (const block of document.blocks) {
    if (block.type === 'table')
      for (const cell of block.grid.cells) if (cell.figure) figures.add(cell.figure);
  }
  const prints = (block: number): boolean => {
    const type = document.blocks[block]?.type;
    return type !== undefined && type !== 'table' && type !== 'pageBreak';
  };
  const first = document.blocks.findIndex((_, block) => prints(block));
  const byBlock = new Map<number, Mark[]>();
  const byFigure = new Map<string, Mark[]>();
  annotations.forEach(({ target }, id) => {
    if ('figure' in target) {
      if (figures.has(target.figure)) push(byFigure, target.figure, { id, ...WHOLE });
      else push(byBlock, first, { id, ...WHOLE });
    } else if (prints(target.block)) {
      push(byBlock, target.block, { id, start: target.start, end: target.end });
    } else {
      push(byBlock, first, { id, ...WHOLE });
    }
  });
  return {
    ofBlock: (block) => byBlock.get(block) ?? [],
    ofFigure: (figure) => (figure === undefined ? [] : (byFigure.get(figure) ?? [])),
  };
}

/** Offsets of findings count on the lines put together, without the line ends that are between them here. */
export function withLineEnds({ id, start, end }: Mark, lines: readonly string[]): Mark {
  let edge = 0;
  const edges = lines.slice(0, -1).map((line) => (edge += line.length));
  return {
    id,
    start: start + edges.filter((each) => each <= start).length,
    end: end + edges.filter((each) => each < end).length,
  };
}
