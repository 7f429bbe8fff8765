import type { Article } from '../../shared/article/article';
import { countArticle } from '../../shared/article/counts';
import type { RevisionList, RevisionReason } from '../../shared/history/revision';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { ArticleFollower } from '../articles';
import { type Disk, TurnQueue } from '../store';
import { articleOf, type Part, partsOf } from './articleParts';
import { LogKeeper } from './LogKeeper';
import { contentKey, type LoggedRevision, partSums, type ReadLog, readLog, splitSums } from './readLog';
import {
  damagedRevision,
  forgottenArticle,
  missingRevision,
  newerLog,
  unkeptRevision,
  unreadableHistory,
} from './revisionFailures';
import { summariseRevisions } from './summariseRevisions';

interface Surroundings {
  /** `<data>/library/revisions`; made when it is needed. */
  folder: string;
  disk: Disk;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

/** The older versions of the articles, in one log an article. */
export class Revisions implements ArticleFollower {
  private readonly turns = new TurnQueue();
  private readonly logs: LogKeeper;
  /** Articles deleted for good: a revision that was on its way would bring their words back. */
  private readonly forgotten = new Set<string>();

  constructor(private readonly around: Surroundings) {
    this.logs = new LogKeeper(around.folder, around.disk, around.now);
  }

  /** It is on the disk, also where it was deleted before. */
  written({ id }: Article): void {
    this.forgotten.delete(id);
  }

  removed(id: string): void {
    this.forgotten.add(id);
  }

  /** Keeps the article as it is, unless the newest revision has the same words; resolves once it is on the disk. */
  take(article: Article, reason: RevisionReason): Promise<Result<undefined>> {
    return this.inTurn(article.id, unkeptRevision, async () => {
      if (this.forgotten.has(article.id)) return fail(forgottenArticle());
      const { frame, sources, blocks } = partsOf(article);
      const join = (parts: Part[]) => parts.map(({ sum }) => sum).join('');
      await this.logs.append(article.id, (ending) => {
        const entry = {
          number: ending.number + 1,
          at: this.around.now(),
          reason,
          words: countArticle(article).total,
          changedAt: article.changedAt,
          frame: frame.sum,
          sources: join(sources),
          blocks: join(blocks),
        };
        const isKept = contentKey(entry) === ending.content;
        return isKept ? [] : [{ entry, parts: [frame, ...sources, ...blocks] }];
      });
      return ok(undefined);
    });
  }

  list(id: string): Promise<Result<RevisionList>> {
    return this.read(id, (log) => ok({ revisions: summariseRevisions(log), lost: log.lost }));
  }

  open(id: string, revisionId: string): Promise<Result<Article>> {
    return this.read(id, (log) => {
      const revision = log.revisions.find((one) => one.id === revisionId);
      if (revision === undefined) return fail(missingRevision());
      const article = articleIn(log, revision, id);
      return article.ok ? article : fail(damagedRevision());
    });
  }

  /** The newest revision of hers that can be opened, or null. */
  lastGood(id: string): Promise<Result<{ at: string; article: Article } | null>> {
    return this.read(id, (log) => {
      for (const revision of log.revisions.filter(isOurs).toReversed()) {
        const article = articleIn(log, revision, id);
        if (article.ok) return ok({ at: revision.at, article: article.value });
      }
      return ok(null);
    });
  }

  /** The bytes of the whole log, to go with the article to another Galley; null where there is none. */
  exportLog(id: string): Promise<Result<Uint8Array | null>> {
    return this.inTurn(id, unreadableHistory, async () => ok(await this.logs.file(id).read()));
  }

  /** Adds what another Galley's log has and this one has not, behind what is here. What is not whole is left out. */
  importLog(id: string, bytes: Uint8Array): Promise<Result<{ added: number; lost: number }>> {
    return this.inTurn(id, unkeptRevision, async () => {
      const theirs = readLog(Buffer.from(bytes).toString('utf8'));
      if (theirs.isNewer) return fail(newerLog());
      // With its history an article that was deleted comes back.
      this.forgotten.delete(id);
      const own = await this.logs.read(id);
      const known = new Set(own.revisions.map(sameness));
      const news = theirs.revisions.filter((revision) => !known.has(sameness(revision)));
      const added = await this.logs.append(id, ({ number }) =>
        news.map(({ id: _, json: __, ...entry }, index) => ({
          entry: { ...entry, number: number + index + 1 },
          parts: partSums(entry).map((sum) => ({ sum, json: theirs.parts.get(sum)! })),
        })),
      );
      return ok({ added, lost: theirs.lost });
    });
  }

  /** The newest revision here that a log of another Galley has too, or null: from it on the two went apart. */
  lastCommon(id: string, bytes: Uint8Array): Promise<Result<Article | null>> {
    const theirs = new Set(readLog(Buffer.from(bytes).toString('utf8')).revisions.map(contentKey));
    return this.read(id, (log) => {
      const common = log.revisions.filter(isOurs).findLast((revision) => theirs.has(contentKey(revision)));
      if (common === undefined) return ok(null);
      const article = articleIn(log, common, id);
      return ok(article.ok ? article.value : null);
    });
  }

  /** How many of the versions that a log of another Galley has are not among those here. */
  countMissing(id: string, bytes: Uint8Array): Promise<Result<number>> {
    const theirs = new Set(readLog(Buffer.from(bytes).toString('utf8')).revisions.map(contentKey));
    return this.read(id, (log) => {
      for (const revision of log.revisions) theirs.delete(contentKey(revision));
      return ok(theirs.size);
    });
  }

  /** Deletes the whole history, with an article that is deleted for good. Rejects with the system's error. */
  forget(id: string): Promise<void> {
    return this.turns.inTurn(id, async () => {
      this.logs.forget(id);
      await this.logs.file(id).remove();
      this.forgotten.add(id);
    });
  }

  private read<Value>(id: string, use: (log: ReadLog) => Result<Value>): Promise<Result<Value>> {
    return this.inTurn(id, unreadableHistory, async () => {
      const log = await this.logs.read(id);
      return log.isNewer ? fail(newerLog()) : use(log);
    });
  }

  private inTurn<Value>(
    id: string,
    tell: (error: unknown) => Failure,
    run: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.turns.inTurn(id, () => run().catch((error: unknown) => fail(tell(error))));
  }
}

/** What somebody made of it on a site the article never was. */
const isOurs = ({ reason }: LoggedRevision) => reason !== 'on-site';

function sameness(revision: LoggedRevision): string {
  return `${revision.at} ${contentKey(revision)}`;
}

function articleIn(log: ReadLog, revision: LoggedRevision, id: string): Result<Article> {
  const json = (sum: string) => log.parts.get(sum)!;
  const stored = {
    frame: json(revision.frame),
    sources: splitSums(revision.sources).map(json),
    blocks: splitSums(revision.blocks).map(json),
  };
  return articleOf(stored, id, revision.changedAt);
}
