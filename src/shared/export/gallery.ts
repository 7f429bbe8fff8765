import type { Gallery, ShownPicture } from '../article/blocks';
import { onOneLine } from '../lib/onOneLine';
import type { RenderContext } from './context';
import { type DrawnPicture, drawPicture } from './picture';

/** What a format needs of a gallery; its pictures keep their order. */
export interface DrawnGallery {
  pictures: { picture: ShownPicture; drawn: DrawnPicture }[];
  /** Of the whole. */
  caption: string;
}

/** Null where it has nothing to show. */
export function drawGallery({ pictures, caption }: Gallery, context: RenderContext): DrawnGallery | null {
  const said = onOneLine(caption);
  const drawn = pictures.map((picture) => ({ picture, drawn: drawPicture(picture, context) }));
  return drawn.length === 0 && said === '' ? null : { pictures: drawn, caption: said };
}
