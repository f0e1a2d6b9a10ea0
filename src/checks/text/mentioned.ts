import type { Document } from '../../document/nodes';
import type { FigurePath } from '../../model/figure';
import type { Report } from '../../model/report';
import { passagesOf } from './passage';
import { readAll } from './read';
import { bare } from './statements/values';

/** The figures that the text of a report states. */
export const mentionedFigures = (report: Report, document: Document): ReadonlySet<FigurePath> =>
  new Set(
    readAll(report, passagesOf(document)).flatMap(({ statements }) =>
      statements.flatMap(({ candidates }) =>
        candidates.flatMap(({ quantity }) => (quantity.figures[0] ?? []).map(bare)),
      ),
    ),
  );
