import { join } from 'node:path';
import type { Article } from '../../shared/article/article';
import type { DamagedFile } from '../../shared/article/library';
import { countFacets } from '../../shared/library/countFacets';
import type { Indexing, LibraryFacets, LibraryPage } from '../../shared/library/libraryPage';
import type { LibraryQuery } from '../../shared/library/libraryQuery';
import { scanArticles } from '../../shared/library/scanArticles';
import { searchWords } from '../../shared/library/searchWords';
import { snippetOf } from '../../shared/library/snippetOf';
import { ok, type Result } from '../../shared/lib/result';
import { readArticleFile, scanLibrary, summarise, type ArticleFollower } from '../articles';
import { realDisk } from '../store';
import type { Catalogue } from './Catalogue';

const TELL_AFTER_MS = 250;

/** A catalogue that reads every article for every answer, until there is a quicker one. */
export class ScanCatalogue implements Catalogue, ArticleFollower {
  private telling: NodeJS.Timeout | null = null;

  constructor(
    private readonly folder: string,
    private readonly changed: (indexing: Indexing) => void,
  ) {}

  written(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null;
      this.changed(null);
    }, TELL_AFTER_MS);
  }

  removed(): void {
    this.written();
  }

  async find(query: LibraryQuery, from: number, count: number): Promise<Result<LibraryPage>> {
    const words = searchWords(query.search);
    const found = scanArticles(await this.read(), query);
    const rows = found.slice(from, from + count).map((article) => ({
      ...summarise(article),
      snippet: words.length === 0 ? null : snippetOf(article, words),
    }));
    return ok({ total: found.length, from, rows });
  }

  async facets(): Promise<Result<LibraryFacets>> {
    return ok(countFacets(await this.read()));
  }

  async damaged(): Promise<Result<DamagedFile[]>> {
    const { damaged } = await scanLibrary(this.folder, realDisk);
    return ok([...damaged.values()]);
  }

  indexing(): Indexing {
    return null;
  }

  private async read(): Promise<Article[]> {
    const { summaries } = await scanLibrary(this.folder, realDisk);
    const paths = [...summaries.keys()].map((id) => join(this.folder, `${id}.json`));
    const read = await Promise.all(paths.map((path) => readArticleFile(path, realDisk)));
    return read.flatMap((article) => (article?.ok ? [article.value] : []));
  }
}
