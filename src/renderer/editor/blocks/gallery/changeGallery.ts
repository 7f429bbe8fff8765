import {
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Gallery } from '../../../../shared/article/blocks/gallery';
import { $isGalleryNode } from './GalleryNode';

export function galleryAt(editor: LexicalEditor, key: NodeKey): Gallery | null {
  return editor.read(() => {
    const node = $getNodeByKey(key);
    return $isGalleryNode(node) ? node.getGallery() : null;
  });
}

/** In a step of its own; the focus stays where it is. */
export function changeGallery(
  editor: LexicalEditor,
  key: NodeKey,
  change: (gallery: Gallery) => Gallery,
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isGalleryNode(node)) node.setGallery(change(node.getGallery()));
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
}

/** Its words go with it. */
export function movePicture(gallery: Gallery, from: number, to: number): Gallery {
  const pictures = gallery.pictures.toSpliced(from, 1);
  return { ...gallery, pictures: pictures.toSpliced(to, 0, gallery.pictures[from]!) };
}

export function removePicture(gallery: Gallery, at: number): Gallery {
  return { ...gallery, pictures: gallery.pictures.toSpliced(at, 1) };
}
