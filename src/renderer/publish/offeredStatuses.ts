import { POST_STATUSES, type PostStatus } from '../../shared/publish/postStatus';
import { GONE, type Withdrawal } from '../../shared/publish/siteTask';
import type { Connection } from '../../shared/publish/publishing';
import { hasCome, type ScheduledPost } from '../../shared/publish/statusByNow';
import { moment } from '../ui';

/** What she may make of the post. Where she has not signed in, nothing that readers would see at once. */
export function offeredStatuses(connection: Connection | null): PostStatus[] {
  const mayPublish = connection?.may.publish === true;
  return POST_STATUSES.filter((status) => mayPublish || status === 'draft' || status === 'pending');
}

/** What is proposed: what the post is on the site, so that a second sending changes its words and nothing else. */
export function proposedStatus(offered: readonly PostStatus[], onSite: string | null): PostStatus {
  return offered.find((status) => status === onSite) ?? offered[0] ?? 'draft';
}

/** Anything else was made of the post on the site, by somebody or by a plugin. */
const ORDINARY: ReadonlySet<string> = new Set([
  'draft',
  'pending',
  'future',
  'publish',
] satisfies PostStatus[]);

/** What readers will notice beside the words, or null: `onSite` is what the post is on the site now, `name` the site's. */
export function tellStatusChange(onSite: string | null, status: PostStatus, name: string): string | null {
  if (onSite === 'publish' && status !== 'publish')
    return `Readers of ${name} see this post now. Sent like this, they do not see it any more${status === 'future' ? ' until that time' : ''}.`;
  if (onSite === 'trash') return `The post is in the bin of ${name}. Sent now, it comes out of it.`;
  if (onSite === GONE)
    return `The post was deleted on ${name}. Sent now, the article becomes a new post there.`;
  if (onSite !== null && onSite !== status && !ORDINARY.has(onSite))
    return `On ${name} the post is ${ON_SITE[onSite] ?? onSite} now. Sent like this, it is that no longer.`;
  return null;
}

/** How the post can be taken from the readers of its site: `onSite` is what it is there now. */
export function offeredWithdrawals(onSite: string): Withdrawal[] {
  if (onSite === 'trash' || onSite === GONE) return [];
  return onSite === 'draft' ? ['bin'] : ['unpublish', 'bin'];
}

const ON_SITE: Record<string, string> = {
  draft: 'a draft',
  pending: 'for review',
  future: 'to be published at a time',
  publish: 'published',
  private: 'private',
  trash: 'in the site’s bin',
  [GONE]: 'and deleted there since',
};

/** What a post is on its site by now, from WordPress's own words. */
export function tellOnSite(post: ScheduledPost, now: Date): string {
  const { status, date } = post;
  if (status !== 'future' || date === null) return ON_SITE[status] ?? status;
  return hasCome(post, now)
    ? `and was to be published on ${moment(date)}: the site has done so by now, unless that was changed there`
    : `to be published on ${moment(date)}`;
}
