import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import type { Media } from '../../../../shared/media/media';
import { choosePictures, takePictures } from '../../../media';
import { insertBeside } from '../fields/insertBeside';
import { placeAtCaret } from '../fields/putBeside';
import { canTakePictures, insertPictures } from '../picture/insertPictures';
import { shownMedia } from '../picture/shownMedia';
import { changeGallery } from './changeGallery';
import { $createGalleryNode, $isGalleryNode } from './GalleryNode';

/** Asks her for pictures, and puts them as a gallery where the caret was. */
export async function insertChosenGallery(editor: LexicalEditor): Promise<void> {
  const place = placeAtCaret(editor);
  insertGallery(editor, await choosePictures(), place);
}

/** Puts pictures of the library as a gallery beside a block, in the order in which she chose them. */
export function insertGallery(
  editor: LexicalEditor,
  media: readonly Media[],
  place = placeAtCaret(editor),
): void {
  if (!canTakePictures(editor, media)) return;
  insertBeside(editor, place, () => [
    $createGalleryNode({ pictures: media.map(shownMedia), caption: '', columns: 0, size: 'text' }),
  ]);
}

/** Asks her for pictures, and puts them behind those of a gallery. */
export async function addChosenPictures(editor: LexicalEditor, key: NodeKey): Promise<void> {
  if (editor.isEditable()) addPictures(editor, key, await choosePictures());
}

/** Files that were dropped on a gallery, or pasted while it is selected. */
export async function addFiles(editor: LexicalEditor, key: NodeKey, files: readonly File[]): Promise<void> {
  addPictures(editor, key, await takePictures(files));
}

/** Where the gallery is gone meanwhile they stand alone. */
function addPictures(editor: LexicalEditor, key: NodeKey, media: readonly Media[]): void {
  if (!canTakePictures(editor, media)) return;
  if (!editor.read(() => $isGalleryNode($getNodeByKey(key)))) insertPictures(editor, media);
  changeGallery(editor, key, (gallery) => ({
    ...gallery,
    pictures: [...gallery.pictures, ...media.map(shownMedia)],
  }));
}
