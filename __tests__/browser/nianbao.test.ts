import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractData, generate } from '../../src';
import { createNianbao } from '../../src/browser/nianbao';
import { shippedTexts } from '../../src/browser/texts';

const root = join(__dirname, '../..');
const input = { agency: { name: '示例县水利局' }, year: 2023 };

// As scripts/browserBundle.ts does.
beforeAll(() => {
  for (const file of readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.hbs'))
      (shippedTexts as Map<string, string>).set(
        `templates/${file}`,
        readFileSync(join(root, 'templates', file), 'utf8'),
      );
});

/** The files of the package, and how often each was asked for. */
function source() {
  const asked: string[] = [];
  const give = (name: string): Uint8Array => {
    asked.push(name);
    return new Uint8Array(readFileSync(join(root, name)));
  };
  return { asked, give };
}

it('makes what the Node face makes, and asks once for each face that is needed', async () => {
  const { asked, give } = source();
  const { generate: make, extractData: dataOf } = createNianbao(give);
  const here = await generate(input, { formats: ['docx'] });
  const there = await make(input, { formats: ['docx', 'pdf'] });
  expect(there).toMatchObject({ pages: here.pages, findings: here.findings });
  expect(Buffer.from(there.files[0]?.bytes ?? [])).toEqual(Buffer.from(here.files[0]?.bytes ?? []));
  for (const { bytes } of there.files) {
    expect(await dataOf(bytes)).toEqual(input);
    expect(await extractData(bytes)).toEqual(input);
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

it('fetches below an address, and says what it got instead of a face', async () => {
  const answers: (() => Promise<Response>)[] = [
    () => Promise.reject(new Error('offline')),
    async () => new Response('', { status: 404 }),
    async () => new Response('<html>'),
  ];
  const fetched = jest.spyOn(globalThis, 'fetch');
  try {
    for (const [i, why] of ['offline', '404', 'is a page'].entries()) {
      fetched.mockImplementation(answers[i] as () => Promise<Response>);
      const { generate: make } = createNianbao('https://example.gov.cn/lib');
      await expect(make(input, { formats: ['docx'] })).rejects.toThrow(why);
    }
    expect(String(fetched.mock.calls[0]?.[0])).toMatch(/^https:\/\/example\.gov\.cn\/lib\/fonts\//);
  } finally {
    fetched.mockRestore();
  }
  expect(() => createNianbao(5 as never)).toThrow(TypeError);
});
