import { canonical } from './canonical';

/** The value of the side that changed it, or null where both did. */
export function chooseChanged<Value>(base: { value: Value } | null, mine: Value, theirs: Value) {
  const [own, other] = [canonical(mine), canonical(theirs)];
  if (own === other) return { value: mine };
  if (base === null) return null;
  const old = canonical(base.value);
  if (own === old) return { value: theirs };
  return other === old ? { value: mine } : null;
}
