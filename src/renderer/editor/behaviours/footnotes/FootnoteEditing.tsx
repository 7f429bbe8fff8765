import {
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { inlineText } from '../../../../shared/article/blockText';
import type { Inline } from '../../../../shared/article/inline';
import type { Language } from '../../../../shared/article/language';
import type { Source } from '../../../../shared/source/source';
import { announce } from '../../../ui';
import { $articleSources } from '../../articleSources';
import { useBackToText } from '../useBackToText';
import { FootnoteDialog } from './FootnoteDialog';
import { $isFootnoteNode } from './FootnoteNode';
import { $selectedFootnote, EDIT_FOOTNOTE_COMMAND } from './FootnotesExtension';
import { $insertFootnote, $removeFootnote } from './insertFootnote';

type Said = { words: Inline[]; sourceId: string | null };

interface Editing {
  /** What it said before; null for a new one. */
  footnote: Said | null;
  sources: readonly Source[];
}

const isEmpty = ({ words, sourceId }: Said) => sourceId === null && inlineText(words).trim() === '';

/** Opens the dialog "Footnote". What is typed there is in the text at once, as one step of the history. */
export function FootnoteEditing({ editor, language }: { editor: LexicalEditor; language: Language }) {
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Null for a new one, until it says something. */
  const key = useRef<NodeKey | null>(null);
  const isStep = useRef(false);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_FOOTNOTE_COMMAND,
        (asked) => {
          key.current = asked ?? $selectedFootnote()?.getKey() ?? null;
          isStep.current = false;
          const footnote = key.current === null ? null : $getNodeByKey(key.current);
          setEditing({
            footnote: $isFootnoteNode(footnote) ? footnote.read() : null,
            sources: $articleSources(),
          });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  useBackToText(editor, editing !== null);

  if (editing === null) return null;
  const { footnote: before, sources } = editing;

  /** The focus stays in the dialog. */
  function change($change: () => void): void {
    const tag = [isStep.current ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];
    editor.update($change, { tag, discrete: true });
    isStep.current = true;
  }

  function $current() {
    const node = key.current === null ? null : $getNodeByKey(key.current);
    return $isFootnoteNode(node) ? node : null;
  }

  /** An empty footnote is none: a new one goes, and one that was there says what it said. */
  function keep(said: Said): void {
    const now = isEmpty(said) ? before : said;
    if (now === null && key.current === null) return;
    change(() => {
      const node = $current();
      if (now === null) {
        $removeFootnote(node);
        key.current = null;
      } else if (node !== null) node.write(now.words, now.sourceId);
      else key.current = $insertFootnote(now.words, now.sourceId).getKey();
    });
  }

  function close(said: string): void {
    // The caret stands after it, so that she writes on.
    if (isStep.current) editor.update(() => void $current()?.selectNext(0, 0), { tag: HISTORY_MERGE_TAG });
    setEditing(null);
    if (said !== '') announce(said);
  }

  return (
    <FootnoteDialog
      footnote={before}
      sources={sources}
      language={language}
      onType={(words, sourceId) => keep({ words, sourceId })}
      onDone={() =>
        close(!isStep.current ? '' : before === null ? 'Footnote inserted.' : 'Footnote changed.')
      }
      onCancel={() => {
        if (isStep.current) keep(before ?? { words: [], sourceId: null });
        close('');
      }}
      onRemove={() => {
        change(() => $removeFootnote($current()));
        close('Footnote removed.');
      }}
    />
  );
}
