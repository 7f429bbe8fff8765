import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import type { Selection } from '../../shared/library/selection';
import type { Result } from '../../shared/lib/result';
import { call } from '../bridge';
import { isNarrowed } from './isNarrowed';
import { useLibraryStore } from './libraryStore';
import { everything, sizeOf } from './selection';

/** Articles that she may mean where something is done to many. */
export interface ArticleScope {
  kind: 'selected' | 'shown' | 'all';
  selection: Selection;
  count: number;
}

/** What is selected, what the list is narrowed to, and all articles, as far as there are such; none are of the bin. */
export async function articleScopes(): Promise<Result<ArticleScope[]>> {
  const { selection, rows, query, shownQuery } = useLibraryStore.getState();
  const shown = rows?.total ?? 0;
  const all = await call('library.find', { query: EVERY_ARTICLE, from: 0, count: 1 });
  if (!all.ok) return all;
  const selected = sizeOf(selection, shown);
  const scopes: ArticleScope[] = [
    { kind: 'all', selection: everything(EVERY_ARTICLE), count: all.value.total },
  ];
  if (query.inBin || shownQuery.inBin) return { ok: true, value: scopes };
  if (isNarrowed(shownQuery))
    scopes.unshift({ kind: 'shown', selection: everything(shownQuery), count: shown });
  if (selected > 0) scopes.unshift({ kind: 'selected', selection, count: selected });
  return { ok: true, value: scopes };
}
