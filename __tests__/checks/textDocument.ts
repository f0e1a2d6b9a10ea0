import type { Block, Document } from '../../src/document/nodes';

/** A document of plain lines as an import makes it: 一、… is a heading, the first line the title. */
export function documentOf(title: string, lines: readonly string[]): Document {
  const blocks: Block[] = [{ type: 'title', lines: [title] }];
  for (const line of lines) {
    const [, number = '', text = line] = /^([一二三四五六七八九十]、)(.{2,40})$/.exec(line) ?? [];
    if (number && !/[。；]/.test(text)) blocks.push({ type: 'heading', level: 1, number, text });
    else blocks.push({ type: 'paragraph', text: line });
  }
  return {
    properties: { title, subject: '', author: '', keywords: [], created: '2024-01-01T00:00:00Z' },
    blocks,
  };
}
