import { useEffect, useId, useRef, useState } from 'react';

/**
 * A list that is walked with the arrow keys while the focus stays in a text: the active row, the ids that ARIA ties
 * them with, and the row kept in view. The first row is active again whenever `key` changes.
 */
export function useListbox(count: number, key: string) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ key, index: 0 });
  const active = place.key === key ? Math.min(place.index, Math.max(count - 1, 0)) : 0;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, key]);

  return {
    id,
    list,
    active,
    optionId: (index: number) => `${id}-${index}`,
    activate: (index: number) => setPlace({ key, index }),
    /** From the last row down comes the first, and the other way round. */
    move: (step: 1 | -1) => setPlace({ key, index: count === 0 ? 0 : (active + step + count) % count }),
  };
}
