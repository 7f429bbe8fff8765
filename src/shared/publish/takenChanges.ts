import type { Article } from '../article/article';
import { align, ALIKE, type Unit } from '../history/align';
import { compareText, plainRuns } from '../history/compareText';
import { likeness, wordBag } from '../history/likeness';
import { canonical } from '../history/canonical';
import { unitOf } from '../history/unitOf';

/** What a change that was taken into an article did there, one block of it. */
export interface TakenChange {
  /** It stands there since, or it does no more; or it is the article from before, which it must not be again. */
  kind: 'came' | 'went' | 'whole';
  unit: Unit;
  /** Of what came: the texts from before that are like it, in whose place or beside which it stands. */
  like: Unit[];
}

const LINES = new Set(['headline', 'standfirst', 'line']);
/** Texts that stand further away are like a text by accident. */
const NEAR = 20;

/** What became of an article when something was taken in. Of the order of its blocks nothing is said, and of empty lines. */
export function takenBetween(before: Article, after: Article): TakenChange[] {
  const [olds, news] = [unitsOf(before), unitsOf(after)];
  const pairs = align(olds, news);
  const [oldKeys, newKeys] = [olds, news].map((units) => new Set(units.map(({ key }) => key)));
  const places = new Map(pairs.map((pair) => [pair.after, olds[pair.before]!]));
  const came = news.flatMap((unit, at): TakenChange[] => {
    if (oldKeys!.has(unit.key)) return [];
    const near = olds.slice(Math.max(0, at - NEAR), at + NEAR);
    const pair = places.get(at);
    const like = near.filter((old) => old !== pair && isAlike(old, unit));
    return [{ kind: 'came', unit, like: pair === undefined ? like : [pair, ...like] }];
  });
  const paired = new Set(pairs.map((pair) => pair.before));
  const went = olds.flatMap((unit, at): TakenChange[] =>
    paired.has(at) || newKeys!.has(unit.key) ? [] : [{ kind: 'went', unit, like: [] }],
  );
  // Undo brings that back to the letter: also where it was a mark, a separator, or one more of what was there already.
  const was = wholeOf(before);
  const whole: TakenChange[] = was.key === wholeOf(after).key ? [] : [{ kind: 'whole', unit: was, like: [] }];
  return [...whole, ...came, ...went];
}

const wholeOf = ({ headline, standfirst, body, sources }: Article): Unit => ({
  ...{ key: canonical([headline, standfirst, body, sources]), kind: 'article', text: '' },
});

/**
 * Whether all of that still stands in the article: what came may have been worked on since, as long as it is not more like
 * what stood there before.
 */
export function standsIn(changes: readonly TakenChange[], article: Article): boolean {
  const units = unitsOf(article);
  const keys = new Set(units.map(({ key }) => key));
  const whole = wholeOf(article).key;
  return changes.every(({ kind, unit, like }) => {
    if (kind === 'whole') return unit.key !== whole;
    if (kind === 'went') return !keys.has(unit.key);
    return keys.has(unit.key) || units.some((now) => isMadeOf(now, unit, like));
  });
}

function isMadeOf(now: Unit, unit: Unit, like: readonly Unit[]): boolean {
  if (unit.text.trim() === '' || like.some(({ key }) => key === now.key) || !isAlike(now, unit)) return false;
  const own = distance(now.text, unit.text);
  return like.every(({ text }) => own <= distance(now.text, text));
}

function isAlike(one: Unit, other: Unit): boolean {
  return one.kind === other.kind && likeness(wordBag(one.text), wordBag(other.text)) >= ALIKE;
}

/** How many characters one has and the other has not. */
function distance(one: string, other: string): number {
  return compareText(plainRuns(one), plainRuns(other)).reduce(
    (sum, { kind, text }) => (kind === 'same' ? sum : sum + text.length),
    0,
  );
}

/** All that a post says: the headline, the standfirst and the blocks; an empty line says nothing. */
function unitsOf({ headline, standfirst, body }: Article): Unit[] {
  const field = (kind: string, text: string) => ({ key: `${kind} ${text}`, kind, text });
  return [
    field('headline', headline),
    field('standfirst', standfirst),
    ...body.root.children.map(unitOf),
  ].filter(({ kind, text }) => text.trim() !== '' || !LINES.has(kind));
}
