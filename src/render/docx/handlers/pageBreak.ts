import type { PageBreak } from '../../../document/nodes';
import type { Handler } from '../handler';

/** No paragraph of its own: the block behind it starts the page (Place.startsPage). */
export const pageBreak: Handler<PageBreak> = () => [];
