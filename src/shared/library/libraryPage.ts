import type { ArticleSummary } from '../article/article';
import type { SearchField } from './searchable';
import type { MarkedPart } from './markHits';

/** Where in an article the words that she searches stand. */
export interface Snippet {
  field: Exclude<SearchField, 'headline'>;
  parts: MarkedPart[];
}

export interface LibraryRow extends ArticleSummary {
  /** Null when nothing is searched, or when only the headline holds the words. */
  snippet: Snippet | null;
}

/** Some rows of what a query finds, from the `from`th on, counted from 0. */
export interface LibraryPage {
  /** How many articles the query finds in all. */
  total: number;
  from: number;
  rows: LibraryRow[];
}

/** One value that the library can be filtered by, and how many articles have it. */
export interface Facet {
  value: string;
  count: number;
}

/** The commonest first; the bin's articles do not count. */
export interface LibraryFacets {
  sections: Facet[];
  tags: Facet[];
  /** Outlets that are quoted. */
  outlets: Facet[];
}

/** How far the catalogue has got with reading the files, or null when it knows them all. */
export type Indexing = { done: number; total: number } | null;
