import type { TextRun } from './inline';
import { isLanguage, LANGUAGE_NAMES } from './language';

/** The language that she says a run is in, as HTML has it in `lang`; null where she says none. */
export function runLanguage({ $: states }: Pick<TextRun, '$'>): string | null {
  return readLanguageTag(states?.lang);
}

/** A language tag as it is written ("pt-BR"), or null where it is none. */
export function readLanguageTag(tag: unknown): string | null {
  if (typeof tag !== 'string' || !/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Languages that a desk quotes words of, by their tags; she may keep any other that comes with what she pastes. */
export const RUN_LANGUAGES = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'la',
  'ms',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
];

let names: Intl.DisplayNames | undefined;

/** "French" for "fr"; an article's languages as they are called everywhere else. */
export function languageName(tag: string): string {
  if (isLanguage(tag)) return LANGUAGE_NAMES[tag];
  names ??= new Intl.DisplayNames('en', { type: 'language' });
  return names.of(tag) ?? tag;
}
