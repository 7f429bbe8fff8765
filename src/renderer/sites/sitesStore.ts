import { create } from 'zustand';
import type { SiteSettings } from '../../shared/site/site';
import { useSiteStore } from '../site';
import { onto } from './siteDraft';

export interface SitesStore {
  isOpen: boolean;
  /** The site as she has it in the dialog; what is unsaved of it stays when the dialog is closed. */
  draft: SiteSettings | null;
  /** The site as it was when she began. */
  base: SiteSettings | null;
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
  base: null,
  open(siteId) {
    const { state, site } = useSiteStore.getState();
    const { draft, base, edit } = get();
    const kept = (id: string | undefined) => state?.sites.find((each) => each.id === id);
    const mine = kept(base?.id);
    // Another part of the window may have changed the site since, or a sync service.
    if (draft !== null && base !== null && mine !== undefined)
      set({ draft: onto(draft, base, mine), base: mine });
    else if (draft === null) edit(kept(siteId ?? site?.id) ?? state?.sites[0] ?? null);
    set({ isOpen: true });
  },
  close() {
    set(hasUnsaved(get()) ? { isOpen: false } : { isOpen: false, draft: null, base: null });
  },
  edit(draft) {
    const kept = useSiteStore.getState().state?.sites.find(({ id }) => id === draft?.id);
    set({ draft, base: kept ?? draft });
  },
  change(changes) {
    const { draft } = get();
    if (draft !== null) set({ draft: { ...draft, ...changes } });
  },
}));

/** Whether she has changed a site, or begun one, and not saved it. */
export function hasUnsaved({ draft, base }: Pick<SitesStore, 'draft' | 'base'>): boolean {
  return JSON.stringify(draft) !== JSON.stringify(base);
}
