import type { ShownPicture } from '../../../../shared/article/blocks/picture';
import { lacksOf } from '../../../../shared/media/lacksOf';
import { thumbnailAddress } from '../../../../shared/media/mediaAddress';
import { sayIn } from '../fields/sayIn';
import css from './gallery.module.css';

const GONE = 'No longer in the library’s folder. Its words are safe here.';

/** A picture of a gallery, small and whole, with its words and what it lacks. */
export function drawTile(): HTMLElement {
  const tile = document.createElement('div');
  tile.role = 'option';
  tile.className = css.tile ?? '';
  const frame = span(css.frame);
  const image = document.createElement('img');
  image.alt = '';
  image.draggable = false;
  image.decoding = 'async';
  const gone = span(css.gone);
  gone.textContent = GONE;
  gone.hidden = true;
  const show = (isThere: boolean) => () => {
    image.hidden = !isThere;
    gone.hidden = isThere;
  };
  image.addEventListener('error', show(false));
  image.addEventListener('load', show(true));
  frame.append(image, gone);
  tile.append(frame, span(css.words), span(css.lacks));
  return tile;
}

export function redrawTile(
  tile: HTMLElement,
  picture: ShownPicture,
  { at, of, isChosen }: { at: number; of: number; isChosen: boolean },
): void {
  const [, words, lacks] = tile.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  const image = tile.querySelector('img');
  const address = thumbnailAddress(picture.media);
  if (image !== null && image.getAttribute('src') !== address) image.src = address;
  const said = picture.caption.trim() || picture.alt.trim();
  const lacking = lacksOf(picture);
  sayIn(words, `${at + 1}${said === '' ? '' : `. ${said}`}`);
  // Said quietly: a picture without a credit is no fault while she writes.
  sayIn(lacks, lacking === '' ? '' : `${lacking} yet`);
  tile.tabIndex = isChosen ? 0 : -1;
  tile.ariaSelected = String(isChosen);
  tile.ariaPosInSet = String(at + 1);
  tile.ariaSetSize = String(of);
  tile.ariaLabel = [`Picture ${at + 1}`, picture.alt.trim(), picture.caption.trim(), lacking]
    .filter((part) => part !== '')
    .join(', ');
}

function span(className: string | undefined): HTMLElement {
  const element = document.createElement('span');
  element.className = className ?? '';
  return element;
}
