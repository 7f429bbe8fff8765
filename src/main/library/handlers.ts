import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/lib/result';
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
}

type LibraryCall =
  'library.change' | 'library.undoChange' | 'library.stopChange' | 'library.filters' | 'library.keepFilters';

export function libraryHandlers({ changes, run, filters, idsOf }: LibraryParts): HandlersOf<LibraryCall> {
  return {
    'library.change': async ({ selection, change }) => {
      const ids = await idsOf(selection);
      return ids.ok ? changes.change(ids.value, change) : ids;
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
