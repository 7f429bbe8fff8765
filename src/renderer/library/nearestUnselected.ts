import type { Selection } from '../../shared/library/selection';
import { useLibraryStore } from './libraryStore';
import { selectedBy } from './selection';

/** The article to go on with when those selected are gone: the next one down the list from the given one, or else up. */
export function nearestUnselected(selection: Selection, id: string | null): string | null {
  const { rows } = useLibraryStore.getState();
  const from = rows?.indexOf(id) ?? -1;
  if (!rows || from < 0) return null;
  const isSelected = selectedBy(selection);
  for (const step of [1, -1]) {
    let at = from;
    let row;
    do row = rows.at((at += step));
    while (row !== undefined && isSelected(row.id));
    if (row !== undefined) return row.id;
  }
  return null;
}
