import { isPublic, type Status } from '../../shared/article/status';
import type { Failure, Result } from '../../shared/lib/result';
import type { Receipt } from '../../shared/publish/publishing';
import { GONE } from '../../shared/publish/siteTask';
import type { TakenChange } from '../../shared/publish/takenChanges';
import type { Site } from '../../shared/site/site';
import { changeStatus } from './changeStatus';
import { isShown } from './isShown';
import type { Job } from './job';
import type { PublisherParts } from './Publisher';
import { MOST_RECEIPTS, type OnSite, type Publication } from './publication';
import type { Sent } from './sendJob';
import { isUnsettled } from './unsettled';
import { onSiteAt, type SitePlace, withOnSite } from './sitePlace';

type Parts = Pick<PublisherParts, 'keepRevision' | 'articles' | 'onChanged' | 'now'> & {
  publications: Pick<PublisherParts['publications'], 'change'>;
};

/**
 * Keeps what came of an attempt; answers why it is not done, or that it is and this could not be kept.
 * @param onSite what the site had before it
 */
export async function recordAttempt(
  { publications, keepRevision, articles, onChanged, now }: Parts,
  job: Job,
  { site, place, onSite }: { site: Site; place: SitePlace; onSite: OnSite | null },
  sent: Result<Sent>,
): Promise<Failure | null> {
  const { id } = job.article;
  const receipt: Receipt = {
    ...{ at: now(), siteName: site.name, task: job.task, status: job.status, date: job.date },
    failure: sent.ok ? null : sent.failure,
    link: sent.ok && hasAddress(sent.value.held.status) ? sent.value.held.link : '',
    differences: sent.ok ? sent.value.differences : [],
    ...(sent.ok && { job: job.id }),
  };
  const recorded = await publications.change(id, (before) => withAttempt(before, job, place, receipt, sent));
  if (!sent.ok) return sent.failure;
  if (!recorded.ok) return recorded.failure;
  if (job.task === 'send') await keepRevision(job.article);
  const { held } = sent.value;
  const at = receipt.at;
  const isShownYet = Object.values(recorded.value.sites).some((there) => isShown(there, at));
  const article = await articles.read(id);
  const status = article.ok
    ? statusAfter(article.value.status, {
        isPublished: job.task === 'send' && isShown({ held }, at),
        isTakenBack:
          (isShown(onSite, at) || (job.task === 'send' && held.status === 'private')) && !isShownYet,
      })
    : null;
  if (status !== null) await changeStatus(id, status, held, { articles, onChanged });
  return null;
}

const hasAddress = (status: string) => status !== 'trash' && status !== GONE;

/**
 * How far the desk is with it now, or null where that stays as it is. What was taken from all its readers is a draft: the
 * published ones go out with a site of files. One that no WordPress has shown may be on such a site, and stays.
 */
function statusAfter(
  before: Status,
  { isPublished, isTakenBack }: { isPublished: boolean; isTakenBack: boolean },
): Status | null {
  if (isPublished) return before === 'published' ? null : 'published';
  return isTakenBack && isPublic(before) ? 'draft' : null;
}

/** With what came of an attempt. */
function withAttempt(
  before: Publication,
  job: Job,
  place: SitePlace,
  receipt: Receipt,
  sent: Result<Sent>,
): Publication {
  const earlier = onSiteAt(before, job.siteId, place);
  const isSent = job.task === 'send';
  const postId = sent.ok ? sent.value.held.id : (earlier?.postId ?? job.postId);
  const isOver =
    sent.ok && isSent && job.over !== null && earlier !== null && isUnsettled(earlier, job.article);
  const told = isOver ? { ...receipt, differences: [...receipt.differences, WENT_OVER] } : receipt;
  const receipts = [told, ...before.receipts.filter((other) => !isSameFailure(other, receipt))];
  const known = { ...before, receipts: receipts.slice(0, MOST_RECEIPTS) };
  if (postId === null) return known;
  const onSite: OnSite = {
    postId,
    sentAt: sent.ok && isSent ? receipt.at : (earlier?.sentAt ?? receipt.at),
    held: sent.ok ? sent.value.held : (earlier?.held ?? null),
    article: sent.ok && isSent ? job.article : (earlier?.article ?? null),
    changed: sent.ok ? toldOf(sent.value.held.status) : (earlier?.changed ?? null),
    pictures: { ...earlier?.pictures, ...job.pictures, ...(sent.ok && sent.value.pictures) },
    ...(sent.ok
      ? { done: job.id }
      : { done: earlier?.done, settled: earlier?.settled, taken: earlier?.taken }),
  };
  return withOnSite(known, job.siteId, place, onSite);
}

const WENT_OVER =
  'It took the place of what somebody else had changed there; the site has that among the revisions of the post.';

/** The receipt says that it is gone, so what is sent next is a new post. */
const toldOf = (status: string) => (status === GONE ? GONE : null);

/**
 * With what somebody else made of the post; null where nobody did.
 * @param begun the draft of a job of which nothing is known here yet
 */
export function withChanged(
  before: Publication,
  siteId: string,
  place: SitePlace,
  changed: string | null,
  begun: Pick<OnSite, 'postId' | 'sentAt'> | null = null,
): Publication {
  const bare = begun && { ...begun, held: null, article: null, pictures: {} };
  const onSite = onSiteAt(before, siteId, place) ?? bare;
  return onSite === null ? before : withOnSite(before, siteId, place, { ...onSite, changed });
}

export interface Settling {
  /** Of the post as she has seen it, by its `stateSum`. */
  state: string;
  /** What of it she has taken into the article; null where no more than before. */
  changes: TakenChange[] | null;
  /** Whether nothing else of it has to be carried over. */
  isAll: boolean;
}

/** With what she has taken of it into the article. */
export function withSettled(
  before: Publication,
  siteId: string,
  place: SitePlace,
  { state, changes, isAll }: Settling,
): Publication {
  const onSite = onSiteAt(before, siteId, place);
  return onSite === null
    ? before
    : withOnSite(before, siteId, place, {
        ...onSite,
        ...(changes !== null && { taken: { state, changes } }),
        ...(isAll && { settled: state }),
      });
}

/** While a site cannot be reached, its tries are one receipt: that of the last. */
function isSameFailure(one: Receipt, other: Receipt): boolean {
  return (
    one.failure?.code === 'offline' && other.failure?.code === 'offline' && one.siteName === other.siteName
  );
}
