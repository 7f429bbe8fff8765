import type { Article } from '../../shared/article/article';
import type { Failure } from '../../shared/lib/result';
import type { PostStatus } from '../../shared/publish/postStatus';
import type { Job } from './job';

/** Why an article cannot be sent so, or null. */
export function unfit(
  article: Article,
  { status, date }: { status: PostStatus; date: string | null },
  now: string,
): Failure | null {
  const say = (happened: string, next: string): Failure => ({
    ...{ code: 'bad-request', happened, safe: 'Nothing was sent.', next },
  });
  if (article.binnedAt !== null) return say('The article is in the bin.', 'Put it back first.');
  if (article.headline.trim() === '') return say('The article has no headline.', 'Write one first.');
  if (status === 'future' && (date === null || Date.parse(date) <= Date.parse(now)))
    return say('The time at which it is to be published is past.', 'Give a later one, or publish it now.');
  return null;
}

export const BINNED_SINCE: Failure = {
  code: 'bad-request',
  happened: 'The article was moved to the bin after it was sent.',
  safe: 'It waits here, and nothing was sent.',
  next: 'Put the article back and choose Try now, or take this out of the queue.',
};
export const NEVER_ON_SITE: Failure = {
  code: 'not-found',
  happened: 'The site has no post of this article that Galley sent.',
  safe: 'The article is safe on this computer.',
  next: 'Send it first.',
};
export const NO_SUCH_SITE: Failure = {
  code: 'not-found',
  happened: 'Galley knows no such site.',
  safe: 'Nothing was changed.',
  next: 'Choose another site.',
};
export const BEING_SENT: Failure = {
  code: 'in-use',
  happened: 'It is being sent at this moment.',
  safe: 'The article is safe on this computer.',
  next: 'Wait until it is on the site, or until it has failed.',
};
export const REPLACED: Failure = {
  code: 'stale',
  happened: 'It was replaced by what you sent later.',
  safe: 'The article is safe on this computer.',
  next: 'What you sent later goes by itself, or stands in the queue.',
};
/** Of a file that came back into the queue by a sync service or from an old copy. */
export const OUTDONE: Failure = {
  code: 'stale',
  happened: 'It stood in the queue again after something newer was done for this article there.',
  safe: 'Nothing was sent: the site has what you sent later, and the article is safe on this computer.',
  next: 'Nothing is left to do.',
};
/** Of what was asked of a site and is not any more. */
export function takenOut({ postId, pictures, failure }: Job): Failure {
  const isBegun = postId !== null || Object.keys(pictures).length > 0 || failure?.code === 'offline';
  return {
    code: 'stale',
    happened: 'You took it out of the queue before it was done.',
    safe: 'The article is safe on this computer.',
    next: isBegun
      ? 'Look at the site: something of an earlier try may be there.'
      : 'Choose it again in Publish when you want it.',
  };
}
/** Told at the receipt of what was over already. */
export const STOOD_AGAIN = 'Later it stood in the queue once more, and was not sent.';
export const UNLISTED: Failure = {
  code: 'unreachable',
  happened: 'The folder of the queue cannot be read, so nothing is sent.',
  safe: 'What waits there is left as it is, and the articles are safe on this computer.',
  next: 'Allow reading the folder library/queue, or put it back if a file stands in its place. Galley looks again every half minute.',
};
export const UNEXPECTED: Failure = {
  code: 'unexpected',
  happened: 'Galley made a mistake while it was sending.',
  safe: 'The article is safe on this computer.',
  next: 'Look at the site before you send it again.',
};

/** Signed in to another WordPress since: what waits for the one is never sent to the other. */
export function signedInElsewhere(wanted: string, now: string): Failure {
  return {
    code: 'signed-out',
    happened: `This is for ${wanted}, and Galley is signed in to ${now} now.`,
    safe: 'The article waits, and nothing was sent.',
    next: 'Sign in to the first again, or take this out of the queue and send the article once more.',
  };
}

/** @param siteName '' where that is not known */
export function siteGone(siteName: string): Failure {
  return {
    code: 'not-found',
    happened: `Galley has no site ${siteName === '' ? 'of its name' : `“${siteName}”`} any more, so nobody can say where it goes.`,
    safe: 'Nothing was sent, and the article is safe on this computer.',
    next: 'Take it out of the queue, and send the article to another site.',
  };
}

export function signedOut(siteName: string): Failure {
  return {
    code: 'signed-out',
    happened: `Galley has no password for ${siteName}.`,
    safe: 'The article waits, and nothing was sent.',
    next: 'Sign in, and it goes by itself.',
  };
}
