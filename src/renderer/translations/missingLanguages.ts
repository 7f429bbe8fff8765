import { type Language, LANGUAGES } from '../../shared/article/language';
import type { Version } from '../../shared/translations/translations';

/** The languages in which an article has no version yet; one that is in the bin does not count. */
export function missingLanguages(own: Language, versions: readonly Version[]): Language[] {
  const there = new Set([
    own,
    ...versions.filter(({ isBinned }) => !isBinned).map(({ language }) => language),
  ]);
  return LANGUAGES.filter((language) => !there.has(language));
}
