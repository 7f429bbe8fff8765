import type { LibraryRow } from '../../shared/library/libraryPage';
import type { Selection } from '../../shared/library/selection';
import { call } from '../bridge';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import { NOTHING, selectedBy } from './selection';

/** As many as can have gone into the bin so lately that the index may not know it yet. */
const LOOKED_AT = 20;

/** The article outside the bin that was changed last, or null. @param gone those that are on their way into it */
export async function findNewest(gone: Selection = NOTHING): Promise<LibraryRow | null> {
  const found = await call('library.find', { query: EVERY_ARTICLE, from: 0, count: LOOKED_AT });
  const isGone = selectedBy(gone);
  return found.ok ? (found.value.rows.find(({ id }) => !isGone(id)) ?? null) : null;
}
