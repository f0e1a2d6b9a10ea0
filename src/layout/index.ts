export { type LayoutOptions, layoutDocument } from './layoutDocument';
export type * from './page';
