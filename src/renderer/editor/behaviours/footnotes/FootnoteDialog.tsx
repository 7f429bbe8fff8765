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
  onSave(words: Inline[], sourceId: string | null): void;
  onRemove(): void;
  onClose(): void;
}

const NO_SOURCE = '';

/** The dialog "Footnote": its words, with their formats and links, and the source that it cites. */
export function FootnoteDialog(props: FootnoteDialogProps) {
  const { footnote, sources, language, onSave, onRemove, onClose } = props;
  const [sourceId, setSourceId] = useState(footnote?.sourceId ?? NO_SOURCE);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const latest = useRef(save);
  const readNow = useRef<() => Inline[]>(() => []);
  const id = useId();

  // Before the dialog is opened, which gives it the focus.
  useLayoutEffect(() => {
    const editor = createWordsEditor(footnote?.words ?? [], () => latest.current());
    editor.setRootElement(field.current);
    readNow.current = () => readWords(editor);
    return () => editor.dispose();
  }, [footnote]);
  useEffect(() => {
    latest.current = save;
  });

  function save(): void {
    const words = readNow.current();
    const known = sources.some((source) => source.id === sourceId) ? sourceId : null;
    if (inlineText(words).trim() !== '' || known !== null) onSave(words, known);
    else setError('Type what the footnote says, or choose the source that it cites.');
  }

  return (
    <FormDialog
      title="Footnote"
      note="Readers see its number here, and its words at the end of the article."
      onSubmit={save}
      onEscape={onClose}
      buttons={
        <>
          {footnote !== null && (
            <DialogButton look="quiet" onClick={onRemove}>
              Remove footnote
            </DialogButton>
          )}
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
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
            onChange={setSourceId}
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
