import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { BulkChange } from '../../shared/library/change';
import type { PostsLeft } from '../../shared/publish/postsLeft';
import type { Selection } from '../../shared/library/selection';
import type { savedFiltersSchema } from '../../shared/library/savedFilter';
import type { HandlersOf } from '../ipc';
import { diskFailure, type SettingsFile } from '../store';
import type { BulkRun } from './BulkRun';
import type { LibraryChanges } from './LibraryChanges';

export interface LibraryParts {
  changes: LibraryChanges;
  run: BulkRun;
  filters: SettingsFile<z.infer<typeof savedFiltersSchema>>;
  /** The articles that are selected, as they are now. */
  idsOf(selection: Selection): Promise<Result<string[]>>;
  /** What the sites keep of articles that go. */
  postsLeft(ids: readonly string[]): Promise<PostsLeft>;
}

type LibraryCall =
  'library.change' | 'library.undoChange' | 'library.stopChange' | 'library.filters' | 'library.keepFilters';

export function libraryHandlers({
  changes,
  run,
  filters,
  idsOf,
  postsLeft,
}: LibraryParts): HandlersOf<LibraryCall> {
  return {
    'library.change': async ({ selection, change }) => {
      const ids = await idsOf(selection);
      if (!ids.ok) return ids;
      const changed = await changes.change(ids.value, change);
      if (!changed.ok || change.kind !== 'bin') return changed;
      const { done, failed } = changed.value;
      const notDone = new Set(failed.map(({ id }) => id));
      // Those after them she has stopped.
      const gone = ids.value.slice(0, done + failed.length).filter((id) => !notDone.has(id));
      const binned: BulkChange = { ...changed.value, postsLeft: await postsLeft(gone) };
      return ok(binned);
    },
    'library.undoChange': () => changes.undo(),
    'library.stopChange': () => {
      run.stop();
      return ok(undefined);
    },
    'library.filters': async () => ok((await filters.read()).filters),
    'library.keepFilters': async (kept) => {
      try {
        await filters.write(kept);
        return ok(undefined);
      } catch (error) {
        return fail(diskFailure(error, 'Your articles are not touched; only the filter is not kept.'));
      }
    },
  };
}
