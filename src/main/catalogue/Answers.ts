import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DamagedFile } from '../../shared/article/library';
import type { Failure } from '../../shared/lib/result';
import type { Facet, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { matches } from '../../shared/library/matches';
import { searchWords, type SearchWord } from '../../shared/library/searchWords';
import { snippetOf } from '../../shared/library/snippetOf';
import { parseArticleFile } from '../articles';
import type { Database } from './Database';
import { countRows, findRows } from './findRows';
import type { NamedSummary } from './sealOf';

type Row = LibraryPage['rows'][number];

/** Answers from the database, and from the files of the few articles that are shown. May throw what SQLite says. */
export class Answers {
  /** Of the database as it is now: a count reads every hit. */
  private counts = new Map<string, number>();
  private facetsNow: LibraryFacets | null = null;

  constructor(
    private readonly database: Database,
    private readonly folder: string,
    /** Told of a file that is not what the database says. */
    private readonly doubt: (name: string) => void,
  ) {}

  /** The database has been written. */
  forget(): void {
    this.counts.clear();
    this.facetsNow = null;
  }

  find(query: LibraryQuery, from: number, count: number): LibraryPage {
    const words = searchWords(query.search);
    const found = findRows(this.database, query, from, count);
    const rows = words.length === 0 ? found.map(withoutSnippet) : this.verify(found, words);
    return { total: this.count(query) - (found.length - rows.length), from, rows };
  }

  facets(): LibraryFacets {
    return (this.facetsNow ??= this.countFacets());
  }

  translations(of: string): string[] {
    return this.database
      .all<{ id: string }>('SELECT id FROM articles WHERE translation_of = ? ORDER BY id', [of])
      .map(({ id }) => id);
  }

  damaged(): DamagedFile[] {
    const rows = this.database.all<{ name: string; failure: string }>(
      'SELECT name, failure FROM damaged ORDER BY name',
    );
    return rows.map(({ name, failure }) => ({
      fileName: name,
      path: join(this.folder, name),
      failure: JSON.parse(failure) as Failure,
    }));
  }

  private count(query: LibraryQuery): number {
    const key = JSON.stringify({ ...query, sort: '', descending: true });
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    const count = countRows(this.database, query);
    this.counts.set(key, count);
    return count;
  }

  private countFacets(): LibraryFacets {
    const rows = this.database.all<Facet & { kind: string }>(
      'SELECT kind, value, count(*) AS count FROM facets GROUP BY kind, value ORDER BY count DESC, value',
    );
    const of = (wanted: string) =>
      rows.filter(({ kind }) => kind === wanted).map(({ value, count }) => ({ value, count }));
    return { sections: of('section'), tags: of('tag'), outlets: of('outlet') };
  }

  /** The files are the truth: what does not hold the words is no hit, whatever the database says. */
  private verify(found: readonly NamedSummary[], words: readonly SearchWord[]): Row[] {
    return found.flatMap(({ name, ...summary }) => {
      const article = this.read(name);
      if (article !== null && matches(article, words)) {
        return [{ ...summary, snippet: snippetOf(article, words) }];
      }
      this.doubt(name);
      return [];
    });
  }

  private read(name: string) {
    const path = join(this.folder, name);
    try {
      const article = parseArticleFile(path, readFileSync(path));
      return article.ok ? article.value : null;
    } catch {
      return null;
    }
  }
}

function withoutSnippet({ name: _name, ...summary }: NamedSummary): Row {
  return { ...summary, snippet: null };
}
