import { HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { Media } from '../../../../shared/media/media';
import { choosePictures, takePictures, tellOfPictures } from '../../../media';
import { focusFields } from '../fields/drawFields';
import { $putBeside, placeAtCaret } from '../fields/putBeside';
import { $createPictureNode } from './PictureNode';

/** Asks her for pictures and puts them where the caret was. */
export async function insertChosenPictures(editor: LexicalEditor): Promise<void> {
  const place = placeAtCaret(editor);
  insertPictures(editor, await choosePictures(), place);
}

/** Puts pictures of the clipboard, or that were dropped, into the text. */
export async function insertFiles(
  editor: LexicalEditor,
  files: readonly File[],
  place = placeAtCaret(editor),
): Promise<void> {
  insertPictures(editor, await takePictures(files), place);
}

/** Puts pictures of the library beside a block, and the focus into the first field of the first of them. */
export function insertPictures(
  editor: LexicalEditor,
  media: readonly Media[],
  place = placeAtCaret(editor),
): void {
  if (media.length === 0) return;
  if (editor.getRootElement() === null || !editor.isEditable()) {
    tellOfPictures(
      `${media.length === 1 ? 'The picture is' : 'The pictures are'} in the library, but not in the article, which you left before.`,
    );
    return;
  }
  let first: NodeKey | null = null;
  editor.update(
    () => {
      const pictures = media.map(({ name, width, height, alt, caption, credit, licence }) =>
        $createPictureNode({
          ...{ media: name, width, height },
          ...{ alt, caption, credit, licence, link: '', size: 'text' },
        }),
      );
      first = pictures[0]!.getKey();
      $putBeside(pictures, place);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  const figure = first === null ? null : editor.getElementByKey(first);
  figure?.scrollIntoView({ block: 'nearest' });
  focusFields(figure);
}
