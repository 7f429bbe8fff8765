import {
  $getNodeByKey,
  $getRoot,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Language } from '../../../../shared/article/language';
import type { Source } from '../../../../shared/source/source';
import { SourceDialog } from '../../../sources';
import { $articleSources, $keepSource, $sourceById } from '../../articleSources';
import { EDIT_SOURCE_COMMAND } from './QuotationCreditExtension';
import { $isQuotationNode } from './QuotationNode';

interface Editing {
  quotationKey: string;
  source: Source | null;
  sources: readonly Source[];
  uses: ReadonlyMap<string, number>;
}

/** Opens the dialog "Source" for a quotation and keeps what it says, as one step of the history. */
export function SourceEditing({ editor, language }: { editor: LexicalEditor; language: Language }) {
  const [editing, setEditing] = useState<Editing | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_SOURCE_COMMAND,
        (key) => {
          setEditing($read(key));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  if (editing === null) return null;
  const { quotationKey, ...shown } = editing;
  const close = () => setEditing(null);
  return (
    <SourceDialog
      {...shown}
      language={language}
      today={localDay(new Date())}
      newId={uuidv7}
      onClose={close}
      onSave={(source) => {
        editor.update(() => $save(quotationKey, source), { tag: HISTORY_PUSH_TAG });
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
    if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return {
    quotationKey: key,
    source: $sourceById(quotation.getSourceId()),
    sources: $articleSources(),
    uses,
  };
}

function $save(key: string, source: Source): void {
  $keepSource(source);
  const quotation = $getNodeByKey(key);
  if ($isQuotationNode(quotation)) quotation.setSourceId(source.id);
}

/** Today as she reads it on her calendar, YYYY-MM-DD. */
function localDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
