import type { Receipt } from '../../shared/publish/publishing';
import type { Result } from '../../shared/lib/result';
import type { Job } from './job';
import { MOST_RECEIPTS, type Publication } from './publication';
import type { Sent } from './sendJob';

/** With what came of an attempt. */
export function withAttempt(
  before: Publication,
  job: Job,
  receipt: Receipt,
  sent: Result<Sent>,
): Publication {
  const earlier = before.sites[job.siteId];
  const postId = sent.ok ? sent.value.held.id : (earlier?.postId ?? job.postId);
  const onSite =
    postId === null
      ? {}
      : {
          [job.siteId]: {
            postId,
            sentAt: sent.ok ? receipt.at : (earlier?.sentAt ?? receipt.at),
            held: sent.ok ? sent.value.held : (earlier?.held ?? null),
            article: sent.ok ? job.article : (earlier?.article ?? null),
            changed: sent.ok ? null : (earlier?.changed ?? null),
            pictures: { ...earlier?.pictures, ...job.pictures, ...(sent.ok && sent.value.pictures) },
          },
        };
  return {
    ...before,
    sites: { ...before.sites, ...onSite },
    receipts: [receipt, ...before.receipts.filter((other) => !isSameFailure(other, receipt))].slice(
      0,
      MOST_RECEIPTS,
    ),
  };
}

/** With what somebody else made of the post. */
export function withChanged(before: Publication, siteId: string, changed: string): Publication {
  const onSite = before.sites[siteId];
  return onSite === undefined
    ? before
    : { ...before, sites: { ...before.sites, [siteId]: { ...onSite, changed } } };
}

/** While a site cannot be reached, its tries are one receipt: that of the last. */
function isSameFailure(one: Receipt, other: Receipt): boolean {
  return (
    one.failure?.code === 'offline' && other.failure?.code === 'offline' && one.siteName === other.siteName
  );
}
