import { join } from 'node:path';
import type { Article } from '../../shared/article/article';
import type { Failure, Result } from '../../shared/lib/result';
import { parseArticleFile, unreadableArticle } from '../articles';
import { errno } from '../store';
import type { FileSystem } from './FileSystem';

/** Bytes of article files whose articles are held, so that a site of some thousand is read once. */
const HELD = 48 * 1024 * 1024;

/** The articles of the library, one at a time. */
export class ArticleReader {
  private readonly held = new Map<string, Article>();
  private heldBytes = 0;

  constructor(
    private readonly folder: string,
    private readonly fs: FileSystem,
  ) {}

  /** Tells an article's file from one with other bytes; null where there is none. Throws where it cannot be looked at. */
  sealOf(id: string): string | null {
    const there = this.fs.statSync(this.pathOf(id), { throwIfNoEntry: false });
    return there === undefined ? null : `${there.mtimeMs}-${there.size}-${there.ino}`;
  }

  read(id: string): Result<Article> | null {
    const held = this.held.get(id);
    if (held !== undefined) return { ok: true, value: held };
    const path = this.pathOf(id);
    let bytes: Buffer;
    try {
      bytes = this.fs.readFileSync(path) as Buffer;
    } catch (error) {
      if (errno(error) === 'ENOENT') return null;
      return { ok: false, failure: unreadableArticle(error) satisfies Failure };
    }
    const article = parseArticleFile(path, bytes);
    if (article.ok && this.heldBytes + bytes.length < HELD) {
      this.heldBytes += bytes.length;
      this.held.set(id, article.value);
    }
    return article;
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}
