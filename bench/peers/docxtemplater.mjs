// docxtemplater filling a template of the same report: our Word file with a tag in the place of every figure.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { wordFile } from '../material.mjs';

function templateOf(docx) {
  const zip = new PizZip(docx);
  const data = {};
  const xml = zip.file('word/document.xml').asText();
  const tagged = xml.replace(/(<w:t [^>]*>)([\d.]+)(<\/w:t>)/g, (_, open, figure, close) => {
    const name = `f${Object.keys(data).length}`;
    data[name] = figure;
    return `${open}{${name}}${close}`;
  });
  zip.file('word/document.xml', tagged);
  return { template: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }), data };
}

export async function docxtemplater() {
  const { template, data } = templateOf(wordFile());
  return async () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(data);
    return { bytes: document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }).length };
  };
}
