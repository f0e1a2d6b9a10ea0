import type { Problem, Word } from '../../findings/problem';
import { digitsAt } from '../../ground/digits';

/** What is checked: a template, or the heading of its part. */
export interface Source {
  readonly file: string;
  readonly kind: 'template' | 'heading';
}

/** A fault of a template that keeps it from being run, at a place of it. */
export const faultAt = ({ file, kind }: Source, line?: number, column?: number) =>
  ({
    severity: 'error',
    blocking: true,
    where: { say: kind, name: file, line, column },
    ...(kind === 'template' && { source: { file, line: line ?? 1, column: column ?? 1 } }),
  }) as const;

/** Where Handlebars says that a template is wrong; its English words are left out. */
export function syntaxProblem(error: unknown, of: Source): Problem {
  const {
    message = '',
    lineNumber,
    column,
  } = error as { message?: string; lineNumber?: number; column?: number };
  if (column === undefined) {
    // Its parser has the line in the words alone. Firefox gives every error a lineNumber, of the script.
    const line = Number(digitsAt(message.split(' on line ')[1] ?? '') || 1);
    return { code: 'template.syntax', params: { detail: { say: 'incomplete' } }, ...faultAt(of, line, 1) };
  }
  const [open, close] = message.split(" doesn't match ");
  const detail: Word =
    close === undefined ? { say: 'incomplete' } : { say: 'unpaired', open, close: close.split(' - ')[0] };
  return { code: 'template.syntax', params: { detail }, ...faultAt(of, lineNumber, column + 1) };
}
