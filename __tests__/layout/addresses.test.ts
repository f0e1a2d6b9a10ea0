import { readProfile } from '../../src/parse/profile';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';
import { plain, runningPages } from '../judges/same-lines';
import { layOutAsWord } from '../judges/word-layout';
import { documentOf, paragraph } from './fixtures';

const faces = loadFaces();

function linesOf(text: string) {
  const document = documentOf(paragraph(text));
  const { layout, hints } = layoutDocument(document, { profile: gbt9704, faces });
  const word = layOutAsWord(document, gbt9704, hints).flatMap(({ lines }) =>
    lines.map((line) => plain(line.text)),
  );
  return { ours: runningPages(layout).flat(), word, told: hints.settings.size };
}

const url = 'https://zwfw.example.gov.cn/yunling/bmfw/yqfk/202401/t20240118_5538217.shtml';

test('a line that an address would tear open ends inside the address, in Word, too', () => {
  const { ours, word, told } = linesOf(
    `本报告电子版可在示例市人民政府门户网站（${url}）下载，共2024年1月至12月12.5%的数据。`,
  );
  expect(ours[0]).toBe('本报告电子版可在示例市人民政府门户网站(https://');
  expect(word).toEqual(ours);
  expect(told).toBe(1);
});

test('an e-mail address that leaves too much of a line open is broken behind a mark of it', () => {
  const { ours, word } = linesOf(
    '联系单位是示例市人民政府，电子邮箱：zwgkoffice@linjiangdistrict.gov.cn（工作日）。',
  );
  expect(ours[0]).toMatch(/[.@]$/);
  expect(word).toEqual(ours);
});

test('an address that begins a line is not begun in the line before, which has room for a few letters', () => {
  const { ours, word } = linesOf(
    '政府信息公开工作年度报告政府信息公开工作年度报告https://zwfw.shili.gov.cn/yunling/bmfw/yqfk/202401/t20240118_5538217.shtml。',
  );
  expect(ours[1]).toMatch(/^https/);
  expect(word).toEqual(ours);
});

test('what no address tears open stays as every engine sets it', () => {
  const { ours, word, told } = linesOf('政府信息公开工作年度报告'.repeat(10));
  expect(ours.slice(1, -1).every((line) => line.length === 28)).toBe(true);
  expect(word).toEqual(ours);
  expect(told).toBe(0);
});

test('no last line of one character, and a figure stays with what it counts, in Word, too', () => {
  const text = '政府信息公开工作年度报告'.repeat(4);
  const lengths = Array.from({ length: 14 }, (_, i) => 20 + i);
  for (const length of sample(lengths, 3)) {
    const { ours, word } = linesOf(`${text.slice(0, length)}，共收到申请12件，均已按时答复并归档备查。`);
    expect(ours.join('|')).not.toMatch(/\d\||\|.[。]$/);
    expect(word).toEqual(ours);
  }
});

test('digits and Latin strings keep their own spacing but for what nobody sees', () => {
  const text = `全年公开12345条，其中网站（${url}）678条，占5.49%，由IPv6办公室、WPS Office用户等提出。`;
  const { layout } = layoutDocument(documentOf(paragraph(text.repeat(6))), { profile: gbt9704, faces });
  const latin = layout.pages.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'run' && item.face === 'roman' && item.text.length > 1 && !item.text.includes(' ')
        ? [item.spacing]
        : [],
    ),
  );
  expect(latin.length).toBeGreaterThan(20);
  expect(Math.max(...latin)).toBeLessThanOrEqual(0.3);
  expect(Math.min(...latin)).toBeGreaterThanOrEqual(-0.3);
  expect(latin.filter((spacing) => spacing === 0).length).toBeGreaterThan(latin.length * 0.8);
});

test.each([20, 22, 24, 26, 27, 28])(
  'with %i characters a line nothing of the text is lost',
  (charactersPerLine) => {
    const { profile } = readProfile({ charactersPerLine });
    const text = `全年公开12345条，其中网站（${url}）678条，占5.49%。`;
    const { layout } = layoutDocument(documentOf(paragraph(text.repeat(3))), { profile, faces });
    expect(runningPages(layout).flat().join('')).toBe(plain(text.repeat(3)));
  },
);
