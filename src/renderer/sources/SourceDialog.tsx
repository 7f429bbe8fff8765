import { useRef, useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/article/language';
import type { Source } from '../../shared/source/source';
import { DialogButton, FormDialog, FormField, Gap, SelectField, Whole } from '../ui';
import { SourceChoices } from './SourceChoices';
import { cleanTyped, type DraftField, draftOf, isSameDraft, newDraft, readDraft } from './sourceDraft';
import type { UnsavedSource } from './unsavedSource';

export interface SourceDialogProps {
  /** The quotation's source, or null while it has none. */
  source: Source | null;
  /** What she typed into it before and did not save, or null. */
  unsaved: UnsavedSource | null;
  /** Every source of the article. */
  sources: readonly Source[];
  /** Paragraphs of the quotation. */
  paragraphs: number;
  /** How many quotations have the source, by its id, in the order of their numbers. */
  uses: ReadonlyMap<string, number>;
  /** Language of the quotation's words, proposed for a new source. */
  language: Language;
  /** YYYY-MM-DD. */
  today: string;
  newId(): string;
  /** Told with every key what is not saved; null when all of it is again as it was. */
  onType(unsaved: UnsavedSource | null): void;
  onSave(source: Source): void;
  /** Esc: the dialog goes, and what is typed is kept for the next time. */
  onClose(): void;
  /** The source is left as it was. */
  onCancel(): void;
}

const UNSAVED =
  'This is what you typed before, and it is not saved. Save it, or cancel to leave the source as it was.';
const CLEANED = 'Cleaned of tracking. Typed in once more, it stays as it is.';
const LANGUAGE_CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

const sharedBy = (quotations: number) =>
  `${quotations} quotations share this source. A change here changes them all.`;

const IN_WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const quotationOf = (paragraphs: number) =>
  `Quotation of ${IN_WORDS[paragraphs] ?? paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}.`;

/** The dialog "Source": says where a quotation is from, or points it to a source that the article has already. */
export function SourceDialog(props: SourceDialogProps) {
  const {
    source,
    unsaved,
    sources,
    uses,
    paragraphs,
    language,
    today,
    newId,
    onType,
    onSave,
    onClose,
    onCancel,
  } = props;
  const untouched = asTyped(source);
  const [{ sourceId, draft, base }, setTyped] = useState<UnsavedSource>(unsaved ?? untouched);
  const [errors, setErrors] = useState<Partial<Record<DraftField, string>>>({});
  const [isChoosing, setChoosing] = useState(false);
  /** The address as it was before it was cleaned. */
  const [raw, setRaw] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const edited = sources.find(({ id }) => id === sourceId) ?? null;
  const others = sources.filter((other) => other.id !== edited?.id);
  const shared = edited === null ? 0 : (uses.get(edited.id) ?? 0) + (edited.id === source?.id ? 0 : 1);

  function save(): void {
    const reading = readDraft({ ...draft, url: cleanUrl() ?? draft.url }, today);
    if (reading.ok) {
      onSave({ ...edited, ...reading.draft, id: edited?.id ?? newId() });
      return;
    }
    setErrors(reading.errors);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  const cleanUrl = () => cleanTyped(draft.url, [base?.url ?? null, raw]);

  function tidy(): void {
    const url = cleanUrl();
    if (url === null) return;
    setRaw(draft.url);
    type({ sourceId, draft: { ...draft, url }, base });
  }

  function asTyped(of: Source | null): UnsavedSource {
    if (of === null) return { sourceId: null, draft: newDraft(today, language), base: null };
    return { sourceId: of.id, draft: draftOf(of), base: draftOf(of) };
  }

  function type(typed: UnsavedSource): void {
    setTyped(typed);
    const isChanged = typed.sourceId !== untouched.sourceId || !isSameDraft(typed.draft, untouched.draft);
    onType(isChanged ? typed : null);
  }

  function choose(chosen: Source | null): void {
    type(asTyped(chosen));
    setErrors({});
    setChoosing(false);
  }

  const field = (name: Exclude<DraftField, 'language'>, label: string, hint?: string) => (
    <FormField
      label={label}
      hint={hint}
      value={draft[name]}
      error={errors[name] ?? null}
      onBlur={name === 'url' ? tidy : undefined}
      lang={name === 'outlet' || name === 'author' || name === 'title' ? draft.language : undefined}
      onChange={(value) => {
        type({ sourceId, draft: { ...draft, [name]: value }, base });
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
      number={[...uses.keys()].indexOf(edited?.id ?? '') + 1 || null}
      note={[quotationOf(paragraphs), shared > 1 ? sharedBy(shared) : ''].join(' ').trim()}
      alert={unsaved === null ? null : UNSAVED}
      isWide
      onSubmit={save}
      onEscape={onClose}
      buttons={
        <>
          {(others.length > 0 || edited !== null) && (
            <DialogButton look="quiet" onClick={() => setChoosing(true)}>
              Use another source…
            </DialogButton>
          )}
          <Gap />
          <DialogButton onClick={onCancel}>Cancel</DialogButton>
          <DialogButton look="solid">Save source</DialogButton>
        </>
      }
    >
      {field('outlet', 'Outlet')}
      {field('author', 'Author')}
      <Whole>{field('title', 'Title')}</Whole>
      <Whole>{field('url', 'URL', raw === null || raw === draft.url ? undefined : CLEANED)}</Whole>
      {field('published', 'Published', 'As 22 November 2026 or 2026-11-22')}
      {field('accessed', 'Accessed', 'The day on which you read it')}
      <SelectField
        label="Language"
        choices={LANGUAGE_CHOICES}
        value={draft.language}
        onChange={(value) => type({ sourceId, draft: { ...draft, language: value }, base })}
      />
      {field('archived', 'Archived copy', 'Address of a stored copy, if there is one')}
    </FormDialog>
  );
}
