import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Language } from '../../../../shared/article/language';
import { textLanguage } from '../../../../shared/article/passages';
import type { Source } from '../../../../shared/source/source';
import { renewUnsavedSource, SourceDialog, type UnsavedSource } from '../../../sources';
import { $articleSources, $keepSource, $sourceById } from '../../articleSources';
import { localDay } from '../../../ui';
import { EDIT_SOURCE_COMMAND } from './QuotationCreditExtension';
import { $isQuotationNode, type QuotationNode } from './QuotationNode';
import { $keepUnsavedSource, $unsavedSource } from './unsavedSource';

interface Editing {
  quotationKey: string;
  words: string;
  source: Source | null;
  unsaved: UnsavedSource | null;
  sources: readonly Source[];
  paragraphs: number;
  uses: ReadonlyMap<string, number>;
}

/**
 * Opens the dialog "Source" for a quotation and keeps what it says, as one step of the history. What she types is kept
 * with the quotation from the first key, so that neither Esc nor a window that closes loses it.
 */
export function SourceEditing({ editor, language }: { editor: LexicalEditor; language: Language }) {
  const [editing, setEditing] = useState<Editing | null>(null);
  /** What this dialog changed is one step of the history already, which its next changes join. */
  const isStep = useRef(false);
  /** The source is said: she writes on where the caret was. */
  const writesOn = useRef(false);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_SOURCE_COMMAND,
        (key) => {
          isStep.current = false;
          setEditing($read(key));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  // After the dialog has given the focus back to its opener.
  useEffect(() => {
    if (editing !== null || !writesOn.current) return;
    writesOn.current = false;
    if (editor.read($getSelection) !== null) editor.focus();
  }, [editor, editing]);

  if (editing === null) return null;
  const { quotationKey, words, ...shown } = editing;
  const close = () => setEditing(null);
  function change($change: (quotation: QuotationNode) => void): void {
    const step = isStep.current ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
    isStep.current = true;
    editor.update(
      () => {
        const quotation = $getNodeByKey(quotationKey);
        if ($isQuotationNode(quotation)) $change(quotation);
      },
      // The focus stays in the dialog.
      { tag: [step, SKIP_DOM_SELECTION_TAG] },
    );
  }
  return (
    <SourceDialog
      {...shown}
      language={textLanguage(words, language, 'zh-Hans')}
      today={localDay(new Date())}
      newId={uuidv7}
      onType={(unsaved) => change((quotation) => $keepUnsavedSource(quotation, unsaved))}
      onClose={close}
      onCancel={() => {
        if (editing.unsaved !== null || isStep.current) {
          change((quotation) => $keepUnsavedSource(quotation, null));
        }
        close();
      }}
      onSave={(source) => {
        change((quotation) => $save(quotation, source));
        writesOn.current = true;
        close();
      }}
    />
  );
}

function $read(key: string): Editing | null {
  const quotation = $getNodeByKey(key);
  if (!$isQuotationNode(quotation)) return null;
  const uses = new Map<string, number>();
  for (const other of $getRoot().getChildren().filter($isQuotationNode)) {
    const id = other.getSourceId();
    if (id !== null && $sourceById(id) !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const unsaved = $unsavedSource(quotation);
  return {
    quotationKey: key,
    words: quotation.getTextContent(),
    source: $sourceById(quotation.getSourceId()),
    unsaved: unsaved && renewUnsavedSource(unsaved, $sourceById(unsaved.sourceId)),
    sources: $articleSources(),
    paragraphs: quotation.getChildrenSize(),
    uses,
  };
}

function $save(quotation: QuotationNode, source: Source): void {
  $keepSource(source);
  quotation.setSourceId(source.id);
  $keepUnsavedSource(quotation, null);
}
