import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { nianbao, scratch, small } from './terminal';

const folder = scratch();
let count = 0;
const TIME = '2024-01-01';

/** A folder with a report made once, and what makes it again. */
async function made(formats: string) {
  const out = folder.path(String(count++));
  const again = (...flags: string[]) =>
    nianbao(['generate', '-', '-f', formats, '--name', 'r', '-o', out, ...flags], small);
  expect(await again()).toMatchObject({ code: 0, err: '' });
  return { out, again, names: () => readdirSync(out).sort() };
}

/** As Word writes a file anew: its parts again, one of them with other words. */
function edited(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
  return zipSync(
    { ...parts, 'word/document.xml': strToU8(xml.replace('水利局', '水务局')) },
    { mtime: TIME },
  );
}

const changes: Readonly<Record<string, (file: Buffer) => Uint8Array>> = {
  docx: edited,
  ofd: (file) =>
    zipSync({ ...unzipSync(file), 'Doc_0/Signs/Signatures.xml': strToU8('<x/>') }, { mtime: TIME }),
  pdf: (file) => Buffer.concat([file, Buffer.from('\n1 0 obj <</Signed true>> endobj\n%%EOF\n')]),
};

it('a file as it was made is replaced', async () => {
  const { again, names } = await made('docx,pdf,ofd,html');
  expect(await again()).toMatchObject({ code: 0, err: '' });
  expect(names()).toEqual(['r.docx', 'r.html', 'r.ofd', 'r.pdf']);
});

it.each(Object.entries(changes))(
  'a %s that was changed is kept beside the new one',
  async (ending, change) => {
    const { out, again, names } = await made(ending);
    const path = `${out}/r.${ending}`;
    const fresh = readFileSync(path);
    writeFileSync(path, 'somebody wrote this');
    expect((await again()).err).toContain(`r-原稿.${ending}`);
    writeFileSync(path, change(fresh));
    const told = await again('--json', '--locale', 'en');
    expect(told.err).toMatch(/had been changed .* kept as/);
    expect(JSON.parse(told.out).files).toMatchObject([{ kept: `${out}/r-原稿-2.${ending}` }]);
    expect(names()).toEqual([`r-原稿-2.${ending}`, `r-原稿.${ending}`, `r.${ending}`].sort());
    expect(readFileSync(`${out}/r-原稿-2.${ending}`)).toEqual(Buffer.from(change(fresh)));
    expect(readFileSync(`${out}/r-原稿.${ending}`, 'utf8')).toBe('somebody wrote this');
    expect(readFileSync(path)).toEqual(fresh);
  },
);

it('what a stopped run had kept already is not kept twice', async () => {
  const { out, again, names } = await made('docx');
  writeFileSync(`${out}/r.docx`, edited(readFileSync(`${out}/r.docx`)));
  linkSync(`${out}/r.docx`, `${out}/r-原稿.docx`);
  expect((await again()).code).toBe(0);
  expect(names()).toEqual(['r-原稿.docx', 'r.docx']);
});

it('a review copy that was answered is kept, too', async () => {
  const review = folder.path('review.docx');
  await nianbao(['check', '-', '--review', review], small);
  writeFileSync(review, edited(readFileSync(review)));
  expect((await nianbao(['check', '-', '--review', review], small)).err).toContain('review-原稿.docx');
});
