import { checkReport, composeDocument, parseReport } from '../../../src/stages';

const requests = (received: number, granted: number, notHeld: number) => ({
  received: { naturalPersons: received },
  results: {
    granted: { naturalPersons: granted },
    unavailable: { notHeld: { naturalPersons: notHeld } },
  },
});

function told(overview: string, statistics: object): readonly string[] {
  const { report } = parseReport({
    agency: { name: '示例市示例区人民政府' },
    year: 2023,
    statistics,
    narrative: { overview },
  });
  if (!report) throw new Error('the report cannot be read');
  return checkReport(report, composeDocument(report))
    .filter(({ code }) => /^text\.(figure|growth)/.test(code))
    .map(({ actual }) => String(actual));
}

const cases = { requests: requests(51, 30, 21) };
const disputes = {
  proceedings: {
    reconsideration: { upheld: 6, corrected: 2, other: 2, pending: 0 },
    litigation: {
      direct: { upheld: 4, corrected: 0, other: 0, pending: 1 },
      afterReconsideration: { upheld: 2, corrected: 0, other: 0, pending: 1 },
    },
  },
};

test('what a number holds beside that of the tables is no fault of it', () => {
  expect(told('全年共收到各类申请63件，其中政府信息公开申请51件，信访事项8件，业务咨询4件。', cases)).toEqual(
    [],
  );
  expect(told('全年共收到政府信息公开申请63件，其中予以公开30件，无法提供21件。', cases)).toEqual(['63']);
});

test('what is counted in another unit than all that the tables have is something else', () => {
  expect(told('新收政府信息公开申请51件，涉及事项98项，其中公开60项、无法提供38项。', cases)).toEqual([]);
  expect(told('新收政府信息公开申请51件，其中予以公开30件、无法提供38件。', cases)).toEqual(['38']);
});

test('the numbers in brackets are of the row that the brackets are about', () => {
  const of = (upheld: number) =>
    `政府信息公开类复议案件10件，其中维持6件，纠正2件，终止2件；诉讼案件8件，其中未经复议直接起诉5件（维持${upheld}件、未结1件），复议后起诉3件（维持2件、未结1件）。`;
  expect(told(of(4), disputes)).toEqual([]);
});

test('N件中 tells what follows of some of them', () => {
  expect(told('依申请公开逐年增加，2023年的51件中予以公开30件，无法提供21件。', cases)).toEqual([]);
  expect(told('依申请公开逐年增加，2023年的51件中予以公开37件，无法提供21件。', cases)).toEqual(['37']);
});

test('a change in brackets is from what the brackets say', () => {
  const of = (down: string) =>
    `全区共新收政府信息公开申请51件（2022年为50件，增长2%），涉及行政复议10件（2022年16件，下降${down}%）。`;
  expect(told(of('37.5'), { ...cases, ...disputes })).toEqual([]);
  expect(told(of('22.5'), { ...cases, ...disputes })).toHaveLength(1);
});

test('what others are helped with is theirs', () => {
  expect(told('协助市政府办理依申请公开80件，本局收到申请51件，予以公开30件，无法提供21件。', cases)).toEqual(
    [],
  );
});

test('另21件 is the rest of them', () => {
  expect(told('新收政府信息公开申请51件。其中，30件予以公开，另21件均进行了答复。', cases)).toEqual([]);
  expect(told('新收政府信息公开申请57件。其中，30件予以公开，另21件均进行了答复。', cases)).toEqual(['57']);
});

test('what is a share of all that an area has is not one of what the tables have', () => {
  expect(told('新收政府信息公开申请51件，占全区受理总量的7.9%。', cases)).toEqual([]);
});
