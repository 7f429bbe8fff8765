import type { Source } from '../../shared/source/source';
import type { Language } from '../../shared/article/language';
import { dateInWords } from '../../shared/source/dates';
import { cleanLink } from '../../shared/source/cleanLink';
import { readAddress } from './readAddress';
import { readDate } from './readDate';
import type { Reading } from './Reading';

/** The source as it stands in the fields, dates and addresses as she typed them. */
export type SourceDraft = Omit<Source, 'id'>;
export type DraftField = keyof SourceDraft;

/** A source not yet named: she is reading it now, in the article's language until she says otherwise. */
export function newDraft(today: string, language: Language): SourceDraft {
  return {
    outlet: '',
    author: '',
    title: '',
    url: '',
    published: '',
    accessed: dateInWords(today, 'en'),
    language,
    archived: '',
  };
}

/** A source as its fields show it: dates stand as she would write them. */
export function draftOf({ id: _id, ...draft }: Source): SourceDraft {
  return {
    ...draft,
    published: dateInWords(draft.published, 'en'),
    accessed: dateInWords(draft.accessed, 'en'),
  };
}

export type DraftReading =
  { ok: true; draft: SourceDraft } | { ok: false; errors: Partial<Record<DraftField, string>> };

/** Reads every field. `today` is YYYY-MM-DD. */
export function readDraft(typed: SourceDraft, today: string): DraftReading {
  const errors: Partial<Record<DraftField, string>> = {};
  const draft = { ...typed };
  const read = (field: Exclude<DraftField, 'language'>, reading: Reading): void => {
    if (reading.ok) draft[field] = reading.value;
    else errors[field] = reading.why;
  };
  for (const field of ['outlet', 'author', 'title'] as const) draft[field] = typed[field].trim();
  for (const field of ['url', 'archived'] as const) read(field, readAddress(typed[field]));
  for (const field of ['published', 'accessed'] as const) read(field, readDate(typed[field], today));
  if ([draft.outlet, draft.author, draft.title, typed.url.trim()].every((text) => text === '')) {
    errors.outlet = 'A source needs an outlet, an author, a title or an address.';
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, draft };
}

/**
 * What she typed without what counts its readers; null where there is nothing to clean. `kept` are addresses that stay as
 * they are: the one that the source has, and one that she typed again after it was cleaned.
 */
export function cleanTyped(typed: string, kept: readonly (string | null)[]): string | null {
  const address = readAddress(typed);
  if (!address.ok || kept.includes(typed) || kept.includes(address.value)) return null;
  const clean = cleanLink(address.value);
  return clean === address.value ? null : clean;
}

export function isSameDraft(one: SourceDraft, other: SourceDraft): boolean {
  return (Object.keys(one) as DraftField[]).every((field) => one[field] === other[field]);
}

/** What she typed over `base`, put over the same source as it stands now: a field she did not touch is today's. */
export function mergeDraft(typed: SourceDraft, base: SourceDraft, now: SourceDraft): SourceDraft {
  const untouched = (Object.keys(base) as DraftField[]).filter((field) => typed[field] === base[field]);
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, now[field]])) };
}
