import { align, type Pair, type Unit } from './align';

/** A place where both sides changed the same text, in the merged units. */
export interface UnitConflict<Value> {
  kind: 'both-changed' | 'changed-and-removed';
  /** Index of the kept unit; where both changed it, theirs is the next one. */
  at: number;
  /** Null where it is not known. */
  base: Value | null;
  mine: Value | null;
  theirs: Value | null;
}

export interface MergedUnits<Value> {
  units: Value[];
  conflicts: UnitConflict<Value>[];
  /** What the merging of parts within a unit could not merge, by the index of the unit; each value is a unit of that part alone. */
  inner: { at: number; conflicts: UnitConflict<Value>[] }[];
}

export interface MergeRules<Value> {
  unitOf(value: Value): Unit;
  /** Whether both changed the same, though the values of one of them do not show it; null is what that side took out. */
  collide?(base: Value, mine: Value | null, theirs: Value | null): boolean;
  /** Merges what both changed, part by part; null where that cannot be done. Base is null where there is none. */
  mergeParts(
    base: Value | null,
    mine: Value,
    theirs: Value,
  ): { value: Value; conflicts: UnitConflict<Value>[] } | null;
}

/** What became of each base unit on one side, and what stands new after it. */
interface Side<Value> {
  values: readonly Value[];
  units: Unit[];
  /** Index on this side by the index in base. */
  places: Map<number, number>;
  /** Indices of new units by the base unit before them; -1 is the start. */
  added: Map<number, number[]>;
  /** What reads like one of these was taken over before, beside the text of this side. */
  addedKeys: Set<string>;
  /** Base units as they stand on this side. */
  order: number[];
  hasMoved: boolean;
}

/**
 * Three-way: what one side changed, moved, added or removed is taken over, and of what both changed both texts are kept,
 * mine first. Without a base everything that differs counts as changed by both.
 */
export function mergeUnits<Value>(
  base: readonly Value[] | null,
  mine: readonly Value[],
  theirs: readonly Value[],
  rules: MergeRules<Value>,
): MergedUnits<Value> {
  const [mineUnits, theirUnits] = [mine.map(rules.unitOf), theirs.map(rules.unitOf)];
  const baseUnits = base?.map(rules.unitOf) ?? null;
  const found = baseUnits
    ? { mine: align(baseUnits, mineUnits), theirs: align(baseUnits, theirUnits) }
    : withoutBase(mineUnits, theirUnits);
  const left = sideOf(mine, mineUnits, found.mine);
  const right = sideOf(theirs, theirUnits, found.theirs);
  const count = baseUnits?.length ?? found.mine.length;
  const order = withRemoved(base && right.hasMoved && !left.hasMoved ? right.order : left.order, count);

  const merged: MergedUnits<Value> = { units: [], conflicts: [], inner: [] };
  addNew(-1, left, right, merged);
  for (const index of order) {
    // Without a base no side is unchanged.
    const unit = { value: base?.[index] ?? null, key: baseUnits?.[index]?.key ?? null };
    mergeOne(index, unit, { left, right, rules, merged });
    addNew(index, left, right, merged);
  }
  return merged;
}

/** Each pair of the two sides stands for a base unit that nobody knows. */
function withoutBase(mine: readonly Unit[], theirs: readonly Unit[]): { mine: Pair[]; theirs: Pair[] } {
  const pairs = align(theirs, mine);
  return {
    mine: pairs.map((pair, index) => ({ ...pair, before: index })),
    theirs: pairs.map((pair, index) => ({ ...pair, before: index, after: pair.before })),
  };
}

function sideOf<Value>(values: readonly Value[], units: Unit[], pairs: readonly Pair[]): Side<Value> {
  const places = new Map(pairs.map(({ before, after }) => [before, after]));
  const origins = new Map(pairs.map(({ before, after }) => [after, before]));
  const added = new Map<number, number[]>();
  const order: number[] = [];
  let last = -1;
  values.forEach((_, index) => {
    const origin = origins.get(index);
    if (origin === undefined) added.set(last, [...(added.get(last) ?? []), index]);
    else order.push((last = origin));
  });
  const withWords = [...added.values()].flat().filter((index) => units[index]!.text.trim() !== '');
  const addedKeys = new Set(withWords.map((index) => units[index]!.key));
  const hasMoved = pairs.some(({ isMoved }) => isMoved);
  return { values, units, places, added, addedKeys, order, hasMoved };
}

/** All base units: those that the side has taken out stand after the one that was before them. */
function withRemoved(order: readonly number[], count: number): number[] {
  const all = [...order];
  const known = new Set(order);
  for (let index = 0; index < count; index += 1) {
    if (!known.has(index)) all.splice(index === 0 ? 0 : all.indexOf(index - 1) + 1, 0, index);
  }
  return all;
}

interface Merging<Value> {
  left: Side<Value>;
  right: Side<Value>;
  rules: MergeRules<Value>;
  merged: MergedUnits<Value>;
}

function mergeOne<Value>(
  index: number,
  base: { value: Value | null; key: string | null },
  { left, right, rules, merged }: Merging<Value>,
): void {
  const [at, there] = [left.places.get(index), right.places.get(index)];
  const mine = at === undefined ? null : left.values[at]!;
  const theirs = there === undefined ? null : right.values[there]!;
  const mineKey = at === undefined ? null : left.units[at]!.key;
  const theirKey = there === undefined ? null : right.units[there]!.key;
  const keep = (value: Value) => merged.units.push(value) - 1;
  const keepBoth = (own: Value, other: Value) => {
    const sides = { base: base.value, mine: own, theirs: other };
    merged.conflicts.push({ kind: 'both-changed', at: keep(own), ...sides });
    keep(other);
  };

  if (mine === null || theirs === null) {
    const kept = mine ?? theirs;
    if (kept === null) return;
    const isAsBefore = (mineKey ?? theirKey) === base.key;
    if (isAsBefore && (base.value === null || !rules.collide?.(base.value, mine, theirs))) return;
    merged.conflicts.push({
      ...{ kind: 'changed-and-removed', at: keep(kept) },
      ...{ base: base.value, mine, theirs },
    });
  } else if (mineKey === theirKey) keep(mine);
  else if (base.value !== null && rules.collide?.(base.value, mine, theirs)) keepBoth(mine, theirs);
  else if (theirKey === base.key) keep(mine);
  else if (mineKey === base.key) keep(theirs);
  else if (left.addedKeys.has(theirKey!)) keep(mine);
  else {
    const parts = rules.mergeParts(base.value, mine, theirs);
    if (parts !== null) {
      const place = keep(parts.value);
      if (parts.conflicts.length > 0) merged.inner.push({ at: place, conflicts: parts.conflicts });
      return;
    }
    keepBoth(mine, theirs);
  }
}

/** What stands new after a base unit: mine, then theirs but for what I have added too. */
function addNew<Value>(after: number, left: Side<Value>, right: Side<Value>, merged: MergedUnits<Value>) {
  const mine = left.added.get(after) ?? [];
  const keys = mine.map((index) => left.units[index]!.key);
  for (const index of mine) merged.units.push(left.values[index]!);
  for (const index of right.added.get(after) ?? []) {
    const twin = keys.indexOf(right.units[index]!.key);
    if (twin === -1) merged.units.push(right.values[index]!);
    else keys.splice(twin, 1);
  }
}
