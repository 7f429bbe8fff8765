import type { Article } from '../article/article';
import { isChinese, type Language } from '../article/language';
import { copyOf } from './copyOf';
import { groupOf } from './translations';

/** Said of a headline that is still in the other language. */
const UNTRANSLATED = { english: ' (to translate)', chinese: '（待译）' };

/**
 * A translation to begin with: the article's own words, block for block, with its sources, pictures and footnotes, as a draft in the
 * other language. Its slug is still to be proposed.
 */
export function translationOf(
  article: Article,
  { id, now, language }: { id: string; now: string; language: Language },
): Article {
  const mark = isChinese(language) ? UNTRANSLATED.chinese : UNTRANSLATED.english;
  return {
    ...copyOf(article, { id, headline: article.headline + mark }),
    language,
    slug: '',
    translationOf: groupOf(article),
    createdAt: now,
    changedAt: now,
  };
}
