import type { Report } from '../../model/report';
import type { Frame } from './frames/frame';
import { framesOf } from './frames/frames';
import type { MatterName } from './frames/matters';
import { MATTER_OF } from './frames/matters';
import { areaOf, hasLevels, isAreaReport, ownNames } from './frames/own';
import type { Reader } from './frames/state';
import type { Passage } from './passage';
import { soughtIn } from './statements/compile';
import { type Stated, statedBy } from './statements/stated';

/** A passage with what it says of the edition's figures. */
export interface Read extends Stated {
  readonly passage: Passage;
  readonly frames: readonly Frame[];
}

/** A line without a stop and a number heads what follows. */
const heads = ({ isHeading, spelling, tokens }: Passage) =>
  isHeading || (spelling.text.length <= 40 && !tokens.some(({ kind }) => kind === 'number'));

const matterOf = ({ tokens }: Passage): MatterName | undefined => {
  for (const token of tokens)
    for (const term of token.kind === 'word' ? token.terms : []) {
      const matter = MATTER_OF.get(term);
      if (matter) return matter;
    }
  return undefined;
};

/** Reads the passages of a report, in order. */
export function readAll(report: Report, passages: readonly Passage[]): Read[] {
  const sought = soughtIn(report.edition);
  const isOwn = ownNames(report);
  const area = isAreaReport(report);
  const letter = areaOf(report);
  const levels = hasLevels(report);
  let matter: MatterName | undefined;
  return passages.map((passage): Read => {
    const { spelling, sentences } = passage;
    const reader: Reader = { text: spelling.text, isOwn, area, letter, levels, year: report.year };
    if (heads(passage)) matter = matterOf(passage);
    const frames = passage.isHeading ? [] : framesOf(sentences, reader, matter);
    return { passage, frames, ...statedBy(report, frames, sought) };
  });
}
