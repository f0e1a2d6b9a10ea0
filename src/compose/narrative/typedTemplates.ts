import type { Problem } from '../../findings/problem';
import { placeIn, typedColumns } from '../../ground/plainText';
import { createTypedTexts } from '../../parse/typedTexts';

/** Reads template texts as they were meant, and knows the way back to what was typed. */
export interface TypedTemplates {
  readonly read: (typed: string, file: string) => string;
  /** What a person should know about how they were typed. */
  readonly problems: () => Problem[];
  /** The problem with the column that was typed. */
  readonly inTyped: (problem: Problem) => Problem;
}

function placeInFile(file: string, typed: string, offset: number): Pick<Problem, 'where' | 'source'> {
  const place = placeIn(typed, offset);
  return { where: { say: 'template', name: file, ...place }, source: { file, ...place } };
}

export function createTypedTemplates(): TypedTemplates {
  const texts = createTypedTexts<string>();
  const columns = new Map<string, ReturnType<typeof typedColumns>>();
  return {
    read: (typed, file) => {
      const plain = texts.read(typed, file);
      if (plain.changes.length > 0) columns.set(file, typedColumns(plain));
      return plain.text;
    },
    problems: () => texts.problems(placeInFile),
    inTyped: (problem) => {
      const { source, where } = problem;
      const columnOf = source && columns.get(source.file);
      if (!columnOf || typeof where !== 'object' || !('say' in where) || where.column === undefined)
        return problem;
      const column = columnOf(source.line, source.column);
      return { ...problem, where: { ...where, column } as Problem['where'], source: { ...source, column } };
    },
  };
}
