import type { DamagedFile } from '../../shared/article/library';
import type { Indexing, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { Result } from '../../shared/lib/result';

/** What spans articles. Never the only copy of anything: the files of the articles are the truth. */
export interface Catalogue {
  find(query: LibraryQuery, from: number, count: number): Promise<Result<LibraryPage>>;
  facets(): Promise<Result<LibraryFacets>>;
  /** The ids of the articles that say they are a translation of that one, itself not among them. */
  translations(of: string): Promise<Result<string[]>>;
  damaged(): Promise<Result<DamagedFile[]>>;
  /** How far the library is read, or null when all of it is. */
  indexing(): Promise<Result<Indexing>>;
}
