import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { inlineText } from '../../../../shared/article/blockText';
import type { Inline } from '../../../../shared/article/inline';
import type { Language } from '../../../../shared/article/language';
import type { Source } from '../../../../shared/source/source';
import { sourceName } from '../../../sources';
import { DialogButton, FieldFrame, FormDialog, Gap, SelectField, Whole } from '../../../ui';
import { createWordsEditor, readWords } from './createWordsEditor';
import css from './footnotes.module.css';

export interface FootnoteDialogProps {
  /** Null for a new one. */
  footnote: { words: Inline[]; sourceId: string | null } | null;
  /** Every source of the article. */
  sources: readonly Source[];
  language: Language;
  /** What it says now, with every change, so that it is kept as the text is. Nothing is said of it while it is empty. */
  onType(words: Inline[], sourceId: string | null): void;
  /** It stays as it was last told; an empty one as it was before. */
  onDone(): void;
  onRemove(): void;
  /** It is left as it was before. */
  onCancel(): void;
}

const NO_SOURCE = '';

/** The dialog "Footnote": its words, with their formats and links, and the source that it cites. */
export function FootnoteDialog(props: FootnoteDialogProps) {
  const { footnote, sources, language, onType, onDone, onRemove, onCancel } = props;
  const [sourceId, setSourceId] = useState(footnote?.sourceId ?? NO_SOURCE);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const latest = useRef({ save, tell });
  const readNow = useRef<() => Inline[]>(() => []);
  const id = useId();

  // Before the dialog is opened, which gives it the focus.
  useLayoutEffect(() => {
    const editor = createWordsEditor(footnote?.words ?? [], () => latest.current.save());
    editor.setRootElement(field.current);
    readNow.current = () => readWords(editor);
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      // What an input method has not committed is no text yet.
      if (dirtyElements.size + dirtyLeaves.size > 0 && !editor.isComposing()) latest.current.tell();
    });
    return () => {
      stop();
      editor.dispose();
    };
  }, [footnote]);
  useEffect(() => {
    latest.current = { save, tell };
  });

  function tell(chosen = sourceId): void {
    const known = sources.some((source) => source.id === chosen) ? chosen : null;
    onType(readNow.current(), known);
  }

  function save(): void {
    tell();
    if (inlineText(readNow.current()).trim() !== '' || sourceId !== NO_SOURCE) onDone();
    else setError('Type what the footnote says, or choose the source that it cites.');
  }

  return (
    <FormDialog
      title="Footnote"
      note="Readers see its number here, and its words at the end of the article."
      onSubmit={save}
      onEscape={onDone}
      buttons={
        <>
          {footnote !== null && (
            <DialogButton look="quiet" onClick={onRemove}>
              Remove footnote
            </DialogButton>
          )}
          <Gap />
          <DialogButton onClick={onCancel}>Cancel</DialogButton>
          <DialogButton look="solid">Save footnote</DialogButton>
        </>
      }
    >
      <Whole>
        <FieldFrame label="Words" id={id}>
          <div
            ref={field}
            id={id}
            className={css.words}
            role="textbox"
            aria-label="Words"
            aria-multiline="true"
            aria-invalid={error !== null || undefined}
            contentEditable
            suppressContentEditableWarning
            data-first
            tabIndex={0}
            lang={language}
            spellCheck={false}
          />
          {error !== null && <p role="alert">{error}</p>}
        </FieldFrame>
      </Whole>
      {sources.length > 0 && (
        <Whole>
          <SelectField
            label="Cites"
            choices={[
              { value: NO_SOURCE, label: 'No source' },
              ...sources.map((source) => ({ value: source.id, label: describe(source) })),
            ]}
            value={sourceId}
            onChange={(chosen) => {
              setSourceId(chosen);
              tell(chosen);
            }}
          />
        </Whole>
      )}
    </FormDialog>
  );
}

/** Two articles of one outlet are told apart. */
function describe(source: Source): string {
  const name = sourceName(source);
  return source.title === '' || source.title === name ? name : `${name}: ${source.title}`;
}
