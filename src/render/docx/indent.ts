import { type IParagraphOptions, Paragraph, type ParagraphProperties } from 'docx';
import { element, value } from './element';
import { twips } from './units';

/** Off an edge of the 版心: in pt, and in characters of the given size, which Word and WPS go by after an edit. */
interface Indent {
  readonly side: 'left' | 'right';
  readonly pt: number;
  readonly size: number;
}

/**
 * A paragraph flush with one edge, so many characters off it. docx writes w:rightChars and w:leftChars
 * nowhere, so w:ind and w:jc are put at the end of its properties, where the schema has them.
 */
export function indented(
  options: Omit<IParagraphOptions, 'indent' | 'alignment'>,
  indent: Indent,
): Paragraph {
  const paragraph = new Paragraph(options);
  const { properties } = paragraph as unknown as { properties: ParagraphProperties };
  const { side, pt, size } = indent;
  properties.push(
    element('w:ind', {
      [`w:${side}`]: twips(pt),
      [`w:${side}Chars`]: Math.round((pt / size) * 100),
      'w:firstLine': 0,
      'w:firstLineChars': 0,
    }),
  );
  properties.push(value('w:jc', side));
  return paragraph;
}
