import fc from 'fast-check';
import { titleLines, titleWidth } from '../../src/compose/title';
import { parseReport } from '../../src/stages';

function lines(name: string, title?: string, year = 2017): string[] {
  const { report, findings } = parseReport({ agency: { name }, year, ...(title && { title }) });
  if (!report) throw new Error(findings.map((f) => f.message).join());
  return titleLines(report);
}

describe('the title', () => {
  it('stands on one line when it fits', () => {
    expect(lines('某县')).toEqual(['某县2017年政府信息公开工作年度报告']);
    expect(lines('某委', '台州市经信委2017年度政务信息公开工作总结')).toHaveLength(1);
  });

  it('breaks behind the agency', () => {
    expect(lines('示例市示范区市场监督管理局')).toEqual([
      '示例市示范区市场监督管理局',
      '2017年政府信息公开工作年度报告',
    ]);
  });

  it('keeps a year in front of the agency with it', () => {
    expect(lines('上海市人民政府办公厅', '2019年上海市人民政府办公厅政府信息公开工作年度报告', 2019)).toEqual(
      ['2019年上海市人民政府办公厅', '政府信息公开工作年度报告'],
    );
    expect(lines('示例市发展和改革委员会', '2017年度市发展改革委等八部门政府信息公开工作报告')).toEqual([
      '2017年度市发展改革委等八部门',
      '政府信息公开工作报告',
    ]);
  });

  it('breaks a long agency into lines of nearly equal length, where the sense allows', () => {
    expect(
      lines('新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县示例镇人民政府办公室（政务公开领导小组）'),
    ).toEqual([
      '新疆维吾尔自治区伊犁哈萨克自治州',
      '察布查尔锡伯自治县示例镇',
      '人民政府办公室（政务公开领导小组）',
      '2017年政府信息公开工作年度报告',
    ]);
  });

  it('loses nothing and never exceeds a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'某市发展（改革）委员会2012AB、《》 —'), {
          minLength: 1,
          maxLength: 200,
        }),
        (characters) => {
          const title = characters.join('').trim();
          fc.pre(title !== '');
          const broken = lines('某委', title);
          expect(broken.join('')).toBe(title);
          for (const line of broken) expect(titleWidth(line)).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});
