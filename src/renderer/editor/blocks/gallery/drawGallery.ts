import type { LexicalEditor, NodeKey } from 'lexical';
import type { Gallery } from '../../../../shared/article/blocks/gallery';
import type { Finding } from '../../../../shared/checks/finding';
import { countOf } from '../../../../shared/lib/countOf';
import { GalleryView } from './GalleryView';

const views = new WeakMap<HTMLElement, GalleryView>();

/** Draws the pictures of a gallery, what is done with the chosen one, and its fields. */
export function drawGallery(gallery: Gallery, key: NodeKey, editor: LexicalEditor): HTMLElement {
  const view = new GalleryView(key, editor);
  views.set(view.figure, view);
  redrawGallery(view.figure, gallery);
  return view.figure;
}

export function redrawGallery(figure: HTMLElement, gallery: Gallery): void {
  figure.ariaLabel = galleryName(gallery);
  views.get(figure)?.redraw(gallery);
}

/** Chooses one of its pictures, so that the fields are those of it. */
export function choosePicture(figure: HTMLElement, at: number): void {
  views.get(figure)?.show(at);
}

/** Underlines what is said under one of its pictures, until the answered function is called. */
export function underlineTile(figure: HTMLElement, at: number, findings: readonly Finding[]): () => void {
  return views.get(figure)?.underline(at, findings) ?? (() => undefined);
}

/** What a screen reader says of it: "Gallery, 4 pictures, The gulls of Fog Harbour". */
export function galleryName({ pictures, caption }: Gallery): string {
  const count = pictures.length === 0 ? 'no pictures' : countOf(pictures.length, 'picture');
  return ['Gallery', count, caption.trim()].filter((words) => words !== '').join(', ');
}
