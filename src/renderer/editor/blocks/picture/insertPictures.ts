import type { LexicalEditor } from 'lexical';
import type { Media } from '../../../../shared/media/media';
import { choosePictures, takePictures, tellOfPictures } from '../../../media';
import { watchGoneOn } from '../../behaviours/goneOn';
import { insertBeside } from '../fields/insertBeside';
import { placeAtCaret } from '../fields/putBeside';
import { $createPictureNode } from './PictureNode';
import { shownMedia } from './shownMedia';

/** Asks her for pictures and puts them where the caret was. */
export async function insertChosenPictures(editor: LexicalEditor): Promise<void> {
  const place = placeAtCaret(editor);
  insertPictures(editor, await choosePictures(), place);
}

/** Puts pictures of the clipboard, or that were dropped, into the text. Where she has gone on meanwhile, her focus stays. */
export async function insertFiles(
  editor: LexicalEditor,
  files: readonly File[],
  place = placeAtCaret(editor),
): Promise<void> {
  const her = watchGoneOn();
  try {
    const media = await takePictures(files);
    await her.calm();
    insertPictures(editor, media, place, !her.hasGoneOn());
  } finally {
    her.stop();
  }
}

/** Puts pictures of the library beside a block. */
export function insertPictures(
  editor: LexicalEditor,
  media: readonly Media[],
  place = placeAtCaret(editor),
  takesFocus = true,
): void {
  if (!canTakePictures(editor, media)) return;
  const $make = () => media.map((one) => $createPictureNode({ ...shownMedia(one), size: 'text' }));
  insertBeside(editor, place, $make, takesFocus);
}

/** Whether there are some, and an article for them: she may have left it since she asked. */
export function canTakePictures(editor: LexicalEditor, media: readonly Media[]): boolean {
  if (media.length === 0) return false;
  if (editor.getRootElement() !== null && editor.isEditable()) return true;
  tellOfPictures(
    `${media.length === 1 ? 'The picture is' : 'The pictures are'} in the library, but not in the article, which you left before.`,
  );
  return false;
}
