import { namedArticle } from '../../shared/article/headline';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { PostFields } from '../../shared/publish/postFields';
import { GONE } from '../../shared/publish/siteTask';
import { BINNED } from './unsettled';
import { newestRevision, placePost, postsWithSlug, readPost, wasSavedOnce } from '../wordpress';
import type { Job } from './job';
import { stateSum, textSum } from './postSums';
import type { SendParts } from './sendJob';
import { whyStale, whyWritten } from './whyStale';

export interface Place {
  postId: number;
  /** What the site holds there; null for a draft that has just been made. */
  before: HeldPost | null;
  /** Whether the site keeps footnotes beside the text. */
  hasSiteNotes: boolean;
  /** The newest revision that it had before it was looked at; null for a new draft, or where that is not known. */
  revision: number | null;
}

/** The post that is to be filled: the one that the article has on the site, as it was left there, or a new draft. */
export async function findPlace(
  job: Job,
  parts: SendParts,
  fieldsFor: (hasSiteNotes: boolean) => PostFields,
): Promise<Result<Place>> {
  const { client, onSite, keep, keepChanged } = parts;
  const site = client.called;
  // A job that makes another one in the place of a post that is gone goes on in that.
  const postId = job.postId ?? onSite?.postId ?? null;
  const held = postId === onSite?.postId ? (onSite?.held ?? null) : null;
  if (postId !== null) {
    // Before its words are read: what is saved after that and is not among them is found by it.
    const newest = job.revision === null ? await newestRevision(postId, client) : ok(job.revision);
    if (!newest.ok) return newest;
    const revision = newest.value;
    const there = await readPost(postId, client);
    if (!there.ok) return there;
    const theirs = there.value;
    const isBinned = theirs?.status === 'trash';
    const tell = async (what: string, failure: Failure) => {
      const kept = await keepChanged(what);
      return kept.ok ? fail(failure) : kept;
    };
    if (held !== null && theirs === null && job.over !== GONE) return tell(GONE, gonePost(site));
    if (held !== null && theirs !== null && isBinned) {
      // She may have binned it herself, and somebody have written in it before or since.
      const isChanged = textSum(theirs) !== textSum(held);
      const what = isChanged ? `${BINNED} ${textSum(theirs)}` : BINNED;
      // In Compare she has seen those words, and that the status is another.
      const isTold = job.over === what || (isChanged && job.over === stateSum(theirs));
      if ((isChanged || held.status !== 'trash') && !isTold)
        return tell(what, isChanged ? changedInBin(site) : binnedPost(site));
    }
    if (theirs !== null && (!isBinned || held !== null)) {
      const hasSiteNotes = theirs.footnotes !== null;
      const own = { ...parts, site, theirs, mine: fieldsFor(hasSiteNotes), over: job.over };
      const stale =
        held === null
          ? await whyWritten({ ...own, wasSavedOnce: () => wasSavedOnce(postId, client) })
          : await (isBinned ? null : whyStale({ ...own, held, sentAt: onSite?.sentAt ?? '' }));
      if (stale !== null) return stale;
      const kept = job.revision === revision ? ok(undefined) : await keep({ revision });
      return kept.ok ? ok({ postId, before: theirs, hasSiteNotes, revision }) : kept;
    }
  }
  return newPlace(job, parts);
}

async function newPlace(job: Job, { client, keep, headlineOf }: SendParts): Promise<Result<Place>> {
  // Of a library that was put back from a backup Galley does not know what it has sent.
  const { slug, headline } = job.article;
  const taken = slug === '' ? ok([]) : await postsWithSlug(slug, client);
  if (!taken.ok) return taken;
  const [there] = taken.value;
  if (there !== undefined) return fail(takenSlug(client.called, slug, await headlineOf(there)));
  const placed = await placePost(job.key, headline, client, job.attempts > 1);
  if (!placed.ok) return placed;
  const { id, footnotes } = placed.value;
  const kept = await keep({ postId: id });
  return kept.ok ? ok({ postId: id, before: null, hasSiteNotes: footnotes !== null, revision: null }) : kept;
}

const SAFE = 'The article is safe on this computer.';

function gonePost(site: string): Failure {
  return {
    code: 'not-found',
    happened: `The post is no longer on ${site}: somebody has deleted it there.`,
    safe: SAFE,
    next: 'Choose Send once more, and it is sent as a new post.',
  };
}

function binnedPost(site: string): Failure {
  return {
    code: 'stale',
    happened: `Somebody has put the post into the bin of ${site}.`,
    safe: `It stays there as it is. ${SAFE}`,
    next: 'Choose Send once more, and it comes out of the bin with the words of now.',
  };
}

function changedInBin(site: string): Failure {
  return {
    code: 'stale',
    happened: `The post is in the bin of ${site}, and somebody has changed its words since it was last sent.`,
    safe: `It stays there as it is. ${SAFE}`,
    next: 'Compare the post with the article to see the change. Choose Send once more, and the post comes out of the bin with the words of the article.',
  };
}

/** @param headline of her article whose post that is; null where it is none of hers, as far as Galley knows */
function takenSlug(site: string, slug: string, headline: string | null): Failure {
  if (headline !== null)
    return {
      code: 'in-use',
      happened: `Your article ${namedArticle(headline)} has the slug “${slug}” on ${site} already.`,
      safe: 'Nothing was sent, and that post stands as it is.',
      next: 'Give this article another slug in Details, and send it once more.',
    };
  return {
    code: 'in-use',
    happened: `${site} has a post with the slug “${slug}” already, which Galley did not send or does not remember.`,
    safe: 'Nothing was sent, and that post stands as it is.',
    next: 'Give this article another slug, or go on in that post on the site.',
  };
}
