export { type LaidOut, type LayoutOptions, layoutDocument } from './layoutDocument';
export type * from './page';
export { reviewLayout } from './review';
