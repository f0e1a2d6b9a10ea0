export { type Laid, type LaidOut, type LayoutOptions, layOut } from './layoutDocument';
export type * from './page';
export { reviewLayout } from './review';
