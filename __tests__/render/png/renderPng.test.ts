import { generate } from '../../../src';
import { layOut } from '../../../src/layout';
import { renderPng } from '../../../src/render/png/renderPng';
import { loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { remembered } from '../../fixtures/remembered';
import { grayOf } from '../../golden/gray';
import { documentOf, paragraph, requestsTable } from '../../layout/fixtures';

const faces = loadFaces();
const turned = documentOf(paragraph('文<b>&"㑇𬌗'), { ...requestsTable(), landscape: true });
const { layout } = layOut(turned, { profile: gbt9704, faces });
const drawn = remembered(() => renderPng(layout, { faces, dpi: 72 }));

/** Shares of the dark pixels of a page, in quarters: upper left, upper right, lower left, lower right. */
function ink(png: Uint8Array): number[] {
  const { width, height, pixels } = grayOf(png);
  const quarters = [0, 0, 0, 0];
  pixels.forEach((value, i) => {
    const quarter = (i % width < width / 2 ? 0 : 1) + (i / width < height / 2 ? 0 : 2);
    if (value < 128) quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  });
  return quarters;
}

it('draws each page in the resolution that is asked for', async () => {
  expect((await drawn()).map(grayOf).map(({ width, height }) => [width, height])).toEqual([
    [595, 842],
    [842, 595],
    [842, 595],
  ]);
  const [wide] = await renderPng({ ...layout, pages: layout.pages.slice(0, 1) }, { faces });
  expect(grayOf(wide as Uint8Array).width).toBe(1240);
  await expect(renderPng(layout, { faces, dpi: 601 })).rejects.toThrow(RangeError);
  await expect(renderPng(layout, { faces, dpi: Number.NaN })).rejects.toThrow(RangeError);
});

it('draws text in its place: the first line above, the page number below, turned on a turned page', async () => {
  const [upright, landscape] = (await drawn()).map(ink);
  expect(upright?.map((dark) => dark > 10)).toEqual([true, false, false, true]);
  const bare = { ...layout, pages: layout.pages.map((page) => ({ ...page, items: page.items.slice(-1) })) };
  const [, number] = (await renderPng(bare, { faces, dpi: 72 })).map(ink);
  expect(number?.filter((dark) => dark > 0)).toHaveLength(1);
  expect(landscape?.every((dark) => dark > 10)).toBe(true);
});

it('is the same again', async () => {
  expect(await renderPng(layout, { faces, dpi: 72 })).toEqual(await drawn());
});

it('is a format, a file a page', async () => {
  const input = { agency: { name: '示例县水利局' }, year: 2023 };
  const { files, pages } = await generate(input, { formats: ['png'], dpi: 36 });
  expect(files.map(({ name }) => name)).toEqual(
    Array.from({ length: pages }, (_, i) => `示例县水利局2023年政府信息公开工作年度报告-${i + 1}.png`),
  );
  expect(grayOf(files[0]?.bytes as Uint8Array).width).toBe(298);
});
