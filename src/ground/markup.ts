/** What a line of narrative begins with where it is no plain paragraph. */
interface Mark {
  /** =, ==, +, ::table; \ before what would be one of these. */
  readonly mark: string;
  /** What is behind it and its blanks. */
  readonly rest: string;
}

/** No datum, which is quoted, is taken for a directive. */
const MARK = /^(?:(?:={1,4}|\+{1,2})(?=[ \u3000])|::[^\s\ue000-\ue003]+(?=\s|$)|\\)/;

export function markOf(line: string): Mark | undefined {
  const [mark] = MARK.exec(line) ?? [];
  return mark === undefined ? undefined : { mark, rest: line.slice(mark.length).trimStart() };
}

/** A line as it is meant, where its beginning would be read as a mark. */
export const unmarked = (line: string): string => (markOf(line) ? `\\${line}` : line);
