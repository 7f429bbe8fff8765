import type { Gallery, ShownPicture } from '../../article/blocks';
import type { RenderContext } from '../context';
import { drawGallery } from '../gallery';
import type { DrawnPicture } from '../picture';
import type { InlineStyle } from './inlinesHtml';
import { wordsHtml } from './pictureHtml';

/** A figure of figures with the caption of the whole. @param element one of its pictures @param gap between two lines */
export function galleryHtml(
  block: Gallery,
  { className, gap, style }: { className: string; gap: string; style: InlineStyle },
  context: RenderContext,
  element: (picture: ShownPicture, drawn: DrawnPicture) => string,
): string {
  const gallery = drawGallery(block, context);
  if (gallery === null) return '';
  if (gallery.pictures.length === 0) return `<p>${wordsHtml(gallery.caption, style, context)}</p>`;
  const caption =
    gallery.caption === '' ? [] : [`<figcaption>${wordsHtml(gallery.caption, style, context)}</figcaption>`];
  const pictures = gallery.pictures.map(({ picture, drawn }) => element(picture, drawn));
  return [`<figure class="${className}">`, ...pictures, ...caption, '</figure>'].join(gap);
}

/** Says how many stand beside each other, where she said it. */
export function galleryClass({ columns }: Gallery): string {
  return columns === 0 ? 'gallery' : `gallery columns-${columns}`;
}
