import { create } from 'zustand';
import type { ArticleScope } from '../library';

interface ExportArticlesStore {
  /** Which articles she may mean, the likeliest first, while she is asked; null while she is not. */
  scopes: ArticleScope[] | null;
  open(scopes: ArticleScope[]): void;
  close(): void;
}

/** The dialog “Export articles”. */
export const useExportArticlesStore = create<ExportArticlesStore>((set) => ({
  scopes: null,
  open: (scopes) => set({ scopes }),
  close: () => set({ scopes: null }),
}));
