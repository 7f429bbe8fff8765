import { MOST_ROWS } from '../../shared/library/libraryQuery';
import type { Selection } from '../../shared/library/selection';
import { ok, type Result } from '../../shared/lib/result';
import type { Catalogue } from '../catalogue';

/** The articles that are selected, as the library is now, in its order. */
export async function idsOf(
  selection: Selection,
  catalogue: Pick<Catalogue, 'find'>,
): Promise<Result<string[]>> {
  if (selection.kind === 'ids') return ok(selection.ids);
  // Each once: while it is read page by page, an article that moves may come twice.
  const ids = new Set<string>();
  for (let from = 0, total = 1; from < total; from += MOST_ROWS) {
    const page = await catalogue.find(selection.query, from, MOST_ROWS);
    if (!page.ok) return page;
    ({ total } = page.value);
    for (const { id } of page.value.rows) ids.add(id);
  }
  for (const id of selection.except) ids.delete(id);
  return ok([...ids]);
}
