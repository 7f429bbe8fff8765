import { diffArrays } from 'diff';
import { likeness, type WordBag, wordBag } from './likeness';

/** A paragraph, or whatever else is compared as one. */
export interface Unit {
  /** Equal for units that read equal. */
  key: string;
  /** Only units of one kind can be an older and a newer text of each other. */
  kind: string;
  /** Its words. */
  text: string;
}

/** A unit of before that is a unit of after, by their indices. */
export interface Pair {
  before: number;
  after: number;
  isSame: boolean;
  /** It stands in another order than most of the others. */
  isMoved: boolean;
}

/** From this likeness on a unit is taken for a newer text of another; one that was moved as well has to be more alike. */
export const ALIKE = 0.4;
const ALIKE_ELSEWHERE = 0.6;
/** Comparing each with each is quadratic: above this many, only with those that stand near. */
const AT_MOST = 40_000;
const NEAR = 20;
/** Two bodies with more differences have no order in common worth looking for. */
const MOST_EDITS = 4000;

/** Finds each unit of `before` again in `after`, in the order of after. What is in no pair was removed or added. */
export function align(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const pairs = sameInOrder(before, after);
  const loose = { before: unpaired(before, pairs, 'before'), after: unpaired(after, pairs, 'after') };
  pairs.push(...sameElsewhere(before, after, loose));
  pairs.push(...alike(before, after, loose));
  pairs.sort((a, b) => a.after - b.after);
  markMoved(pairs, after);
  return pairs.filter((pair) => !pair.isMoved || isFollowed(pair, before[pair.before]!, after[pair.after]!));
}

/** Whether a unit that stands elsewhere is worth being followed: one empty line is as good as another. */
function isFollowed({ isSame }: Pair, before: Unit, after: Unit): boolean {
  if (isSame) return after.text.trim() !== '';
  return likeness(wordBag(before.text), wordBag(after.text)) >= ALIKE_ELSEWHERE;
}

interface Loose {
  before: Set<number>;
  after: Set<number>;
}

function sameInOrder(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  let at = 0;
  const [olds, news] = [before.map(({ key }) => key), after.map(({ key }) => key)];
  for (const { added, removed, count } of diffArrays(olds, news, { maxEditLength: MOST_EDITS }) ?? []) {
    for (let i = 0; !added && !removed && i < count; i += 1) {
      pairs.push({ before: from + i, after: at + i, isSame: true, isMoved: false });
    }
    if (!added) from += count;
    if (!removed) at += count;
  }
  return pairs;
}

function unpaired(units: readonly Unit[], pairs: readonly Pair[], side: 'before' | 'after'): Set<number> {
  const paired = new Set(pairs.map((pair) => pair[side]));
  return new Set(units.map((_, index) => index).filter((index) => !paired.has(index)));
}

function sameElsewhere(before: readonly Unit[], after: readonly Unit[], loose: Loose): Pair[] {
  const pairs: Pair[] = [];
  const places = new Map<string, number[]>();
  for (const index of loose.before) {
    const { key } = before[index]!;
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  for (const index of loose.after) {
    const from = places.get(after[index]!.key)?.shift();
    if (from !== undefined) pairs.push(pair(from, index, true, loose));
  }
  return pairs;
}

/** The most alike first. */
function alike(before: readonly Unit[], after: readonly Unit[], loose: Loose): Pair[] {
  const olds = [...loose.before].map((index) => ({ index, bag: wordBag(before[index]!.text) }));
  const news = [...loose.after].map((index) => ({ index, bag: wordBag(after[index]!.text) }));
  const isMany = olds.length * news.length > AT_MOST;
  const found: { from: number; at: number; degree: number }[] = [];
  const look = (old: { index: number; bag: WordBag }, now: { index: number; bag: WordBag }) => {
    if (before[old.index]!.kind !== after[now.index]!.kind) return;
    const degree = likeness(old.bag, now.bag);
    if (degree >= ALIKE) found.push({ from: old.index, at: now.index, degree });
  };
  olds.forEach((old, i) => {
    const near = isMany ? news.slice(Math.max(0, i - NEAR), i + NEAR) : news;
    for (const now of near) look(old, now);
  });
  found.sort((a, b) => b.degree - a.degree || a.at - b.at || a.from - b.from);
  const pairs: Pair[] = [];
  for (const { from, at } of found) {
    if (loose.before.has(from) && loose.after.has(at)) pairs.push(pair(from, at, false, loose));
  }
  return pairs;
}

function pair(before: number, after: number, isSame: boolean, loose: Loose): Pair {
  loose.before.delete(before);
  loose.after.delete(after);
  return { before, after, isSame, isMoved: false };
}

/** Of pairs in the order of after, those with most of the text keep their order; the others were moved. */
function markMoved(pairs: Pair[], after: readonly Unit[]): void {
  if (pairs.every((pair, index) => index === 0 || pairs[index - 1]!.before < pair.before)) return;
  const best = pairs.map((pair) => ({ size: after[pair.after]!.text.length + 1, previous: -1 }));
  for (let index = 0; index < pairs.length; index += 1) {
    const own = best[index]!.size;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (pairs[earlier]!.before > pairs[index]!.before) continue;
      if (best[earlier]!.size + own > best[index]!.size) {
        best[index] = { size: best[earlier]!.size + own, previous: earlier };
      }
    }
  }
  for (const pair of pairs) pair.isMoved = true;
  let last = best.reduce((top, { size }, index) => (size > best[top]!.size ? index : top), 0);
  for (; last !== -1; last = best[last]!.previous) pairs[last]!.isMoved = false;
}
