import type { Article } from '../../shared/article/article';
import { canonical } from '../../shared/history/canonical';
import { compareArticles } from '../../shared/history/compareArticles';
import { countChanges } from '../../shared/history/countChanges';
import { decided } from '../../shared/history/decided';
import { mergeArticles, type MergedArticle } from '../../shared/history/mergeArticles';
import type { Compared } from '../../shared/history/restore';
import { countOf } from '../../shared/lib/countOf';
import { draftCorrection } from '../../shared/publish/draftCorrection';
import { heldNotes } from '../../shared/publish/heldNotes';
import type { PostOnSite } from '../../shared/publish/publishing';
import { standsIn, type TakenChange, takenBetween } from '../../shared/publish/takenChanges';
import type { Site } from '../../shared/site/site';
import type { PostReading } from '../import';
import { asBegun } from './asBegun';
import { type CompareOffer, sayOffer } from './compareOffer';
import { type SentPost, type TheirArticle, theirArticle, type UnplacedWords } from './theirArticle';

/** What is shown of a post beside its article, and what can be put into that. */
export interface CompareView {
  title: string;
  says: string;
  /** What both changed in different ways; null where that is not what is looked at. */
  collisions: Collisions | null;
  /** What goes into the article without being asked for, or what she has changed; null where there is nothing to see. */
  compared: Compared | null;
  /** What stands only on the site, and can come into the article by her hand alone. */
  unplaced: readonly UnplacedWords[];
  /** All that they have made of it, where that stands in the article already; else null. */
  standing: TakenChange[] | null;
  /** Null where there is nothing to be done. */
  offer: CompareOffer | null;
}

export interface Collisions {
  merged: MergedArticle;
  sides: { base: Article; mine: Article; theirs: Article };
}

