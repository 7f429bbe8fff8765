import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Article } from '../../shared/article/article';
import { picturesOf } from '../../shared/article/picturesOf';
import { isChinese } from '../../shared/article/language';
import {
  HAND_OVER_ENDING,
  type HandOverKind,
  type HandOverPreview,
  type HandOverWay,
} from '../../shared/handover/handOver';
import { mergeArticles, type MergedArticle } from '../../shared/history/mergeArticles';
import type { RevisionReason } from '../../shared/history/revision';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { NO_PICTURE_WORDS } from '../../shared/media/media';
import { copyOf } from '../../shared/translations/copyOf';
import { type ArticleRepository, proposeSlug } from '../articles';
import type { FileProposal } from '../export';
import { findTarget, NOTHING_WRITTEN, safeFileName, withExtension } from '../files';
import type { MediaShelf } from '../media';
import { diskFailure, type Disk, type SettingsFile } from '../store';
import { RefusedZipError, refusedZip } from '../zip';
import { eachPicture, type HandOver, type OpenedHandOver, readHandOver, writeHandOver } from './handOverFile';

/** The folder she handed over to last; '' before the first time. */
export const handOverSettingsSchema = z.object({ folder: z.string() });

/** The histories of the articles, as far as a hand-over needs them. */
interface Histories {
  take(article: Article, reason: RevisionReason): Promise<Result<undefined>>;
  exportLog(id: string): Promise<Result<Uint8Array | null>>;
  importLog(id: string, bytes: Uint8Array): Promise<Result<unknown>>;
  lastCommon(id: string, bytes: Uint8Array): Promise<Result<Article | null>>;
  countMissing(id: string, bytes: Uint8Array): Promise<Result<number>>;
}

export interface HandOverSurroundings {
  articles: Pick<ArticleRepository, 'read' | 'put'>;
  histories: Histories;
  media: Pick<MediaShelf, 'read' | 'adopt'>;
  settings: SettingsFile<z.infer<typeof handOverSettingsSchema>>;
  disk: Disk;
  galley: string;
  now(): string;
  newId(): string;
  firstFolder(): string;
  /** Asks her for a place; null when she cancels. */
  chooseFile(proposal: FileProposal): Promise<string | null>;
}

interface Offered extends OpenedHandOver {
  token: string;
  path: string;
}

/** Hands articles over as one file each, and takes in those of others. */
export class HandOvers {
  /** The one that was opened last. */
  private offered: Offered | null = null;
  private opened = 0;

  constructor(private readonly around: HandOverSurroundings) {}

  /** Answers with the file's path, or null when she cancelled. */
  async save(articleId: string): Promise<Result<string | null>> {
    const { articles, histories, media, settings, disk, galley, now } = this.around;
    const article = await articles.read(articleId);
    if (!article.ok) return article;
    const chosen = await this.choosePlace(article.value);
    if (chosen === null) return ok(null);
    const path = withExtension(chosen, HAND_OVER_ENDING);
    const target = await findTarget({ path, mayReplace: path === chosen });
    if (!target.ok) return target;
    // From these words on the two go apart: a later merge finds them on both sides.
    const taken = await histories.take(article.value, 'handed-over');
    if (!taken.ok) return taken;
    const history = await histories.exportLog(articleId);
    if (!history.ok) return history;
    try {
      const parts = { article: article.value, history: history.value, madeAt: now(), galley, disk };
      const readPicture = (name: string) => media.read(name);
      await writeHandOver({ ...parts, path: target.value.path, readPicture });
    } catch (error) {
      if (!(error instanceof RefusedZipError)) return fail(diskFailure(error, NOTHING_WRITTEN));
      return fail(error.fault === 'too-large' ? TOO_LARGE : NOT_VERIFIED);
    }
    // Only a convenience: a hand-over that is written does not fail for it.
    await settings.write({ folder: dirname(path) }).catch(() => undefined);
    return ok(path);
  }

  /** Reads and checks a hand-over, and says what taking it in would do. */
  async offer(path: string): Promise<Result<HandOverPreview>> {
    const read = await readHandOver(path);
    if (!read.ok) return read;
    const { article, madeAt } = read.value;
    const kept = await this.kept(article.id);
    const isBarred = !kept.ok && BARS_MERGING.has(kept.failure.code);
    if (!kept.ok && !isBarred) return kept;
    const mine = kept.ok ? kept.value : null;
    const merged = mine && (await this.merge(mine, read.value));
    if (merged && !merged.ok) return merged;
    const byWords = isBarred ? 'apart' : kindOf(mine, merged?.value ?? null);
    const lacks =
      byWords === 'nothing-new' ? await this.lacking(read.value) : ok({ versions: 0, pictures: 0 });
    if (!lacks.ok) return lacks;
    const isLacking = lacks.value.versions > 0 || lacks.value.pictures > 0;
    this.opened += 1;
    const token = `hand-over-${this.opened}`;
    this.offered = { ...read.value, token, path };
    return ok({
      token,
      fileName: basename(path),
      articleId: article.id,
      headline: article.headline,
      language: article.language,
      madeAt,
      changedAt: article.changedAt,
      kind: isLacking ? 'rest' : byWords,
      lacks: lacks.value,
      mine: mine && {
        headline: mine.headline,
        changedAt: mine.changedAt,
        isInBin: mine.binnedAt !== null,
      },
      conflicts: merged?.value.conflicts ?? [],
    });
  }

