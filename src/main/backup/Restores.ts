import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/article/article';
import { picturesOf } from '../../shared/article/picturesOf';
import { migrate } from '../../shared/article/migrations/migrate';
import type {
  BackupPreview,
  BackupProgress,
  BackupRow,
  BackupRowKind,
  Restored,
} from '../../shared/backup/backup';
import type { RevisionReason } from '../../shared/history/revision';
import { fail, type Failure, type FailureCode, ok, type Result } from '../../shared/lib/result';
import type { ArticleRepository } from '../articles';
import type { MediaShelf } from '../media';
import { diskFailure, readJson } from '../store';
import { RefusedZipError, refusedZip, SealedZip, type ZipFault } from '../zip';
import {
  articleEntry,
  articleIdOf,
  BACKUP_LIMITS,
  historyEntry,
  mediaEntry,
  publicationEntry,
} from './backupFile';
import { CancelledError } from './CancelledError';

interface RestoreSurroundings {
  articles: Pick<ArticleRepository, 'read' | 'put' | 'mend'>;
  /** Keeps the bytes of a damaged file before a good one takes its place. */
  keepAside(path: string): Promise<void>;
  histories: {
    take(article: Article, reason: RevisionReason): Promise<Result<undefined>>;
    importLog(id: string, bytes: Uint8Array): Promise<Result<unknown>>;
  };
  media: Pick<MediaShelf, 'adopt' | 'facts'>;
  publications: {
    /** Keeps what the sites had of an article, unless more is known of it here. */
    adopt(articleId: string, bytes: Uint8Array): Promise<Result<unknown>>;
  };
  /** Brings back the sites and themes of a backup where the library has none; answers with how many sites came. */
  restoreSites(zip: SealedZip): Promise<number>;
  /** Brings back the words of the library and its house style where it has none; answers with what came. */
  restoreWords(zip: SealedZip): Promise<Pick<Restored, 'words' | 'houseStyle'>>;
  now(): string;
  /** Told how far it is, null at the end; throws when she cancelled it. */
  report(progress: BackupProgress | null): void;
}

/** Compares a backup with the library, and brings back of it what she chose. */
export class Restores {
  private offered: { token: string; path: string } | null = null;
  private opened = 0;

  constructor(private readonly around: RestoreSurroundings) {}

  /** Says what restoring could bring; changes nothing. Null when she cancelled it. */
  preview(path: string): Promise<Result<BackupPreview | null>> {
    return this.withZip(path, 'comparing', async (zip) => {
      const ids = zip.names.map(articleIdOf).filter((id) => id !== null);
      const preview: BackupPreview = {
        token: `backup-${(this.opened += 1)}`,
        fileName: basename(path),
        madeAt: zip.manifest.madeAt,
        rows: [],
        same: 0,
        unreadable: 0,
      };
      for (const [at, id] of ids.entries()) {
        this.around.report({ doing: 'comparing', done: at, total: ids.length });
        const bytes = await readPart(zip, articleEntry(id));
        const article = bytes.ok ? readArticle(bytes.value, id) : bytes;
        if (!article.ok) preview.unreadable += 1;
        else {
          const row = await this.compare(zip, article.value);
          if (row === null) preview.same += 1;
          else preview.rows.push(row);
        }
      }
      this.offered = { token: preview.token, path };
      return ok(preview);
    });
  }

  /** Restores articles of the backup that was previewed; what the library has of each is a revision before. */
  restore(token: string, ids: readonly string[]): Promise<Result<Restored | null>> {
    const { offered } = this;
    if (offered?.token !== token) return Promise.resolve(fail(NOT_PREVIEWED));
    return this.withZip(offered.path, 'restoring', (zip) => this.restoreAll(zip, ids));
  }

