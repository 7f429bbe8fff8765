import type { Failure, Result } from '../../shared/lib/result';
import type { SendProgress } from '../../shared/publish/publishing';
import { endedBefore, withStoodAgain } from './endedBefore';
import type { Job } from './job';
import type { PublisherParts } from './Publisher';
import type { OnSite, Publication } from './publication';
import { BINNED_SINCE, OUTDONE, signedInElsewhere, signedOut, siteGone, UNEXPECTED } from './publishFailures';
import type { Attempt } from './Queue';
import { recordAttempt, withChanged } from './recordAttempt';
import { recordRefusal } from './recordRefusal';
import { type SendParts, sendJob } from './sendJob';
import { isPlace, onSiteAt, siteAddress } from './sitePlace';
import { withdrawJob } from './withdrawJob';

interface Surroundings extends PublisherParts {
  /** How far the job is that is being sent. */
  progressed(progress: SendProgress): void;
}

/** Does the jobs of the queue, one at a time, and keeps what came of each. */
export class JobSender {
  constructor(private readonly parts: Surroundings) {}

  /** Never rejects. `keep` writes how far it is. */
  async attempt(job: Job, keep: (job: Job) => Promise<Result<unknown>>): Promise<Attempt> {
    try {
      return await this.send(job, keep);
    } catch (error) {
      this.parts.log('publish', error);
      return failed(UNEXPECTED);
    }
  }

  /** Keeps why a job left the queue unsent, so that its file is known as over where it comes back. Never rejects. */
  async recordUnsent(job: Job, why: Failure): Promise<void> {
    try {
      const site = await this.parts.sites.get(job.siteId);
      const siteName = site?.name ?? (job.siteName || job.siteId);
      const kept = await recordRefusal(this.parts, job, siteName, why);
      if (!kept.ok) this.parts.log(`publish: receipt not kept (${kept.failure.code})`, null);
    } catch (error) {
      this.parts.log('publish', error);
    }
  }

  private async send(given: Job, keep: (job: Job) => Promise<Result<unknown>>): Promise<Attempt> {
    const { articles, connections, publications, readPicture, progressed } = this.parts;
    const { siteId, article } = given;
    const site = await this.parts.sites.get(siteId);
    const siteName = site?.name ?? (given.siteName || siteId);
    const known = await publications.read(article.id);
    if (!known.ok) return failed(known.failure);
    const there = await this.knownThere(known.value, siteId);
    const ended = endedBefore(known.value, there, given);
    if (ended !== null) return this.drop(given, ended, siteName);
    if (site === null) return failed(siteGone(given.siteName));
    const open = await connections.open(siteId);
    if (open === null) return failed(signedOut(siteName));
    const { place, client } = open;
    if (given.root !== null && !isPlace(given.root, place))
      return failed(signedInElsewhere(siteAddress(given.root), siteAddress(place.root)));
    const begun = given.root === null ? placedAt(given, place.root) : given;
    const now = await articles.read(article.id);
    if (begun.task === 'send' && now.ok && now.value.binnedAt !== null) return failed(BINNED_SINCE);

    let job = begun;
    const { task } = begun;
    const onSite = onSiteAt(known.value, site.id, place);
    const parts: SendParts = {
      ...open,
      site,
      onSite,
      readPicture,
      headlineOf: async (postId) => {
        const posts = await publications.postsOn(site.id, place);
        const its = posts.ok ? posts.value.get(postId) : undefined;
        const other = its === undefined ? null : await articles.read(its.articleId);
        return other?.ok ? other.value.headline : null;
      },
      keep: async (progress) => {
        job = { ...job, ...progress };
        return keep(job);
      },
      keepChanged: (sum) =>
        publications.change(article.id, (before) =>
          withChanged(before, site.id, place, sum, beginning(job, this.parts.now())),
        ),
      tell: progressed,
      now: this.parts.now,
    };
    const sent = task === 'send' ? await sendJob(begun, parts) : await withdrawJob(begun, task, parts);
    const failure = await recordAttempt(this.parts, job, { site, place, onSite }, sent);
    return { failure, retryAfter: client.retryAfter };
  }

  /** What is known of the article where the site is signed in to; signed out, what was there last. */
  private async knownThere(known: Publication, siteId: string): Promise<OnSite | null> {
    const place = await this.parts.connections.placeOf(siteId);
    return place === null ? (known.sites[siteId] ?? null) : onSiteAt(known, siteId, place);
  }

  /** A job that is over leaves the queue unsent. One whose receipt stands is told there. */
  private async drop(job: Job, how: 'over' | 'outdone', siteName: string): Promise<Attempt> {
    const told =
      how === 'over'
        ? await this.parts.publications.change(job.article.id, (before) => withStoodAgain(before, job))
        : await recordRefusal(this.parts, job, siteName, OUTDONE);
    return told.ok ? { failure: null, retryAfter: null } : failed(told.failure);
  }
}

/** The draft that a job has begun, or null. */
const beginning = ({ postId }: Job, sentAt: string) => (postId === null ? null : { postId, sentAt });

const failed = (failure: Failure): Attempt => ({ failure, retryAfter: null });

/** What was begun before Galley kept where may have been begun anywhere: its numbers are not believed. */
const placedAt = (job: Job, root: string): Job => ({
  ...{ ...job, root },
  ...{ postId: null, revision: null, pictures: {} },
});
