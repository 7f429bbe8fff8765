import { $toggleLink } from '@lexical/link';
import {
  $createTextNode,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $linkAround } from '../../bodyState';
import { LinkDialog } from './LinkDialog';
import { EDIT_LINK_COMMAND } from './LinksExtension';

/** Opens the dialog "Link" for the selection and keeps what it says. */
export function LinkEditing({ editor }: { editor: LexicalEditor }) {
  const [address, setAddress] = useState<string | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          const selection = $getSelection();
          const link = $isRangeSelection(selection) ? $linkAround(selection.focus.getNode()) : null;
          setAddress(link?.getURL() ?? '');
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  if (address === null) return null;
  const close = () => {
    setAddress(null);
    setTimeout(() => editor.focus());
  };
  return (
    <LinkDialog
      address={address}
      onClose={close}
      onSave={(url) => {
        editor.update(() => $setLink(url), { tag: HISTORY_PUSH_TAG });
        close();
      }}
      onRemove={() => {
        editor.update(() => $toggleLink(null), { tag: HISTORY_PUSH_TAG });
        close();
      }}
    />
  );
}

/** Links the selected words, or the link at the caret anew; where there are neither, the address is the words. */
function $setLink(url: string): void {
  const selection = $getSelection();
  if (
    $isRangeSelection(selection) &&
    selection.isCollapsed() &&
    $linkAround(selection.focus.getNode()) === null
  ) {
    const words = $createTextNode(url);
    $insertNodes([words]);
    words.select(0, url.length);
  }
  $toggleLink(url);
}
