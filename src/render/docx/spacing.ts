import { spacingOf } from '../../typography/measures';
import type { Role } from '../../typography/profile';
import type { WordContext } from './handler';
import type { PieceSpacing } from './text';

/** The spacing of running text in a block; undefined for roles whose characters are close. */
export function pieceSpacing(
  { profile, hints }: WordContext,
  role: Role,
  block: number,
): PieceSpacing | undefined {
  const usual = spacingOf(profile, role);
  return usual === 0 ? undefined : { usual, own: hints.settings.get(block)?.spacing ?? usual };
}

/** w:wordWrap 0 where the words of a paragraph may be broken. */
export const wordBreaks = ({ hints }: WordContext, block: number): { wordWrap?: true } =>
  hints.settings.get(block)?.breakWords ? { wordWrap: true } : {};
