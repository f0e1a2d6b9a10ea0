import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { reference } from '../../scripts/reference';
import type { statistics as statistics2014 } from '../../src/editions/2014/statistics';
import type { statistics as statistics2019 } from '../../src/editions/2019/statistics';
import type { statistics as statistics2021 } from '../../src/editions/2021/statistics';
import type { ReportInput2014, ReportInput2019, ReportInput2021 } from '../../src/editions/inputs';
import type { facts } from '../../src/editions/since2019/facts';
import type { CommonInput } from '../../src/model/report';

/** Arrays as a caller may hand them over: nobody changes them. */
type Read<T> = T extends readonly (infer E)[]
  ? readonly Read<E>[]
  : T extends object
    ? { [K in keyof T]: Read<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

const same: readonly true[] = [
  true satisfies Same<ReportInput2014['statistics'], Read<z.input<typeof statistics2014>>>,
  true satisfies Same<ReportInput2019['statistics'], Read<z.input<typeof statistics2019>>>,
  true satisfies Same<ReportInput2021['statistics'], Read<z.input<typeof statistics2021>>>,
  true satisfies Same<ReportInput2019['facts'], Read<z.input<typeof facts>>>,
  true satisfies Same<ReportInput2021['facts'], Read<z.input<typeof facts>>>,
  true satisfies Same<
    Omit<ReportInput2021, 'statistics' | 'facts'>,
    Read<Omit<Known<CommonInput>, 'statistics'>>
  >,
];

test('the types of the data are those of the schemas', () => {
  expect(same).not.toContain(false);
});

test.each([...reference()])('%s is as `npm run reference` makes it', (path, text) => {
  expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(text);
});
