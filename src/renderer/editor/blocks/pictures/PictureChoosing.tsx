import { COMMAND_PRIORITY_EDITOR, createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { PictureLibrary } from '../../../media';
import { type BlockPlace, placeAtCaret } from '../fields/putBeside';
import { insertGallery } from '../gallery/insertGallery';
import { insertPictures } from '../picture/insertPictures';

/** Asks for pictures that the library has, for the place of the caret. */
export const CHOOSE_FROM_LIBRARY_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_FROM_LIBRARY_COMMAND');

/** Opens the dialog of the library's pictures, and puts those that she chooses where the caret was. */
export function PictureChoosing({ editor }: { editor: LexicalEditor }) {
  const [choosing, setChoosing] = useState<{ place: BlockPlace | null } | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_FROM_LIBRARY_COMMAND,
        () => {
          setChoosing({ place: placeAtCaret(editor) });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  if (choosing === null) return null;
  // The dialog gives the focus back as it goes.
  const close = (then: () => void) => {
    setChoosing(null);
    setTimeout(then);
  };
  return (
    <PictureLibrary
      onClose={() => close(() => editor.focus())}
      onChoose={(media, isGallery) =>
        close(() => (isGallery ? insertGallery : insertPictures)(editor, media, choosing.place))
      }
    />
  );
}
