import * as z from 'zod';
import { blockText } from '../document/blockText';
import type { Block } from '../document/nodes';
import type { Problem } from '../findings/problem';
import { isRecord } from '../ground/record';
import { child, describe } from '../model/fields';
import { type Report, reportSchema } from '../model/report';
import { tagsIn } from './narrative/tags';

const FACTS = 'facts';

/** A fact that was filled in: a value, or a list as a whole. */
interface Fact {
  readonly path: readonly string[];
  readonly value: unknown;
}

function factsIn(value: unknown, path: readonly string[]): Fact[] {
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, member]) => factsIn(member, [...path, key]));
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? [] : [{ path, value }];
}

const PATH = /[\p{L}\p{N}_〔〕@.-]+/gu;

/** What a template names: paths as it writes them, and their steps. */
export function namesIn(templates: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of templates)
    for (const tag of tagsIn(text))
      for (const [path] of tag.text.matchAll(PATH)) {
        names.add(path);
        for (const step of path.split('.')) names.add(step);
      }
  return names;
}

/** The words of a value, to be looked for in the print. */
const wordsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return isRecord(value) ? Object.values(value).flatMap(wordsOf) : [String(value)];
};

/**
 * Facts that were filled in and are not printed: no template that runs names them, and the agency's own words do not
 * have them either. One problem a group.
 */
export function unprintedFacts(
  report: Report,
  names: ReadonlySet<string>,
  blocks: readonly Block[],
): Problem[] {
  const schema = reportSchema(report.edition);
  const text = blocks.map(blockText).join('\n');
  const isNamed = (path: readonly string[]): boolean =>
    path.every((step, i) => {
      const group = path.slice(0, i).reduce<z.ZodType | undefined>((at, key) => at && child(at, key), schema);
      // A template may go through all of a record: {{#each facts.other}}.
      const whole = group instanceof z.ZodOptional && group.unwrap() instanceof z.ZodRecord;
      return names.has(step) || (whole && names.has(path.slice(0, i).join('.')));
    });
  const groups = new Map<string, Fact[]>();
  for (const fact of factsIn(report.extra[FACTS], [FACTS])) {
    if (isNamed(fact.path) || wordsOf(fact.value).every((words) => text.includes(words))) continue;
    const key = fact.path.slice(0, 2).join('.');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].map((facts): Problem => {
    const [first] = facts as [Fact];
    const path = facts.length === 1 ? first.path : first.path.slice(0, 2);
    return {
      code: 'facts.unprinted',
      severity: 'info',
      path: path.join('.'),
      where: describe(schema, path),
    };
  });
}
