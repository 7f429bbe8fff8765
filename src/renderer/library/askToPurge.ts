import { useBinStore } from '../bin';
import { useLibraryStore } from './libraryStore';

/** Asks about the end of what is selected in the bin, or of one of its articles. What she is told of is all that goes. */
export async function askToPurge(id: string | null = null): Promise<void> {
  const { rows, selectedIds } = useLibraryStore.getState();
  const ids = id === null ? await selectedIds() : [id];
  const [first = null, ...others] = ids;
  if (first !== null)
    await useBinStore
      .getState()
      .ask(ids, others.length > 0 ? undefined : rows?.at(rows.indexOf(first))?.headline);
}
