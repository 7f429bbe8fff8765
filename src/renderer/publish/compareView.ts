import type { Article } from '../../shared/article/article';
import { compareArticles } from '../../shared/history/compareArticles';
import { countChanges } from '../../shared/history/countChanges';
import type { Compared } from '../../shared/history/restore';
import { mergeArticles } from '../../shared/history/mergeArticles';
import { countOf } from '../../shared/lib/countOf';
import { draftCorrection } from '../../shared/publish/draftCorrection';
import { heldNotes } from '../../shared/publish/heldNotes';
import type { PostOnSite } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import type { PostReading } from '../import';
import { theirArticle } from './theirArticle';

/** What is shown of a post beside its article, and what can be put into that. */
export interface CompareView {
  title: string;
  says: string;
  /** Null where there is nothing to see. */
  compared: Compared | null;
  /** Null where there is nothing to be done. */
  offer: { label: string; article: Article; done: string } | null;
}

/** A colleague's change first, since it has to be in the article before that is sent; else what she has changed herself. */
export function compareView(
  post: PostOnSite,
  mine: Article,
  site: Site,
  today: string,
  reading: PostReading,
): CompareView {
  const { base, theirs } = post;
  const isAsSent =
    base.title === theirs.title &&
    base.content === theirs.content &&
    base.excerpt === theirs.excerpt &&
    sameNotes(base.footnotes, theirs.footnotes);
  const view = isAsSent ? ownChanges(post, mine, site.name, today) : theirChanges(post, mine, site, reading);
  const set =
    post.fields.length === 0
      ? ''
      : ` Set otherwise on ${site.name} since you sent it: ${post.fields.join(', ')}.`;
  return { ...view, says: view.says + set };
}

/** As WordPress writes them anew in other letters of JSON. */
function sameNotes(base: string | null, theirs: string | null): boolean {
  return JSON.stringify(heldNotes(base)) === JSON.stringify(heldNotes(theirs));
}

function theirChanges(post: PostOnSite, mine: Article, site: Site, reading: PostReading): CompareView {
  const { article: now, kept, unplaced } = theirArticle(post, site, reading);
  const { article, conflicts } = mergeArticles(post.article, mine, now);
  const asThere =
    kept === 0
      ? ''
      : ` ${countOf(kept, 'block')} of the site ${kept === 1 ? 'goes' : 'go'} in as the site has ${kept === 1 ? 'it' : 'them'}, since Galley has no such block; sent again, nothing in ${kept === 1 ? 'it' : 'them'} is changed.`;
  const rest =
    unplaced === 0
      ? ''
      : ` ${countOf(unplaced, 'change')} more, such as in the list of the footnotes or in the order, ${unplaced === 1 ? 'stands' : 'stand'} only on the site: sending the article would undo ${unplaced === 1 ? 'it' : 'them'} there.`;
  const both =
    conflicts.length === 0
      ? ''
      : ` At ${countOf(conflicts.length, 'place')} you had changed the same: both texts stand there, yours first.`;
  return {
    title: `Changed on ${site.name}`,
    says: `What somebody has changed in the post since you sent it.${asThere}${rest}`,
    compared: comparedOf(post.article, now),
    offer: {
      label: 'Take into the article',
      article,
      done: `It stands in the article now, and Undo takes it back.${both} Read it, and send it once more.`,
    },
  };
}

function ownChanges({ article: sent }: PostOnSite, mine: Article, name: string, today: string): CompareView {
  const title = `Compared with ${name}`;
  // How far the desk is with it is none of its words, and sending it has changed that.
  const compared = comparedOf({ ...sent, status: mine.status }, mine);
  if (countChanges(compared.comparison).changes === 0)
    return { title, says: 'The post and the article are the same.', compared: null, offer: null };
  const note = draftCorrection(compared.comparison.blocks, mine.language, today);
  const { root } = mine.body;
  const noted = {
    ...mine,
    body: { ...mine.body, root: { ...root, children: [...root.children, ...(note ? [note] : [])] } },
  };
  return {
    title,
    says: 'The post stands as you sent it. What you have changed in the article since:',
    compared,
    offer: note && {
      label: 'Draft a correction note',
      article: noted,
      done: 'The note stands at the end of the article now, and Undo takes it back. Say in it what readers need.',
    },
  };
}

function comparedOf(older: Article, now: Article): Compared {
  return { older, now, comparison: compareArticles(older, now) };
}
