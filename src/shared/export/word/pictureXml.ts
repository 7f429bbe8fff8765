import type { Gallery, Picture, ShownPicture } from '../../article/blocks';
import { lose, loseSaying, type RenderContext } from '../context';
import { drawGallery } from '../gallery';
import { captionParts, type DrawnPicture, drawPicture, pictureInWords, pictureName } from '../picture';
import { drawingXml } from './drawingXml';
import { holdsForbidden } from './escapeXml';
import { addressXml, runXml } from './inlinesXml';
import { paragraphXml } from './paragraphXml';
import { isReadByWord } from './readByWord';

/** Of the text’s width, where the page may put several pictures of a gallery beside each other. */
const SHARE_IN_GALLERY = 0.5;

interface Styles {
  picture: string;
  caption: string;
  share: number;
}

export function pictureXml(picture: Picture, context: RenderContext): string {
  if (picture.size !== 'text') lose(context, 'how wide a picture stands');
  const styles = { picture: 'Picture', caption: 'PictureCaption', share: 1 };
  return shownXml(picture, drawPicture(picture, context), styles, context);
}

/** Its pictures one under the other, each with its caption, and the caption of the whole behind them. */
export function galleryXml(block: Gallery, context: RenderContext): string {
  const gallery = drawGallery(block, context);
  if (gallery === null) return '';
  if (block.size !== 'text') lose(context, 'how wide a gallery stands');
  if (block.columns !== 0) lose(context, 'how many pictures of a gallery stand beside each other');
  const isShown = gallery.pictures.some(({ drawn }) => drawn.src !== null);
  const pictures = gallery.pictures.map(({ picture, drawn }, at) => {
    const styles: Styles = {
      // What tells it from a gallery right before it.
      picture: at === 0 ? 'GalleryStart' : 'GalleryPicture',
      caption: 'GalleryPictureCaption',
      share: block.columns === 1 ? 1 : SHARE_IN_GALLERY,
    };
    return shownXml(picture, drawn, styles, context);
  });
  const caption =
    gallery.caption === ''
      ? ''
      : paragraphXml(isShown ? 'GalleryCaption' : 'Normal', runXml(gallery.caption, context));
  return pictures.join('') + caption;
}

function shownXml(
  picture: ShownPicture,
  drawn: DrawnPicture,
  styles: Styles,
  context: RenderContext,
): string {
  if (drawn.src === null) return inWords(drawn, context);
  if (context.moves(picture.media) && !isReadByWord(picture.media))
    loseSaying(context, `${pictureName(picture, context)} moves; the document shows its first frame.`);
  if (holdsForbidden(drawn.alt)) lose(context, 'control characters');
  const caption = captionParts(drawn, context)
    .map(({ text, of }) => {
      const run = runXml(text, context);
      const style = of === 'credit' ? 'PictureCredit' : of === 'licence' ? 'PictureLicence' : '';
      return style === '' ? run : run.replace('<w:r>', `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>`);
    })
    .join('');
  const { media, width, height } = picture;
  const drawing = drawingXml({ media, width, height, alt: drawn.alt, link: drawn.link }, styles.share);
  if (caption === '') return paragraphXml(styles.picture, drawing);
  return paragraphXml(styles.picture, drawing, '<w:keepNext/>') + paragraphXml(styles.caption, caption);
}

/** One that is gone. */
function inWords(drawn: DrawnPicture, context: RenderContext): string {
  const words = pictureInWords(drawn, context, (said) => said);
  const runs = runXml(words, context, { isLink: drawn.link !== null });
  return paragraphXml('Normal', drawn.link === null ? runs : addressXml(drawn.link, runs));
}
