import { fail, type Failure, type Result } from '../../shared/lib/result';
import { changedFields } from '../../shared/publish/changedFields';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { PostFields } from '../../shared/publish/postFields';
import { stateSum, textSum } from './postSums';

export interface StaleParts {
  host: string;
  /** What the site answered last. */
  held: HeldPost;
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
  const { host, held, theirs, mine, over, keepChanged } = parts;
  const isText = ![
    textSum(held),
    mine && textSum({ ...mine, footnotes: mine.meta?.footnotes ?? null }),
  ].includes(textSum(theirs));
  const fields = changedFields(held, theirs, mine ?? {});
  const now = stateSum(theirs);
  if ((!isText && fields.length === 0) || over === now) return null;
  const kept = await keepChanged(now);
  return kept.ok
    ? fail(isText ? changedText(host, theirs, fields) : changedOnly(host, theirs, fields))
    : kept;
}

const whenOf = ({ modified_gmt }: HeldPost) => modified_gmt.slice(0, 16).replace('T', ' ');

function changedText(host: string, theirs: HeldPost, fields: readonly string[]): Failure {
  const also = fields.length === 0 ? '' : ` Its ${listed(fields)} too.`;
  return {
    code: 'stale',
    happened: `Somebody has changed the post on ${host} since it was last sent (${whenOf(theirs)} UTC).${also}`,
    safe: 'Nothing was overwritten: the post stands as it was changed, and the article is safe here.',
    next: 'Open the article, choose Compare in Publish, take the change in, and send it once more.',
  };
}

function changedOnly(host: string, theirs: HeldPost, fields: readonly string[]): Failure {
  const now = fields.includes('status') ? ` It is “${theirs.status}” now.` : '';
  return {
    code: 'stale',
    happened: `Somebody has changed the ${listed(fields)} of the post on ${host} since it was last sent (${whenOf(theirs)} UTC).${now}`,
    safe: 'Nothing was overwritten: the post stands as it was changed, and the article is safe here.',
    next: 'Look at the post on the site. Choose here what it is to be, and send it once more.',
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
