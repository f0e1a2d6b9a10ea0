import { HtmlValidate } from 'html-validate';
import { layOut } from '../../../src/layout';
import { renderHtml } from '../../../src/render/html/renderHtml';
import { loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { chartDocuments } from '../../judges/charts';
import { exampleDocuments, figuresDocuments } from '../../judges/reports';
import { hostPage } from './hostPage';

const faces = loadFaces();
const validator = (rules: Readonly<Record<string, 'off'>> = {}) =>
  new HtmlValidate({ extends: ['html-validate:recommended'], rules });
/** What a site pastes has its styles in its elements, and the site's own frame around it. */
const validators = {
  page: validator(),
  fragment: validator(),
  inline: validator({ 'no-inline-style': 'off' }),
};

async function faultsOf(html: string, way: keyof typeof validators): Promise<string[]> {
  const { results } = await validators[way].validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const facts = [{ name: '索引号', value: '001' }];
const downloads = [{ name: 'PDF 版', href: 'a.pdf' }];

test.each([...exampleDocuments, ...figuresDocuments, ...chartDocuments])(
  '$name is valid HTML, as a page and as both fragments',
  async ({ document }) => {
    const { hints } = layOut(document, { profile: gbt9704, faces });
    for (const as of ['page', 'fragment', 'inline'] as const) {
      const html = renderHtml(document, { profile: gbt9704, hints, facts, downloads, as });
      expect([as, await faultsOf(as === 'page' ? html : hostPage('', html), as)]).toEqual([as, []]);
    }
  },
);

test('a heading in a list of facts, an attribute twice are noticed', async () => {
  expect(await faultsOf(hostPage('', '<p><h2>文</h2></p>'), 'fragment')).not.toEqual([]);
  expect(await faultsOf(hostPage('', '<p lang="zh" lang="en">文</p>'), 'fragment')).not.toEqual([]);
});
