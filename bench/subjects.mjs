// What is measured: each a program that is made ready once and then run as often as one likes.
import { installed, root } from './material.mjs';
import { hasOffice } from './peers/office.mjs';

const own = (formats, options) => async (checkout) =>
  (await import('./peers/nianbao.mjs')).files(checkout, formats, options);
const word = async (checkout) => (await import('./peers/nianbao.mjs')).wordAlone(checkout);
const peer =
  (file, name, ...args) =>
  async () =>
    (await import(`./peers/${file}.mjs`))[name](...args);

const always = () => true;
const typst = () => installed('@myriaddreamin/typst-ts-node-compiler');

/** By name: how it is made ready in a checkout, whether it is there. */
export const subjects = {
  'nianbao, PDF': { ready: own(['pdf']), there: always },
  'nianbao, PDF, untagged': { ready: own(['pdf'], { tagged: false }), there: always, recent: true },
  'nianbao, OFD': { ready: own(['ofd']), there: always, recent: true },
  'nianbao, DOCX': { ready: own(['docx']), there: always },
  'nianbao, both': { ready: own(['docx', 'pdf']), there: always },
  'nianbao, renderDocx alone': { ready: word, there: always },
  'Typst, PDF': { ready: peer('typst', 'typst', { tagged: false, anew: true }), there: typst },
  'Typst, PDF, tagged': { ready: peer('typst', 'typst', { tagged: true, anew: true }), there: typst },
  'Typst, PDF, one figure changed': {
    ready: peer('typst', 'typst', { tagged: false, anew: false }),
    there: typst,
  },
  'docx, the same body': { ready: peer('docx', 'bareDocx'), there: () => installed('pizzip') },
  'docxtemplater, DOCX': {
    ready: peer('docxtemplater', 'docxtemplater'),
    there: () => installed('docxtemplater'),
  },
  'pdfmake, PDF': { ready: peer('pdfmake', 'plainPdfmake'), there: always },
  'LibreOffice, DOCX to PDF': { ready: peer('office', 'libreOffice'), there: hasOffice, rounds: 3 },
};

/** What is run side by side: this checkout, another one where a path is given, the others once. */
export function entrants(base) {
  const here = Object.entries(subjects).filter(([, { there }]) => there());
  const all = here.map(([name, subject]) => ({ name, subject: name, checkout: root, ...subject }));
  const before = base
    ? all
        .filter(({ name, recent }) => name.startsWith('nianbao') && !recent)
        .map((entrant) => ({ ...entrant, name: entrant.name.replace('nianbao', 'before'), checkout: base }))
    : [];
  return [...all, ...before];
}
