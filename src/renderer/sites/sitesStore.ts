import { create } from 'zustand';
import type { SiteSettings } from '../../shared/site/site';
import { useSiteStore } from '../site';

export interface SitesStore {
  isOpen: boolean;
  /** The site as she has it in the dialog, unsaved; it stays when the dialog is closed without saving. */
  draft: SiteSettings | null;
  /** Opens the dialog at what she left unsaved, or at that site, or the one of the open article. */
  open(siteId?: string): void;
  close(): void;
  /** Begins with a site as it is kept, or with a new one. */
  edit(draft: SiteSettings | null): void;
  change(changes: Partial<SiteSettings>): void;
}

export const useSitesStore = create<SitesStore>((set, get) => ({
  isOpen: false,
  draft: null,
  open(siteId) {
    const { state, site } = useSiteStore.getState();
    const kept = state?.sites.find(({ id }) => id === (siteId ?? site?.id)) ?? state?.sites[0];
    set({ isOpen: true, draft: get().draft ?? kept ?? null });
  },
  close() {
    set({ isOpen: false });
  },
  edit(draft) {
    set({ draft });
  },
  change(changes) {
    const { draft } = get();
    if (draft !== null) set({ draft: { ...draft, ...changes } });
  },
}));
