import type { FaceSet } from '../../faces/faceSet';
import type { Layout } from '../../layout/page';
import { pageSvg } from '../svg/picture';
import { DPI, USUAL_DPI } from './dpi';
import { loadResvg } from './loadResvg';
import { outlined, outlinesOf } from './outlines';

/** Of `renderPng`. */
export interface PngOptions {
  readonly faces: FaceSet;
  /** Pixels an inch; default 150. */
  readonly dpi?: number;
}

/**
 * Each page as a picture of its own, in PNG, drawn by the package @resvg/resvg-js from the outlines of the faces: the
 * fonts of the machine have no part in it, and the same layout gives the same bytes. Throws where that package is not
 * installed, RangeError for a resolution below 36 or above 600.
 */
export async function renderPng(
  layout: Layout,
  { faces, dpi = USUAL_DPI }: PngOptions,
): Promise<Uint8Array[]> {
  if (!(dpi >= DPI.least && dpi <= DPI.most))
    throw new RangeError(`dpi must be from ${DPI.least} to ${DPI.most}, got ${dpi}`);
  const { Resvg } = await loadResvg();
  const outline = await outlinesOf(layout, faces);
  return layout.pages.map((page) => {
    const picture = new Resvg(pageSvg(page, outlined(page, faces, outline)), {
      font: { loadSystemFonts: false },
      dpi, // the page is measured in points
    });
    return new Uint8Array(picture.render().asPng());
  });
}
