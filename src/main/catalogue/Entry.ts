import type { Article, ArticleSummary } from '../../shared/article/article';
import type { Failure } from '../../shared/lib/result';
import { headlineKey } from '../../shared/library/headlineKey';
import { quotedOutlets } from '../../shared/library/quotedOutlets';
import { termsOf } from '../../shared/library/terms';
import { summarise } from '../articles';

/** How a file looked when it was read: another look tells whether somebody wrote it since. */
export interface FileMark {
  /** Bytes. */
  size: number;
  /** ms since 1970. */
  modified: number;
}

/** What the catalogue keeps of an article. */
export interface Entry {
  summary: ArticleSummary;
  headlineKey: string;
  /** The article of which it is a translation, by id, or null. */
  translationOf: string | null;
  tags: string[];
  outlets: string[];
  /** See `termsOf`. */
  terms: Uint8Array<ArrayBuffer>;
}

/** What a look at a file found. */
export type Look =
  | { kind: 'article'; name: string; mark: FileMark; entry: Entry }
  | { kind: 'damaged'; name: string; mark: FileMark; failure: Failure }
  | { kind: 'gone'; name: string };

export function entryOf(article: Article): Entry {
  const { headline, section } = article;
  return {
    summary: { ...summarise(article), headline: storable(headline), section: storable(section) },
    headlineKey: headlineKey(storable(headline)),
    translationOf: article.translationOf ?? null,
    tags: [...new Set(article.tags.map(storable))].filter((tag) => tag !== ''),
    outlets: quotedOutlets(article).map(storable),
    terms: termsOf(article),
  };
}

/** As SQLite gives it back: a text ends at a NUL there, and half of a character comes back as another sign. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}
