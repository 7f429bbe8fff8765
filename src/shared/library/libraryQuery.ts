import type { Language } from '../article/language';
import type { Status } from '../article/status';

export const SORTS = ['changed', 'created', 'headline', 'status'] as const;
export type Sort = (typeof SORTS)[number];

/** In which order the library is shown. */
export interface Order {
  sort: Sort;
  descending: boolean;
}

/** What of the library is to be shown. An empty list or string is no filter. */
export interface LibraryQuery extends Order {
  /** What she typed into the search field. */
  search: string;
  /** The bin's articles instead of the others. */
  inBin: boolean;
  statuses: Status[];
  sections: string[];
  /** An article with one of them fits. */
  tags: string[];
  languages: Language[];
  /** An article that quotes one of them fits. */
  outlets: string[];
  /** Calendar dates YYYY-MM-DD of the last change, both included, as they are where she sits. */
  changedFrom: string;
  changedTo: string;
}

export const NEWEST_FIRST: Order = { sort: 'changed', descending: true };

export const EVERY_ARTICLE: LibraryQuery = {
  search: '',
  inBin: false,
  statuses: [],
  sections: [],
  tags: [],
  languages: [],
  outlets: [],
  changedFrom: '',
  changedTo: '',
  ...NEWEST_FIRST,
};

/** At most so many rows are answered at once. */
export const MOST_ROWS = 500;
