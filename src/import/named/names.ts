import { digitsAt } from '../../ground/digits';
import type { FigurePath } from '../../model/figure';

/** What a spreadsheet takes for a name: letters, digits, points; nothing that could be the place of a cell. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const PLACE = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

const safe = (name: string): string =>
  NAME.test(name) && !PLACE.test(name)
    ? name
    : `_${name.replace(/[^\p{L}\p{N}.]/gu, (c) => `_${c.codePointAt(0)?.toString(16)}_`)}`;

/** The name of a figure's cell in a workbook: its path. */
export const figureName = (path: FigurePath): string => safe(path);

/** The name of a field's cell: its path in the data, entries of a list counted from 1. */
export const fieldName = (path: readonly (string | number)[]): string => safe(`report.${path.join('.')}`);

/** Facts under names of the writer's own are filled in as a list of names with what they say. */
export const OWN_ENTRY = { name: 'name', value: 'value' } as const;

/** Whose cells say what; the cell that holds a text of several cells is the first of them. */
export const textName = (part: string, piece = 0): string =>
  fieldName(['narrative', part, ...(piece > 0 ? [piece + 1] : [])]);

/** Over the columns at the right of a form that have last year's figures for comparison: those are not read. */
export const hintTitle = (year: number): string => `上年度（${year}年）的数字，供对照`;
const YEAR_AT = '上年度（'.length;
export const isHint = (text: string): boolean => text === hintTitle(Number(digitsAt(text, YEAR_AT)));
