import { $getEditor, $onUpdate, type BaseSelection } from 'lexical';
import { uuidv7 } from 'uuidv7';
import { loadMarkdownToHtml, parseInert, readHtml, type Reading, readText } from '../../../reading';
import { $pasteOutside } from './pasteOutside';
import { $putBlocks } from './putBlocks';
import { putInstead } from './putInstead';

/**
 * Pastes Markdown as it is written, and then as what it means, in a step of its own. What reads it comes when it is wanted;
 * where she goes on before it is there, or it never comes, the text stays as it was written.
 */
export function $pasteMarkdown(text: string, selection: BaseSelection): void {
  const editor = $getEditor();
  const place = { state: editor.getEditorState(), selection: selection.clone() };
  $putBlocks({ blocks: readText(text), sources: [] }, selection);
  $onUpdate(() => {
    let isLeft = false;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      isLeft ||= dirtyElements.size > 0 || dirtyLeaves.size > 0;
    });
    void loadMarkdownToHtml()
      .then((markdownToHtml) => {
        let beyond = 0;
        const html = markdownToHtml(text, () => (beyond += 1));
        const read = (reading: Reading) => {
          reading.losses.add('beyond', beyond);
          return readHtml(parseInert(html), uuidv7, reading);
        };
        if (isLeft || editor.getRootElement() === null) return;
        putInstead(editor, place, (at) =>
          $pasteOutside({ read, plain: text, says: 'Pasted as Markdown.' }, at),
        );
      })
      .catch(() => undefined)
      .finally(stop);
  });
}
