// The readers of files of all kinds, loaded once one is met that is no file of data.
export { readImport } from '../import/importReport';
export { readUnitList } from '../import/units';
export { importWords } from '../import/words';
