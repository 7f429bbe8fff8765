import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  registerEventListeners,
} from 'lexical';
import { controlsIn } from '../../../ui';
import { isTyping } from '../../blocks/isTyping';
import { $rootBlock } from '../../blocks/rootBlock';

/** They do nothing with a letter. */
const TAKE_NO_LETTERS = 'button, [role=option]';

/**
 * Tab leads from the caret to what stands behind its block, while the browser would go to the first control of the article,
 * screens above. Letters on a button there are meant for the text, and go on at the caret.
 */
export function registerWayOn(editor: LexicalEditor, root: HTMLElement): () => void {
  let ledTo: Element | null = null;
  return mergeRegister(
    // Behind all that have work for it: a list, a table, a block that is selected.
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const { shiftKey, ctrlKey, altKey, metaKey, defaultPrevented } = event;
        if (shiftKey || ctrlKey || altKey || metaKey || defaultPrevented) return false;
        const control = $controlBehindCaret(editor);
        if (control === undefined) return false;
        event.preventDefault();
        control.focus();
        ledTo = control;
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    // Before the blocks, which keep the keys of their buttons from the text.
    registerEventListeners(
      root.ownerDocument,
      {
        keydown: (event: KeyboardEvent) => {
          const { target } = event;
          if (!(target instanceof Element) || !(root.contains(target) || target === ledTo)) return;
          // Space presses it.
          if (!target.matches(TAKE_NO_LETTERS) || !isTyping(event) || event.key === ' ') return;
          if (!editor.isEditable()) return;
          // The browser types the letter, or begins a composition, where the focus is after this.
          root.focus({ preventScroll: true });
          editor.dispatchCommand(KEY_DOWN_COMMAND, event);
        },
      },
      true,
    ),
  );
}

function $controlBehindCaret(editor: LexicalEditor): HTMLElement | undefined {
  const selection = $getSelection();
  const at = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  const block = at === undefined ? null : $rootBlock(at);
  const element = block === null ? null : editor.getElementByKey(block.getKey());
  if (element === null) return undefined;
  return controlsIn(element.ownerDocument).find((control) => isBehind(element, control));
}

function isBehind(block: Element, control: Element): boolean {
  const place = block.compareDocumentPosition(control);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !block.contains(control);
}
