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
    .filter(({ code }) => /^text\.(figure|growth|share)/.test(code))
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

test('parts that give their whole are told rightly, whatever their names are like', () => {
  const of = (land: number) =>
    `新收政府信息公开申请51件，申请方式上，线上33件、线下18件；申请内容上，征收补偿20件、不动产登记${land}件、规划许可10件、其他4件。予以公开30件，无法提供21件。`;
  expect(told(of(17), cases)).toEqual([]);
});

test('2.10件 at the beginning of a line is the second item', () => {
  const of = (granted: number) => `1.新收政府信息公开申请51件；\n2.${granted}件予以公开，21件无法提供。`;
  expect(told(of(30), cases)).toEqual([]);
  expect(told(of(36), cases)).toEqual(['36']);
});

test('每一件申请 is all of them', () => {
  expect(told('我区依法、规范、及时处理每一件申请，新收51件，予以公开30件，无法提供21件。', cases)).toEqual(
    [],
  );
});

test('a denial goes on from the last that was counted', () => {
  const of = (other: number) =>
    `引发行政复议10件：维持6件、纠错2件、其他结果${other}件；行政诉讼8件：维持6件，2件未审结，无结果纠正情形。`;
  expect(told(of(2), disputes)).toEqual([]);
  expect(told(of(5), disputes)).toEqual(['5']);
});

test('disputes of another kind are not those of the tables', () => {
  expect(told('信息公开行政复议10起、行政诉讼8起。事故认定类复议3起、行政诉讼2起。', disputes)).toEqual([]);
});

test('of one number and another in a comparison, any that gives the change is meant', () => {
  const of = (change: number) =>
    `新收政府信息公开申请51件，上年结转0件，较上年总收60件减少${change}件（上年含结转）。`;
  expect(told(of(9), cases)).toEqual([]);
  expect(told(of(7), cases)).toEqual(['减少7']);
  expect(told('新收政府信息公开申请51件，同2022年持平，其中网站平台14件，邮寄37件。', cases)).toEqual([]);
});

test('shares are of all that tells one, or of what the row is of', () => {
  const of = (share: string) =>
    `发布新闻稿15件。新收政府信息公开申请，当面9件占${share}%，网络7件占33.3%，信函5件占23.8%。`;
  expect(told(of('42.9'), {})).toEqual([]);
  const each = (share: string) =>
    `新收政府信息公开申请51件，予以公开30件、无法提供21件，占比分别为${share}%、41.2%。`;
  expect(told(each('58.8'), cases)).toEqual([]);
});

test('a label that is a name says whose number it is', () => {
  const of = (all: number) =>
    `区直部门：收到申请30件。乡镇（街道）：收到申请21件。全区总计：收到申请${all}件。`;
  expect(told(of(51), cases)).toEqual([]);
  expect(told(of(57), cases)).toContain('57');
});

test('均 is said of what the row is of, not of its last part', () => {
  const of = (all: number) => `收到政府信息公开申请${all}件，自然人20件，商业企业10件，均予以公开。`;
  const statistics = {
    requests: {
      received: { naturalPersons: 20, businesses: 10 },
      results: { granted: { naturalPersons: 20, businesses: 10 } },
    },
  };
  expect(told(of(30), statistics)).toEqual([]);
  expect(told(of(36), statistics)).toContain('36');
});

test('a stroke between items parts them', () => {
  const of = (notHeld: number) => `收到申请51件，予以公开30件/无法提供${notHeld}件/不予处理0件。`;
  expect(told(of(21), cases)).toEqual([]);
  expect(told(of(24), cases)).toEqual(['24']);
});

test('of two words for one row, what one has the other need not', () => {
  const of = (repealed: number) =>
    `清理市政府规范性文件，继续有效41件，予以废止${repealed}件，宣布失效13件，需要修改2件。`;
  const statistics = { disclosure: { normativeDocuments: { issued: 5, repealed: 3, inForce: 41 } } };
  expect(told(of(3), statistics)).toEqual([]);
});