  /** Takes in the hand-over that was offered; answers with the id of the article that has its words now. */
  async take(token: string, way: HandOverWay): Promise<Result<string>> {
    const { offered } = this;
    if (offered?.token !== token) return fail(NOT_OFFERED);
    const mine = way === 'merge' ? await this.kept(offered.article.id) : ok(null);
    if (!mine.ok) return mine;
    const pictures = await this.takePictures(offered);
    if (!pictures.ok) return pictures;
    const taken = way === 'merge' ? await this.takeIn(offered) : await this.takeApart(offered);
    if (!taken.ok) return taken;
    this.offered = null;
    const added = await this.addHistory(taken.value.id, offered, mine.value);
    // Its words are on the disk: that this revision is missing costs nothing.
    await this.around.histories.take(taken.value, 'imported');
    return added.ok ? ok(taken.value.id) : fail({ ...added.failure, ...WITHOUT_HISTORY });
  }

  /** Come before the article, which is never there without them. */
  private async takePictures({ path, article }: Offered): Promise<Result<undefined>> {
    const pictures = picturesOf(article);
    try {
      return await eachPicture(path, (name, bytes) => {
        const words = pictures.find(({ media }) => media === name) ?? NO_PICTURE_WORDS;
        return this.around.media.adopt(name, bytes, { ...words, fileName: '' });
      });
    } catch (error) {
      if (error instanceof RefusedZipError) return fail(refusedZip(error.fault, 'This hand-over'));
      return fail(diskFailure(error, 'The article in your library is as it was.'));
    }
  }

  /** Comes after the article: beside a history of theirs, an article without their words would be one they are taken out of. */
  private async addHistory(
    id: string,
    { article, history }: Offered,
    mine: Article | null,
  ): Promise<Result<unknown>> {
    const { histories } = this.around;
    const added = history ? await histories.importLog(id, history) : ok(undefined);
    if (!added.ok) return added;
    // Where their history is missing or cannot be read, what merging has set aside of their words would be nowhere.
    const theirs = await histories.take({ ...article, id }, 'imported');
    // Behind theirs once more, under a reason that is never thinned out: in front of them mine may be one of many.
    return theirs.ok && history && mine ? histories.take(mine, 'before-import') : theirs;
  }

  private takeIn(offered: Offered): Promise<Result<Article>> {
    const { articles, histories, now } = this.around;
    const { article } = offered;
    return articles.put(article.id, async (kept) => {
      if (kept) {
        const before = await histories.take(kept, 'before-import');
        if (!before.ok) return before;
      }
      const merged = kept && (await this.merge(kept, offered));
      if (merged && !merged.ok) return merged;
      if (!merged) return ok({ ...article, binnedAt: null });
      const isSame = kindOf(kept, merged.value) === 'nothing-new';
      return ok(isSame ? kept : { ...merged.value.article, changedAt: now(), binnedAt: null });
    });
  }

  private async takeApart({ article }: Offered): Promise<Result<Article>> {
    const { articles, newId } = this.around;
    const id = newId();
    const headline = article.headline + (isChinese(article.language) ? '（交接稿）' : ' (handed over)');
    const slug = await proposeSlug(headline);
    return articles.put(id, async () => ok({ ...copyOf(article, { id, headline }), slug }));
  }

  private async merge(mine: Article, { article, history }: HandOver): Promise<Result<MergedArticle>> {
    const base = history ? await this.around.histories.lastCommon(mine.id, history) : ok(null);
    return base.ok ? ok(mergeArticles(base.value, mine, article)) : base;
  }

  /** What an attempt that was cut off has not brought. */
  private async lacking({
    article,
    history,
    pictures,
  }: OpenedHandOver): Promise<Result<HandOverPreview['lacks']>> {
    const { histories, media } = this.around;
    const versions = history ? await histories.countMissing(article.id, history) : ok(0);
    if (!versions.ok) return versions;
    let gone = 0;
    for (const name of pictures) if ((await media.read(name).catch(() => null)) === null) gone += 1;
    return ok({ versions: versions.value, pictures: gone });
  }

  private async kept(id: string): Promise<Result<Article | null>> {
    const kept = await this.around.articles.read(id);
    return !kept.ok && kept.failure.code === 'not-found' ? ok(null) : kept;
  }

  private async choosePlace({ headline, slug }: Article): Promise<string | null> {
    const { settings, firstFolder, chooseFile } = this.around;
    const { folder } = await settings.read();
    const name = safeFileName(headline || slug, HAND_OVER_ENDING);
    const path = join(folder || firstFolder(), name);
    return chooseFile({ path, format: 'Galley hand-over', extension: HAND_OVER_ENDING });
  }
}

function kindOf(mine: Article | null, merged: MergedArticle | null): HandOverKind {
  if (mine === null || merged === null) return 'new';
  const adds =
    merged.conflicts.length > 0 || mine.binnedAt !== null || !isDeepStrictEqual(merged.article, mine);
  return adds ? 'merge' : 'nothing-new';
}

const TOO_LARGE: Failure = {
  code: 'unexpected',
  happened: 'The history of this article is larger than a hand-over can be (256 MB), so there is none.',
  safe: 'Your article and its history are safe.',
  next: 'Duplicate the article and hand the copy over, whose history begins anew.',
};

/** Of the article that is here: its file cannot be read, and nothing is written over it. */
const BARS_MERGING: ReadonlySet<string> = new Set(['damaged', 'newer-version']);

const WITHOUT_HISTORY = {
  safe: 'The words of the hand-over are in your library; its older versions are not.',
  next: 'Take it in once more when that is mended: what is there already is not added twice.',
};

const NOT_VERIFIED: Failure = {
  code: 'unexpected',
  happened: 'The disk gave back something else than was written to it, so there is no hand-over.',
  safe: 'Your article is safe.',
  next: 'Choose another disk and hand it over again.',
};

const NOT_OFFERED: Failure = {
  ...refusedZip('missing', 'This hand-over'),
  code: 'bad-request',
  happened: 'Another hand-over has been opened since.',
  next: 'Open it again.',
};
