// pdfkit reads no file for our PDFs.
export default {
  readFileSync: (path: string): never => {
    throw new Error(`${path}: a browser has no files`);
  },
};
