import { readLanguageTag } from '../../shared/article/runLanguage';

/** Marks an element of which the language is kept, whatever it is and whatever is around it. */
export const SAYS_LANGUAGE = 'data-galley-says-language';

/**
 * The language that an element says its words are in, where that is worth keeping; else null. Word says one of every
 * word, so that what says the same as what is around it says nothing; English and Chinese are known by their letters.
 */
export function readLang(element: Element): string | null {
  const own = languageOf(element);
  if (element.hasAttribute(SAYS_LANGUAGE)) return own;
  if (own === null || /^(en|zh)\b/.test(own)) return null;
  const around = element.parentElement?.closest('[lang]') ?? null;
  return around !== null && primary(languageOf(around)) === primary(own) ? null : own;
}

function languageOf(element: Element): string | null {
  return readLanguageTag(element.getAttribute('lang')?.trim());
}

function primary(tag: string | null): string | undefined {
  return tag?.split('-')[0];
}
