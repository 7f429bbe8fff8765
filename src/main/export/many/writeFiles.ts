import type { Article } from '../../../shared/article/article';
import { type Format, FORMAT_DESCRIPTIONS } from '../../../shared/export/format';
import type { Post } from '../../../shared/export/post';
import { ok, type Result } from '../../../shared/lib/result';
import { safeFileName } from '../../files';
import type { ArticlesWriter } from './ArticlesWriter';
import { FreeNames } from './FreeNames';

/** One file an article, in a format of one article, and never over a file that is there. `save` writes one with its pictures. */
export function writeFiles(
  folder: string,
  format: Format,
  save: (article: Article, path: string) => Promise<Result<Post>>,
): ArticlesWriter {
  const names = new FreeNames(folder);
  const { extension } = FORMAT_DESCRIPTIONS[format];
  return {
    place: folder,
    async write(article) {
      const path = await names.next(safeFileName(article.slug || article.headline, extension));
      const saved = await save(article, path);
      return saved.ok ? ok(saved.value.losses) : saved;
    },
    finish: async () => ok(undefined),
  };
}
