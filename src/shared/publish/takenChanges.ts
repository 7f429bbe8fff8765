import type { Article } from '../article/article';
import { align, ALIKE, type Unit } from '../history/align';
import { compareText, plainRuns } from '../history/compareText';
import { likeness, wordBag } from '../history/likeness';
import { unitOf } from '../history/unitOf';

/** What a change that was taken into an article did there, one text of it. */
export interface TakenChange {
  /** It stands there since, or it does no more. */
  kind: 'came' | 'went';
  unit: Unit;
  /** Of what came: the texts from before that are like it, in whose place or beside which it stands. */
  like: Unit[];
}

/** Texts that stand further away are like a text by accident. */
const NEAR = 20;

/** What became of an article when something was taken in. Of the order of its texts and of empty ones nothing is said. */
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
  return [...came, ...went];
}

/**
 * Whether all of that still stands in the article: what came may have been worked on since, as long as it is not more like
 * what stood there before.
 */
export function standsIn(changes: readonly TakenChange[], article: Article): boolean {
  const units = unitsOf(article);
  const keys = new Set(units.map(({ key }) => key));
  return changes.every(({ kind, unit, like }) => {
    if (kind === 'went') return !keys.has(unit.key);
    return keys.has(unit.key) || units.some((now) => isMadeOf(now, unit, like));
  });
}

function isMadeOf(now: Unit, unit: Unit, like: readonly Unit[]): boolean {
  if (like.some(({ key }) => key === now.key) || !isAlike(now, unit)) return false;
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

/** All that a post says: the headline, the standfirst and the blocks that have words. */
function unitsOf({ headline, standfirst, body }: Article): Unit[] {
  const field = (kind: string, text: string) => ({ key: `${kind} ${text}`, kind, text });
  return [
    field('headline', headline),
    field('standfirst', standfirst),
    ...body.root.children.map(unitOf),
  ].filter(({ text }) => text.trim() !== '');
}
