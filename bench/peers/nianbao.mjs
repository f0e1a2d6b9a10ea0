import { library, readReport, templatesPath } from '../material.mjs';

/** Data to finished files: everything, checks and text included. */
export async function files(checkout, formats, more = {}) {
  const { generate } = await library(checkout);
  const input = readReport(checkout);
  const options = { formats, templates: templatesPath(checkout), ...more };
  return async () => {
    const made = await generate(input, options);
    return { bytes: made.files.reduce((sum, { bytes }) => sum + bytes.length, 0), pages: made.pages };
  };
}

/** The tree to a Word file: what the bare docx is compared with. */
export async function wordAlone(checkout) {
  const { composeDocument, gbt9704, layoutDocument, loadFaces, parseReport, renderDocx } =
    await library(checkout);
  const { document } = composeDocument(parseReport(readReport(checkout)).report, {
    templates: templatesPath(checkout),
  });
  const { hints } = layoutDocument(document, { profile: gbt9704, faces: loadFaces() });
  return async () => ({ bytes: (await renderDocx(document, { profile: gbt9704, hints })).length });
}
