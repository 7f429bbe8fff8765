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
import type { LinkTo } from '../../../../shared/article/link';
import { $linkAround } from '../../bodyState';
import { useBackToText } from '../useBackToText';
import { LinkDialog } from './LinkDialog';
import { EDIT_LINK_COMMAND, OPEN_LINK_COMMAND } from './LinksExtension';

/** Opens the dialog "Link" for the selection and keeps what it says. */
export function LinkEditing({ editor }: { editor: LexicalEditor }) {
  const [opened, setOpened] = useState<{ link: LinkTo | null } | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          const selection = $getSelection();
          const link = $isRangeSelection(selection) ? $linkAround(selection.focus.getNode()) : null;
          setOpened({ link: link && { url: link.getURL(), title: link.getTitle(), rel: link.getRel() } });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  useBackToText(editor, opened !== null);

  if (opened === null) return null;
  const close = () => setOpened(null);
  return (
    <LinkDialog
      link={opened.link}
      onClose={close}
      onSave={(link) => {
        editor.update(() => $setLink(link), { tag: HISTORY_PUSH_TAG });
        close();
      }}
      onOpen={(url) => {
        editor.dispatchCommand(OPEN_LINK_COMMAND, url);
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
function $setLink({ url, title = null, rel = null }: LinkTo): void {
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
  $toggleLink(url, { title, rel });
}