/** A colleague's change first, since it has to be in the article before that is sent; else what she has changed herself. */
export function compareView(
  post: PostOnSite,
  mine: Article,
  site: Site,
  today: string,
  reading: PostReading,
): CompareView {
  if (!isSent(post)) return begunChanges(post, mine, site, reading);
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

const isSent = (post: PostOnSite): post is SentPost => post.article !== null;

const CHANGED = 'Somebody has changed the post since you sent it. Nothing was overwritten.';
const WRITTEN =
  'Somebody has written in the draft that Galley began for the article. Nothing was overwritten.';

/** Nobody knows what the words in such a draft were made of: whatever differs is asked. */
function begunChanges(post: PostOnSite, mine: Article, site: Site, reading: PostReading): CompareView {
  const { content, excerpt } = post.theirs;
  if (content.trim() === '' && excerpt.trim() === '') {
    const says = `The draft that Galley began on ${site.name} is empty. Send the article.`;
    const title = `Compared with ${site.name}`;
    return { title, says, collisions: null, compared: null, unplaced: [], standing: null, offer: null };
  }
  const theirs = theirArticle(asBegun(post, mine, site), site, reading);
  // What is hers alone nobody has taken out.
  const unplaced = theirs.unplaced.filter(({ now }) => now !== null);
  return changesBeside({ ...theirs, unplaced }, mine, post, site.name);
}

function theirChanges(post: SentPost, mine: Article, site: Site, reading: PostReading): CompareView {
  return changesBeside(theirArticle(post, site, reading), mine, post, site.name);
}

function changesBeside(
  { article: theirs, kept, unplaced }: TheirArticle,
  mine: Article,
  { article: base, fields, state, taken, isSettled }: PostOnSite,
  name: string,
): CompareView {
  const merged = mergeArticles(base, mine, theirs);
  const sides = { base: base ?? mine, mine, theirs };
  const count = merged.conflicts.length;
  // With all that is to be decided as it stands here, what is another is what only they have changed.
  const alone = decided(
    sides,
    merged,
    merged.conflicts.map(() => 'mine'),
  );
  const compared = comparedOf(mine, alone);
  const hasAlone = canonical(alone) !== canonical(mine);
  const say = unplaced.length === 0 || isSettled ? null : sayOffer(name);
  // What she decided is not asked once more because something else has to be carried over.
  if (unplaced.length > 0 && taken?.state === state && standsIn(taken.changes, mine))
    return {
      ...{ title: `Changed on ${name}`, collisions: null, compared: null, standing: null },
      says: `What you took in stands in the article. ${isSettled ? SAID : tellUnplaced(unplaced.length)}`,
      ...{ unplaced, offer: say },
    };
  const isIn = count === 0 && !hasAlone;
  const asThere =
    kept === 0
      ? ''
      : ` ${countOf(kept, 'block')} of the site ${kept === 1 ? 'goes' : 'go'} in as the site has ${kept === 1 ? 'it' : 'them'}, since Galley has no such block; sent again, nothing in ${kept === 1 ? 'it' : 'them'} is changed.`;
  return {
    title: `Changed on ${name}`,
    says: `${base === null ? WRITTEN : CHANGED} ${tellTheirs(count, hasAlone, unplaced.length, base !== null)}${asThere}`,
    collisions: count === 0 ? null : { merged, sides },
    compared: hasAlone ? compared : null,
    unplaced,
    standing:
      isIn && unplaced.length + fields.length === 0 ? takenBetween(base ?? withoutText(mine), theirs) : null,
    offer: isIn
      ? say
      : {
          kind: 'take',
          label: 'Take into the article',
          keeps: theirs,
          article: (decisions) => decided(sides, merged, decisions),
          // What was taken in before goes on to count.
          taken: (article) => [
            ...(taken?.changes ?? []).filter((change) => standsIn([change], article)),
            ...takenBetween(mine, article),
          ],
          done: `It stands in the article now, and Undo takes it back. The post as it stands on ${name} is in History. ${say === null ? 'Read it, and send it once more; after an Undo it is asked once more.' : `${tellLeft(unplaced.length)} Until you say here that this is done, or that it may go, nothing that you send takes its place.`}`,
          next: say,
        },
  };
}

const withoutText = (article: Article): Article => ({
  ...{ ...article, body: { ...article.body, root: { ...article.body.root, children: [] } } },
});

function tellTheirs(count: number, hasAlone: boolean, unplaced: number, wasSent: boolean): string {
  return [tellTaken(count, hasAlone, unplaced > 0, wasSent), tellUnplaced(unplaced)]
    .filter(Boolean)
    .join(' ');
}

function tellTaken(count: number, hasAlone: boolean, hasUnplaced: boolean, wasSent: boolean): string {
  if (count > 0)
    return `At ${countOf(count, 'place')} ${wasSent ? 'you have changed the same' : 'the article says something else'}: say there what is to stand.${hasAlone ? ' What only they have changed goes in as it is.' : ''}`;
  if (hasAlone) return hasUnplaced ? 'What goes into the article is below.' : 'What they have changed:';
  return hasUnplaced ? '' : 'What they have changed stands in the article already: send it once more.';
}

const SAID = 'What stands only on the site is below: you have said that it is carried over or may go.';

function tellLeft(count: number): string {
  const [stands, it] = count === 1 ? ['stands', 'it'] : ['stand', 'them'];
  return `${countOf(count, 'change')} ${stands} only on the site: carry over what of ${it} is to stay.`;
}

function tellUnplaced(count: number): string {
  if (count === 0) return '';
  const [stands, them] = count === 1 ? ['stands', 'it'] : ['stand', 'them'];
  return `${countOf(count, 'change')} ${stands} only on the site, since Galley cannot put ${them} into the article by itself: sending the article would undo ${them} there.`;
}

function ownChanges({ article: sent }: SentPost, mine: Article, name: string, today: string): CompareView {
  const title = `Compared with ${name}`;
  // How far the desk is with it is none of its words, and sending it has changed that.
  const compared = comparedOf({ ...sent, status: mine.status }, mine);
  if (countChanges(compared.comparison).changes === 0)
    return {
      ...{ title, says: 'The post and the article are the same.' },
      ...{ collisions: null, compared: null, unplaced: [], standing: null, offer: null },
    };
  const note = draftCorrection(compared.comparison.blocks, mine.language, today);
  const { root } = mine.body;
  const noted = {
    ...mine,
    body: { ...mine.body, root: { ...root, children: [...root.children, ...(note ? [note] : [])] } },
  };
  return {
    title,
    says: 'The post stands as you sent it. What you have changed in the article since:',
    collisions: null,
    compared,
    unplaced: [],
    standing: null,
    offer: note && {
      kind: 'note',
      label: 'Draft a correction note',
      article: () => noted,
      done: 'The note stands at the end of the article now, and Undo takes it back. Say in it what readers need.',
    },
  };
}

function comparedOf(older: Article, now: Article): Compared {
  return { older, now, comparison: compareArticles(older, now) };
}
