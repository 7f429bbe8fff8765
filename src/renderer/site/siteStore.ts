import { create } from 'zustand';
import type { Language } from '../../shared/article/language';
import { type Failure, ok, type Result } from '../../shared/lib/result';
import { type Site, type SiteSettings, withTheme } from '../../shared/site/site';
import { siteFor } from '../../shared/site/siteFor';
import type { ImportedTheme } from '../../shared/site/importedTheme';
import type { SitesState } from '../../shared/site/sitesState';
import type { SiteTheme } from '../../shared/site/theme';
import type { AttributionStyle } from '../../shared/source/attribution';
import { call } from '../bridge';

export interface SiteStore {
  /** Null until it is read. */
  state: SitesState | null;
  /** The themes of Galley's that were drawn so far; hers may change beside Galley. */
  themes: ReadonlyMap<string, SiteTheme>;
  /** Of the article that is open. */
  language: Language;
  /** The site that this article is written for. */
  site: Site | null;
  /** Why the sites could not be read or a change not be kept. */
  failure: Failure | null;
  load(): Promise<void>;
  /** The open article is in this language. */
  writeIn(language: Language): void;
  choose(language: Language, siteId: string): Promise<void>;
  setAttribution(style: AttributionStyle): Promise<void>;
  /** Answers whether it is kept. */
  save(site: SiteSettings): Promise<boolean>;
  remove(siteId: string): Promise<boolean>;
  /**
   * Has her choose a saved page or a style sheet, makes a theme of it and tells what was taken and dropped; null where
   * she chose none, or none could be made.
   */
  importStylesheet(isChosen?: boolean): Promise<ImportedTheme | null>;
  /** Removes a theme of hers that no site wears; answers whether it is gone. */
  removeTheme(themeId: string): Promise<boolean>;
  /** Reads a theme of hers again, which she may have changed beside Galley. */
  reread(): Promise<void>;
  /** What the last import of a style sheet came to, until she has read it. */
  imported: Result<ImportedTheme> | null;
  /** Whether the site that is being changed has chosen that theme. */
  isChosen: boolean;
  forgetImported(): void;
  /** A site with its theme; null where there is none of that id, or the theme cannot be read. */
  open(siteId: string): Promise<Site | null>;
}

/** The sites of the desk, and the one that the open article is written for. */
export const useSiteStore = create<SiteStore>((set, get) => {
  /** Shows what main answered; a theme that is not known yet comes after it. */
  function take(answer: Result<SitesState>): boolean {
    if (answer.ok) set({ state: answer.value, failure: null });
    else set({ failure: answer.failure });
    void show();
    return answer.ok;
  }

  async function show(): Promise<void> {
    const { state, language, open } = get();
    const settings = state && siteFor(language, state.sites, state.chosen);
    if (!settings) return;
    const site = await open(settings.id);
    // She may have gone to another article, or have chosen or changed a site, which is then shown by a call of its own.
    const isLatest = get().language === language && get().state === state;
    if (site !== null && isLatest) set({ site });
  }

  return {
    state: null,
    themes: new Map(),
    language: 'en',
    site: null,
    failure: null,
    async load() {
      take(await call('sites.state', undefined));
    },
    writeIn(language) {
      if (get().language === language) return;
      set({ language });
      void show();
    },
    async choose(language, siteId) {
      take(await call('sites.choose', { language, siteId }));
    },
    async setAttribution(attribution) {
      const { site, state, save } = get();
      const settings = state?.sites.find(({ id }) => id === site?.id);
      if (settings !== undefined) await save({ ...settings, attribution });
    },
    async save(site) {
      return take(await call('sites.save', { site }));
    },
    async remove(siteId) {
      return take(await call('sites.remove', { siteId }));
    },
    imported: null,
    isChosen: false,
    async importStylesheet(isChosen = false) {
      const answer = await call('sites.importStylesheet', undefined);
      if (answer.ok && answer.value === null) return null;
      set({ imported: answer.ok ? ok(answer.value as ImportedTheme) : answer, isChosen });
      if (!answer.ok) return null;
      take(await call('sites.state', undefined));
      return answer.value;
    },
    async removeTheme(themeId) {
      return take(await call('sites.removeTheme', { themeId }));
    },
    async reread() {
      if (get().site?.theme.isHers) await show();
    },
    forgetImported: () => set({ imported: null }),
    async open(siteId) {
      const settings = get().state?.sites.find(({ id }) => id === siteId);
      if (settings === undefined) return null;
      const { themeId } = settings;
      const known = get().themes.get(themeId);
      if (known) return withTheme(settings, known);
      const answer = await call('sites.theme', { themeId });
      if (!answer.ok) {
        set({ failure: answer.failure });
        return null;
      }
      if (!answer.value.isHers) set({ themes: new Map(get().themes).set(themeId, answer.value) });
      return withTheme(settings, answer.value);
    },
  };
});