  /** Whatever happens on the way, it says how many are restored. */
  private async restoreAll(zip: SealedZip, ids: readonly string[]): Promise<Result<Restored>> {
    const counts: Restored = { ...NOTHING_RESTORED, failed: [] };
    try {
      counts.sites = await this.around.restoreSites(zip);
      Object.assign(counts, await this.around.restoreWords(zip));
      for (const [at, id] of ids.entries()) {
        this.around.report({ doing: 'restoring', done: at, total: ids.length });
        const restored = await this.restoreOne(zip, id, counts);
        if (restored.ok) counts.restored += 1;
        else counts.failed.push({ id, failure: restored.failure });
      }
    } catch (error) {
      if (!(error instanceof CancelledError))
        counts.stopped = { ...STOPPED, code: diskFailure(error, '').code };
    }
    return ok(counts);
  }

  private async restoreOne(zip: SealedZip, id: string, counts: Restored): Promise<Result<Article>> {
    const { articles, histories, now } = this.around;
    const bytes = await readPart(zip, articleEntry(id));
    if (!bytes.ok) return bytes;
    const article = readArticle(bytes.value, id);
    if (!article.ok) return article;
    const pictures = await this.restorePictures(zip, article.value);
    if (!pictures.ok) return pictures;
    // Taken for one that was never sent, it would be on its site twice.
    const known = zip.has(publicationEntry(id)) ? await readPart(zip, publicationEntry(id)) : ok(null);
    const adopted =
      known.ok && known.value ? await this.around.publications.adopt(id, known.value) : ok(undefined);
    if (!adopted.ok) return adopted;
    const mine = await articles.read(id);
    if (mine.ok && hasSameWords(article.value, mine.value)) return mine;
    let isWithoutHistory = false;
    const put = await articles.put(id, async (kept) => {
      if (kept) {
        const before = await histories.take(kept, 'before-restore');
        const { publishedAt = article.value.publishedAt } = kept;
        const dated = { ...article.value, ...(publishedAt !== undefined && { publishedAt }) };
        return before.ok ? ok({ ...dated, binnedAt: null, changedAt: now() }) : before;
      }
      const history = zip.has(historyEntry(id)) ? await readPart(zip, historyEntry(id)) : ok(null);
      isWithoutHistory = !history.ok;
      const added =
        history.ok && history.value ? await histories.importLog(id, history.value) : ok(undefined);
      return added.ok ? ok({ ...article.value, binnedAt: null }) : added;
    });
    if (!put.ok && put.failure.code === 'damaged') return this.mend({ ...article.value, binnedAt: null });
    // Its words are on the disk: that this revision is missing costs nothing.
    if (put.ok) await histories.take(put.value, 'restored');
    if (put.ok && isWithoutHistory) counts.withoutHistory += 1;
    return put;
  }

  /** A picture that is spoilt in the backup leaves the article of use. */
  private async restorePictures(zip: SealedZip, article: Article): Promise<Result<undefined>> {
    for (const { media, ...words } of picturesOf(article)) {
      if (!zip.has(mediaEntry(media))) continue;
      const bytes = await readPart(zip, mediaEntry(media));
      if (!bytes.ok) continue;
      const adopted = await this.around.media.adopt(media, bytes.value, { ...words, fileName: '' });
      if (!adopted.ok && adopted.failure.code !== 'damaged') return adopted;
    }
    return ok(undefined);
  }

  /** Puts the article in the place of its damaged file, whose bytes are kept. */
  private async mend(good: Article): Promise<Result<Article>> {
    const { articles, keepAside } = this.around;
    const mended = await articles.mend(good.id, good, keepAside);
    return mended.ok ? ok(good) : mended;
  }

