import type { DamagedFile } from '../../shared/article/library';
import type { Result } from '../../shared/lib/result';
import type { Indexing, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';

export type Question =
  | { kind: 'find'; query: LibraryQuery; from: number; count: number }
  | { kind: 'facets' }
  | { kind: 'translations'; of: string }
  | { kind: 'indexing' }
  | { kind: 'damaged' };

export type AnswerTo<Asked extends Question> = Asked extends { kind: 'find' }
  ? LibraryPage
  : Asked extends { kind: 'facets' }
    ? LibraryFacets
    : Asked extends { kind: 'translations' }
      ? string[]
      : Asked extends { kind: 'indexing' }
        ? Indexing
        : DamagedFile[];

/** From main to the catalogue's thread. */
export type ToCatalogue = { kind: 'ask'; id: number; question: Question } | { kind: 'changed'; name: string };

/** And back. */
export type FromCatalogue =
  | { kind: 'answer'; id: number; answer: Result<unknown> }
  | { kind: 'told'; indexing: Indexing }
  | { kind: 'log'; event: string; error: unknown };

export interface CatalogueStart {
  folder: string;
  path: string;
}

export interface ReaderStart {
  folder: string;
}
