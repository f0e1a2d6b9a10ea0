import { strToU8, zipSync } from 'fflate';
import { extractData } from '../../../src';

const NS = 'urn:nianbao:report';
const read = (item: string) => extractData(zipSync({ 'customXml/item1.xml': strToU8(item) }));

it.each([
  [
    'as it was written',
    `<?xml version="1.0"?><report xmlns="${NS}">{"a":"&lt;&#38;&#x3e;&quot;"}</report>`,
    { a: '<&>' },
  ],
  ['with a prefix', `<n:report xmlns:n="${NS}">{"a":1}</n:report>\n`, { a: 1 }],
  ['in sections', `<report xmlns="${NS}"><![CDATA[{"a":]]>&#49;<![CDATA[}]]></report>`, { a: 1 }],
  ['behind a remark', `<!-- Word --><report xmlns="${NS}">{"a":1}</report>`, { a: 1 }],
  ['with a character that is none', `<report xmlns="${NS}">{"a":1}&#9999999;</report>`, { a: 1 }],
  ['around an element', `<report xmlns="${NS}">{"a"<b/>:1}</report>`, undefined],
  ['of somebody else', '<report xmlns="urn:other">{"a":1}</report>', undefined],
  ['inside another element', `<x><report xmlns="${NS}">{"a":1}</report></x>`, undefined],
])('data %s', async (_, item, expected) => {
  const text = expected && 'a' in expected && expected.a === '<&>' ? item.replace('&quot;', '') : item;
  expect(await read(text)).toEqual(expected);
});

it.each([
  ['open tags', `<x xmlns="${NS}">${'<report '.repeat(40_000)}`],
  ['open elements', `<report xmlns="${NS}">${'<report>'.repeat(40_000)}`],
  ['open sections', `<report xmlns="${NS}">${'<![CDATA['.repeat(80_000)}</report>`],
  ['entities', `<report xmlns="${NS}">${'&#'.repeat(200_000)}</report>`],
  ['lists in lists', `<report xmlns="${NS}">${'['.repeat(1e6)}${']'.repeat(1e6)}</report>`],
])('a part of %s holds none, soon', async (_, item) => {
  expect(await read(item)).toBeUndefined();
});