  /** Null where the library has the very same words, with the pictures. */
  private async compare(zip: SealedZip, article: Article): Promise<BackupRow | null> {
    const { id, headline, language, changedAt } = article;
    const mine = await this.around.articles.read(id);
    if (!mine.ok) {
      return { id, headline, language, kind: kindOf(mine.failure.code), changedAt, mineChangedAt: null };
    }
    const mineChangedAt = mine.value.changedAt;
    if (hasSameWords(article, mine.value)) {
      const lacksPictures = await this.lacksPictures(zip, article);
      return lacksPictures ? { id, headline, language, kind: 'pictures', changedAt, mineChangedAt } : null;
    }
    // Where the words are as old, hers was filed otherwise since.
    const kind = mineChangedAt >= changedAt ? 'older' : 'newer';
    return { id, headline, language, kind, changedAt, mineChangedAt };
  }

  private async lacksPictures(zip: SealedZip, article: Article): Promise<boolean> {
    for (const { media } of picturesOf(article)) {
      if (!zip.has(mediaEntry(media))) continue;
      const mine = await this.around.media.facts(media);
      if (!mine.ok && mine.failure.code === 'not-found') return true;
    }
    return false;
  }

  private async withZip<Value>(
    path: string,
    doing: BackupProgress['doing'],
    use: (zip: SealedZip) => Promise<Result<Value>>,
  ): Promise<Result<Value | null>> {
    try {
      this.around.report({ doing, done: 0, total: 0 });
      const zip = await SealedZip.open(path, 'galley-backup', BACKUP_LIMITS);
      try {
        return await use(zip);
      } finally {
        zip.close();
      }
    } catch (error) {
      if (error instanceof CancelledError) return ok(null);
      if (error instanceof RefusedZipError)
        return fail(refusedZip(error.fault, 'This backup', 'Choose another backup.'));
      return fail({ ...UNREADABLE, code: diskFailure(error, '').code });
    } finally {
      this.around.report(null);
    }
  }
}

function kindOf(code: FailureCode): BackupRowKind {
  if (code === 'damaged') return 'damaged';
  // One that is there and cannot be read now, or only by a newer Galley, is no less hers.
  return code === 'not-found' ? 'missing' : 'older';
}

function hasSameWords(article: Article, mine: Article): boolean {
  return isDeepStrictEqual(wordsOf(article), wordsOf(mine));
}

/** What restoring would change: not whether it is in the bin, or when it was saved. */
function wordsOf({ changedAt: _changed, binnedAt: _binned, ...words }: Article): object {
  return words;
}

/** One spoilt part leaves the others of use; what the system answers is thrown. */
async function readPart(zip: SealedZip, name: string): Promise<Result<Buffer>> {
  try {
    return ok(await zip.read(name));
  } catch (error) {
    if (error instanceof RefusedZipError) return fail(spoilt(error.fault));
    throw error;
  }
}

function readArticle(bytes: Uint8Array, id: string): Result<Article> {
  try {
    const article = migrate(readJson(bytes));
    return article.ok && article.value.id !== id ? fail(spoilt('packing')) : article;
  } catch {
    return fail(spoilt('packing'));
  }
}

function spoilt(fault: ZipFault): Failure {
  const safe = 'What your library has of it is as it was.';
  return { ...refusedZip(fault, 'An article in this backup', 'Restore it from another backup.'), safe };
}

const NOTHING_RESTORED: Restored = {
  ...{ restored: 0, sites: 0, words: false, houseStyle: false },
  ...{ withoutHistory: 0, failed: [], stopped: null },
};
const UNREADABLE: Omit<Failure, 'code'> = {
  happened: 'Galley cannot read this backup: the file is gone, or the system does not let it be read.',
  safe: 'Your library is as it was.',
  next: 'Connect its drive again, or allow reading it, and open it again.',
};
const STOPPED: Omit<Failure, 'code'> = {
  happened: 'Then Galley could not go on: the drive of the backup, or of your library, may be away.',
  safe: 'What is restored stays, and the others are as they were.',
  next: 'Connect it again, and open the backup again for the rest.',
};
const NOT_PREVIEWED: Failure = {
  code: 'bad-request',
  happened: 'Another backup has been opened since.',
  safe: 'Your library is as it was.',
  next: 'Open this one again.',
};
