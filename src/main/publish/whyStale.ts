import { markupWords } from '../../shared/article/markupWords';
import { fail, type Failure, type Result } from '../../shared/lib/result';
import { changedFields } from '../../shared/publish/changedFields';
import type { HeldPost, PostText } from '../../shared/publish/heldPost';
import { gmtInstant } from '../../shared/publish/gmtInstant';
import { momentInBrackets, momentWords } from '../../shared/publish/momentInBrackets';
import type { PostFields } from '../../shared/publish/postFields';
import { KEY } from './job';
import { stateSum, textSum } from './postSums';

export interface StaleParts {
  /** As sentences name it. */
  site: string;
  /** What the site answered last. */
  held: HeldPost;
  /** When it was sent last, ISO 8601; '' where that is not known. */
  sentAt: string;
  /** What it holds now. */
  theirs: HeldPost;
  /** What is about to be sent: it may stand there already, where this very job was cut off before Galley heard of it. */
  mine: PostFields | null;
  /** The state, by its `stateSum`, that she was told of before. */
  over: string | null;
  keepChanged(sum: string): Promise<Result<unknown>>;
}

/** Why nothing may be done to a post now: somebody has changed it unseen; null where nobody has. */
export async function whyStale(parts: StaleParts): Promise<{ ok: false; failure: Failure } | null> {
  const { site, held, sentAt, theirs, mine, over, keepChanged } = parts;
  const isText = ![
    textSum(held),
    mine && textSum({ ...mine, footnotes: mine.meta?.footnotes ?? null }),
  ].includes(textSum(theirs));
  const fields = changedFields(held, theirs, mine ?? {});
  const now = stateSum(theirs);
  if ((!isText && fields.length === 0) || over === now) return null;
  const when = tellMoments(theirs, sentAt);
  const kept = await keepChanged(now);
  return kept.ok
    ? fail(isText ? changedText(site, when, fields) : changedOnly(site, when, theirs, fields))
    : kept;
}

/**
 * Why a draft that Galley began may not be filled: somebody has written in it; null where nobody has. A try that was not
 * heard of may have filled it: it gave the draft its slug, and the site may have taken markup out of the words.
 */
export async function whyWritten(
  parts: Omit<StaleParts, 'held' | 'sentAt'> & { mine: PostFields; wasSavedOnce(): Promise<Result<boolean>> },
): Promise<{ ok: false; failure: Failure } | null> {
  const { site, theirs, mine, over, keepChanged, wasSavedOnce } = parts;
  const now = stateSum(theirs);
  if (isBare(theirs) || saidIn(theirs) === saidIn(mine) || over === now) return null;
  if (!theirs.slug.startsWith(KEY)) {
    const once = await wasSavedOnce();
    if (!once.ok) return once;
    if (once.value) return null;
  }
  const kept = await keepChanged(now);
  return kept.ok ? fail(writtenDraft(site, theirs)) : kept;
}

/** Whether a draft that Galley began holds no more than that. */
export const isBare = ({ content, excerpt }: PostText) => content.trim() === '' && excerpt.trim() === '';

const saidIn = ({ content, excerpt }: Pick<PostText, 'content' | 'excerpt'>) =>
  [content, excerpt].map(markupWords).join('\n');

function writtenDraft(site: string, theirs: HeldPost): Failure {
  return {
    code: 'stale',
    happened: `The draft that Galley began on ${site} for this article has words in it that are not the article’s: somebody has written there${momentInBrackets(theirs.modified_gmt)}.`,
    safe: 'Nothing was overwritten: the draft stands as it is, and the article is safe here.',
    next: 'Compare the draft with the article, take those words in, and send it once more.',
  };
}

/** When somebody changed it and when she had sent it, each by its name. */
function tellMoments(theirs: HeldPost, sentAt: string): string {
  const changedAt = gmtInstant(theirs.modified_gmt);
  const moments = [
    ...(changedAt === null ? [] : [`changed ${momentWords(changedAt)}`]),
    ...(sentAt === '' ? [] : [`sent ${momentWords(sentAt)}`]),
  ];
  return ` since it was last sent${moments.length === 0 ? '' : `: ${moments.join(', ')}`}`;
}

function changedText(site: string, when: string, fields: readonly string[]): Failure {
  const also = fields.length === 0 ? '' : ` Its ${listed(fields)} too.`;
  return {
    code: 'stale',
    happened: `Somebody has changed the post on ${site}${when}.${also}`,
    safe: 'Nothing was overwritten: the post stands as it was changed, and the article is safe here.',
    next: 'Compare the post with the article, take the change in, and send it once more.',
  };
}

function changedOnly(site: string, when: string, theirs: HeldPost, fields: readonly string[]): Failure {
  const now = fields.includes('status') ? ` It is “${theirs.status}” now.` : '';
  return {
    code: 'stale',
    happened: `Somebody has changed the ${listed(fields)} of the post on ${site}${when}.${now}`,
    safe: 'Nothing was overwritten: the post stands as it was changed, and the article is safe here.',
    next: 'Look at the post on the site. Choose here what it is to be, and send it once more.',
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
