import type { NumberToken } from './number';

/** A number, and the numbers that give it. */
export interface ClosedRow {
  readonly whole: NumberToken;
  readonly parts: readonly NumberToken[];
  /** Marks or words part it from the numbers beside it: it is hardly given by chance. */
  readonly apart: boolean;
}
