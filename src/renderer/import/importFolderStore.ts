import { create } from 'zustand';
import type { FoundFolder } from '../../shared/import/imported';

interface ImportFolderStore {
  /** The folder that she chose, while she is asked about it. */
  found: FoundFolder | null;
  open(found: FoundFolder): void;
  close(): void;
}

/** The dialog “Import folder”. */
export const useImportFolderStore = create<ImportFolderStore>((set) => ({
  found: null,
  open: (found) => set({ found }),
  close: () => set({ found: null }),
}));
