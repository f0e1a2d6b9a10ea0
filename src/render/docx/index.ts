export { readDataFromDocx } from './data';
export { pageStarts } from './pageStarts';
export { type DocxOptions, renderDocx } from './render';
