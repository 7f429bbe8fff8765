import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { HeldPost } from '../../shared/publish/heldPost';
import { GONE, type Withdrawal } from '../../shared/publish/siteTask';
import { binPost, readPost, unpublishPost } from '../wordpress';
import type { Job } from './job';
import { NEVER_ON_SITE } from './publishFailures';
import type { SendParts, Sent } from './sendJob';
import { whyStale } from './whyStale';

/**
 * Takes the post of an article from the readers of a site. Each request may be done again, as an earlier try may have
 * done it unheard. The text stays as it was sent: what somebody else made of it is told before, as for a sending.
 */
export async function withdrawJob(
  job: Job,
  task: Withdrawal,
  { client, onSite, keepChanged }: Pick<SendParts, 'client' | 'onSite' | 'keepChanged'>,
): Promise<Result<Sent>> {
  const held = onSite?.held ?? null;
  if (onSite === null || held === null) return fail(NEVER_ON_SITE);
  const site = client.called;
  const done = (status: string, ...differences: string[]) =>
    ok({ held: { ...held, status }, pictures: {}, differences });

  const there = await readPost(onSite.postId, client);
  if (!there.ok) return there;
  const theirs = there.value;
  if (theirs === null) return done(GONE, `The post was no longer there: somebody has deleted it on ${site}.`);
  if (theirs.status === 'trash') return done('trash', ...alreadyBinned(job, task, held, site));
  if (task === 'unpublish' && theirs.status === 'draft')
    return done('draft', ...(job.attempts > 1 ? [] : ['It was a draft there already.']));

  const { sentAt } = onSite;
  const stale = await whyStale({ site, held, sentAt, theirs, mine: null, over: job.over, keepChanged });
  if (stale !== null) return stale;
  const now = await (task === 'bin' ? binPost : unpublishPost)(onSite.postId, client);
  if (!now.ok) return now;
  const wanted = task === 'bin' ? 'trash' : 'draft';
  if (now.value.status !== wanted) return fail(notTaken(site, now.value));
  return ok({ held: { ...held, ...placeOf(now.value) }, pictures: {}, differences: [] });
}

/** The text stays what it was when it was sent last, so that another one is told before the next sending. */
function placeOf({
  title: _title,
  footnotes: _footnotes,
  content: _content,
  excerpt: _excerpt,
  ...place
}: HeldPost): Partial<HeldPost> {
  return place;
}

function alreadyBinned({ attempts }: Job, task: Withdrawal, held: HeldPost, site: string): string[] {
  if (task === 'unpublish') return [`It is in the bin of ${site}, where no reader sees it, and stays there.`];
  return attempts > 1 || held.status === 'trash' ? [] : ['Somebody had put it there already.'];
}

function notTaken(site: string, { status }: HeldPost): Failure {
  return {
    code: 'site-fault',
    happened: `${site} answered, and the post is “${status}” there still.`,
    safe: 'The article is safe on this computer.',
    next: 'Look at the post on the site.',
  };
}
