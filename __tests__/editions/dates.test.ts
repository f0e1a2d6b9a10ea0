import { builtInEditions } from '../../src/editions';
import type { AgencyKind } from '../../src/model/agency';

const edition = (id: string) => builtInEditions.find((e) => e.id === id);

test('dates of law: departments by 31 January, governments by 31 March; all by 31 March before 2019', () => {
  const due = (id: string, kind: AgencyKind) => edition(id)?.dates.due(kind).date;
  for (const id of ['2019', '2021']) {
    expect(due(id, '部门')).toBe('01-31');
    expect(due(id, '国务院部门')).toBe('01-31');
    for (const kind of ['省级政府', '设区的市政府', '县级政府'] as const) expect(due(id, kind)).toBe('03-31');
  }
  expect(due('2014', '部门')).toBe('03-31');
  for (const { dates } of builtInEditions)
    expect([dates.periodStart, dates.periodEnd]).toEqual(['01-01', '12-31']);
});

test('every report year from 2014 has one edition', () => {
  for (let year = 2014; year < 2050; year++)
    expect(
      builtInEditions.filter(({ years }) => year >= years.from && year <= (years.to ?? Infinity)),
    ).toHaveLength(1);
});
