import { useId, useRef, useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/article/language';
import type { Source } from '../../shared/source/source';
import { DialogButton, FieldFrame, FormDialog, FormField, Gap, Whole } from '../ui';
import css from '../ui/dialog.module.css';
import { SourceChoices } from './SourceChoices';
import { type DraftField, draftOf, isSameDraft, newDraft, readDraft, type SourceDraft } from './sourceDraft';

export interface SourceDialogProps {
  /** The quotation's source, or null while it has none. */
  source: Source | null;
  /** Every source of the article. */
  sources: readonly Source[];
  /** How many quotations have the source, by its id. */
  uses: ReadonlyMap<string, number>;
  /** Language of the article, for a new source. */
  language: Language;
  /** YYYY-MM-DD. */
  today: string;
  newId(): string;
  onSave(source: Source): void;
  onClose(): void;
}

const UNSAVED = 'This source has changes that are not saved. Save it, or cancel to leave it as it was.';

/** The dialog "Source": says where a quotation is from, or points it to a source that the article has already. */
export function SourceDialog(props: SourceDialogProps) {
  const { source, sources, uses, language, today, newId, onSave, onClose } = props;
  const [edited, setEdited] = useState<Source | null>(source);
  const untouched = edited === null ? newDraft(today, language) : draftOf(edited);
  const [draft, setDraft] = useState<SourceDraft>(untouched);
  const [errors, setErrors] = useState<Partial<Record<DraftField, string>>>({});
  const [isChoosing, setChoosing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const isChanged = !isSameDraft(draft, untouched) || edited?.id !== source?.id;
  const others = sources.filter((other) => other.id !== edited?.id);
  const shared = edited === null ? 0 : (uses.get(edited.id) ?? 0) + (edited.id === source?.id ? 0 : 1);

  function save(): void {
    const reading = readDraft(draft, today);
    if (reading.ok) {
      onSave({ ...edited, ...reading.draft, id: edited?.id ?? newId() });
      return;
    }
    setErrors(reading.errors);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  function choose(chosen: Source | null): void {
    setEdited(chosen);
    setDraft(chosen === null ? newDraft(today, language) : draftOf(chosen));
    setErrors({});
    setChoosing(false);
  }

  const field = (name: Exclude<DraftField, 'language'>, label: string, hint?: string) => (
    <FormField
      label={label}
      hint={hint}
      value={draft[name]}
      error={errors[name] ?? null}
      lang={name === 'outlet' || name === 'author' || name === 'title' ? draft.language : undefined}
      onChange={(value) => {
        setDraft({ ...draft, [name]: value });
        setErrors({ ...errors, [name]: undefined });
      }}
    />
  );

  if (isChoosing) {
    return <SourceChoices sources={others} onChoose={choose} onBack={() => setChoosing(false)} />;
  }
  return (
    <FormDialog
      ref={form}
      title="Source"
      note={shared > 1 ? `${shared} quotations share this source. A change here changes them all.` : null}
      alert={isAsking ? UNSAVED : null}
      isWide
      onSubmit={save}
      onEscape={() => (isChanged ? setAsking(true) : onClose())}
      buttons={
        <>
          {(others.length > 0 || edited !== null) && (
            <DialogButton look="quiet" onClick={() => setChoosing(true)}>
              Use another source…
            </DialogButton>
          )}
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          <DialogButton look="solid">Save source</DialogButton>
        </>
      }
    >
      {field('outlet', 'Outlet')}
      {field('author', 'Author')}
      <Whole>{field('title', 'Title')}</Whole>
      <Whole>{field('url', 'URL')}</Whole>
      {field('published', 'Published', 'As 22 November 2026 or 2026-11-22')}
      {field('accessed', 'Accessed', 'The day on which you read it')}
      <LanguageField value={draft.language} onChange={(value) => setDraft({ ...draft, language: value })} />
      {field('archived', 'Archived copy', 'Address of a stored copy, if there is one')}
    </FormDialog>
  );
}

function LanguageField({ value, onChange }: { value: Language; onChange(value: Language): void }) {
  const id = useId();
  return (
    <FieldFrame label="Language" id={id}>
      <select
        id={id}
        className={css.input}
        value={value}
        onChange={(event) => onChange(LANGUAGES.find((known) => known === event.target.value) ?? value)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
