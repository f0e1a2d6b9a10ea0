import type { Report } from '../model/report';
import { chineseDate } from './dates';

/** Something that a site's column says of a report beside its text. */
export interface PublicationFact {
  readonly name: string;
  readonly value: string;
}

/** 索引号, 公开方式, 发布机构, 成文日期, 发布日期, in the order of the columns; what the report does not say is left out. */
export function publicationFacts({ publication, agency, date }: Report): readonly PublicationFact[] {
  const written = (iso: string | undefined) => iso && chineseDate(iso);
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['索引号', publication.index],
    ['公开方式', publication.disclosure],
    ['发布机构', publication.publisher ?? agency.name],
    ['成文日期', written(date)],
    ['发布日期', written(publication.date)],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
