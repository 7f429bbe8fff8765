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
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const totals: number[] = [];
    for (let from = 0; from < (totals.at(-1) ?? 1); from += MOST_ROWS) {
      const page = await catalogue.find(selection.query, from, MOST_ROWS);
      if (!page.ok) return page;
      totals.push(page.value.total);
      for (const { id } of page.value.rows) ids.add(id);
    }
    // Where the library changed meanwhile, an article may have moved from a page still to be read to one that was read.
    if (new Set([...totals, ids.size]).size === 1) break;
  }
  for (const id of selection.except) ids.delete(id);
  return ok([...ids]);
}

/** Of a library that does not hold still; what comes into it later is not hers to have selected. */
const MOST_READINGS = 5;
