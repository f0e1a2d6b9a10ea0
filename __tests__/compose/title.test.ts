import fc from 'fast-check';
import { titleLines } from '../../src/compose/title';
import type { Report } from '../../src/model/report';
import { composeDocument, parseReport } from '../../src/stages';
import { nameWidth } from '../../src/typography/names/arrange';

function lines(name: string, title?: string, year = 2017): string[] {
  const { report, findings } = parseReport({ agency: { name }, year, ...(title && { title }) });
  if (!report) throw new Error(findings.map((f) => f.message).join());
  return titleLines(report);
}

describe('the title', () => {
  it('stands on one line when it fits', () => {
    expect(lines('某县')).toEqual(['某县2017年政府信息公开工作年度报告']);
    expect(lines('某委', '台州市经信委2017年政务信息公开工作总结')).toHaveLength(1);
    // Four digits of 小标宋 are as wide as two characters and a half.
    expect(lines('某委', '台州市经信委2017年度政务信息公开工作总结')).toEqual([
      '台州市经信委',
      '2017年度政务信息公开工作总结',
    ]);
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

  it('breaks a long agency between its words, in a shape of 梯形 or 菱形', () => {
    expect(
      lines('新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县示例镇人民政府办公室（政务公开领导小组）'),
    ).toEqual([
      '新疆维吾尔自治区',
      '伊犁哈萨克自治州察布查尔锡伯自治县',
      '示例镇人民政府办公室（政务公开领导小组）',
      '2017年政府信息公开工作年度报告',
    ]);
  });

  it.each(['示例市民族事务委员会\n（示例市宗教事务局）', '示例市民族事务委员会 ｜（示例市宗教事务局）'])(
    'breaks a name where whoever filled it in did, and is one line everywhere else (%j)',
    (name) => {
      const whole = '示例市民族事务委员会（示例市宗教事务局）';
      const { report, findings } = parseReport({
        agency: { name },
        year: 2023,
        date: '2024-01-17',
        signature: true,
      });
      expect(findings).toEqual([]);
      expect(report?.agency.name).toBe(whole);
      const { document } = composeDocument(report as Report);
      expect(document.blocks[0]).toEqual({
        type: 'title',
        lines: ['示例市民族事务委员会', '（示例市宗教事务局）', '2023年政府信息公开工作年度报告'],
      });
      expect(document.properties).toMatchObject({
        title: `${whole}2023年政府信息公开工作年度报告`,
        author: whole,
      });
      expect(document.blocks.at(-1)).toMatchObject({ type: 'signature', agency: whole });
    },
  );

  it('breaks a title of its own where it says, and further only where a line does not fit', () => {
    expect(lines('某委', '某市2017年｜政务公开工作总结')).toEqual(['某市2017年', '政务公开工作总结']);
    expect(lines('某委', '关于｜示例市经济技术开发区管理委员会市场监督管理局的报告')).toEqual([
      '关于',
      '示例市经济技术开发区管理委员会',
      '市场监督管理局的报告',
    ]);
  });

  it('takes a name of breaks alone for none', () => {
    const { findings } = parseReport({ agency: { name: ' ｜ ' }, year: 2023 });
    expect(findings[0]).toMatchObject({ code: 'shape.missing', path: 'agency.name' });
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
          for (const line of broken) expect(nameWidth(line)).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});
