import type { LibraryQuery } from '../../shared/library/libraryQuery';
import type { Selection } from '../../shared/library/selection';

export const NOTHING: Selection = { kind: 'ids', ids: [] };

export function everything(query: LibraryQuery): Selection {
  return { kind: 'all', query, except: [] };
}

/** @param total what the query of the list finds */
export function sizeOf(selection: Selection, total: number): number {
  return selection.kind === 'ids' ? selection.ids.length : Math.max(0, total - selection.except.length);
}

/** A question that can be asked of many rows. */
export function selectedBy(selection: Selection): (id: string) => boolean {
  const listed = new Set(selection.kind === 'ids' ? selection.ids : selection.except);
  return (id) => listed.has(id) === (selection.kind === 'ids');
}

/** With the article taken in, or left out where it was in. */
export function toggled(selection: Selection, id: string): Selection {
  const flip = (ids: readonly string[]) =>
    ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return selection.kind === 'ids'
    ? { kind: 'ids', ids: flip(selection.ids) }
    : { ...selection, except: flip(selection.except) };
}
