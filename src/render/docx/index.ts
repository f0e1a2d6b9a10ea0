export { readDataFromDocx } from './data';
export { type DocxOptions, renderDocx } from './render';
