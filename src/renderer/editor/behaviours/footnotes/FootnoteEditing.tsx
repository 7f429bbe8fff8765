import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { Inline } from '../../../../shared/article/inline';
import type { Language } from '../../../../shared/article/language';
import type { Source } from '../../../../shared/source/source';
import { announce } from '../../../ui';
import { $articleSources } from '../../articleSources';
import { FootnoteDialog } from './FootnoteDialog';
import { $createFootnoteNode, $isFootnoteNode } from './FootnoteNode';
import { $selectedFootnote, EDIT_FOOTNOTE_COMMAND } from './FootnotesExtension';

interface Editing {
  /** Null for a new one at the caret. */
  key: NodeKey | null;
  footnote: { words: Inline[]; sourceId: string | null } | null;
  sources: readonly Source[];
}

/** Opens the dialog "Footnote" and keeps what it says, as one step of the history. */
export function FootnoteEditing({ editor, language }: { editor: LexicalEditor; language: Language }) {
  const [editing, setEditing] = useState<Editing | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_FOOTNOTE_COMMAND,
        (asked) => {
          const key = asked ?? $selectedFootnote()?.getKey() ?? null;
          const footnote = key === null ? null : $getNodeByKey(key);
          setEditing({
            key,
            footnote: $isFootnoteNode(footnote) ? footnote.read() : null,
            sources: $articleSources(),
          });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  if (editing === null) return null;
  const { key, ...shown } = editing;
  const close = () => {
    setEditing(null);
    setTimeout(() => editor.focus());
  };
  const change = ($change: () => void, said: string) => {
    editor.update($change, { tag: HISTORY_PUSH_TAG });
    close();
    announce(said);
  };
  return (
    <FootnoteDialog
      {...shown}
      language={language}
      onClose={close}
      onSave={(words, sourceId) =>
        change(() => $keep(key, words, sourceId), key === null ? 'Footnote inserted.' : 'Footnote changed.')
      }
      onRemove={() => change(() => $remove(key), 'Footnote removed.')}
    />
  );
}

/** The caret stands after it, so that she writes on. */
function $keep(key: NodeKey | null, words: Inline[], sourceId: string | null): void {
  const known = key === null ? null : $getNodeByKey(key);
  if ($isFootnoteNode(known)) {
    known.write(words, sourceId).selectNext();
    return;
  }
  const selection = $getSelection();
  // The words that are selected are what the note is to.
  if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    const [, end] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    const after = $createRangeSelection();
    after.anchor.set(end.key, end.offset, end.type);
    after.focus.set(end.key, end.offset, end.type);
    $setSelection(after);
  }
  $insertNodes([$createFootnoteNode(words, sourceId)]);
}

function $remove(key: NodeKey | null): void {
  const footnote = key === null ? null : $getNodeByKey(key);
  if (!$isFootnoteNode(footnote)) return;
  footnote.selectPrevious();
  footnote.remove();
}
