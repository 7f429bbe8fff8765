import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';

/**
 * Gives the text the keyboard once a dialog over it has gone: in the same task, so that nothing is taken from where she
 * goes on.
 */
export function useBackToText(editor: LexicalEditor, isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) editor.focus();
    wasOpen.current = isOpen;
  }, [editor, isOpen]);
}
