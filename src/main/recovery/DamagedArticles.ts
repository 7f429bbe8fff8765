import { countArticle } from '../../shared/article/counts';
import type { Article, ArticleSummary } from '../../shared/article/article';
import { fail, ok, type Failure, type Result } from '../../shared/lib/result';
import type { LastGood } from '../../shared/library/recovered';
import type { ArticleRepository } from '../articles';
import type { Disk } from '../store';
import { copyAside } from './copyAside';

interface DamagedParts {
  articles: Pick<ArticleRepository, 'mend'>;
  /** `<data>/library/damaged`: the bytes of the files in whose place a good version was put. */
  asideFolder: string;
  disk: Disk;
  /** The newest revision that can be opened, or null. */
  lastGood(id: string): Promise<Result<{ at: string; article: Article } | null>>;
}

/** What can be done for an article whose file is damaged. */
export class DamagedArticles {
  constructor(private readonly parts: DamagedParts) {}

  async lastGood(id: string): Promise<Result<LastGood | null>> {
    const found = await this.parts.lastGood(id);
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    const { at, article } = found.value;
    return ok({ at, headline: article.headline, words: countArticle(article).total });
  }

  async restore(id: string): Promise<Result<ArticleSummary>> {
    const found = await this.parts.lastGood(id);
    if (!found.ok) return found;
    if (found.value === null) return fail(NO_REVISION);
    const { articles, asideFolder, disk } = this.parts;
    return articles.mend(id, found.value.article, (path) => copyAside(path, asideFolder, disk));
  }
}

const NO_REVISION: Failure = {
  code: 'not-found',
  happened: 'The history of this article holds no version that can be read.',
  safe: 'The damaged file is kept as it is.',
  next: 'Put a good copy of the file from a backup in its place.',
};
