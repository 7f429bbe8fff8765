import type { SiteSettings } from './site';
import type { ChosenSites } from './siteFor';
import type { ThemeSummary } from './theme';

/** The sites of the desk, as the window shows them. */
export interface SitesState {
  /** In the order of their names; never none. */
  sites: SiteSettings[];
  themes: ThemeSummary[];
  chosen: ChosenSites;
  /** Files of sites that cannot be read, by name. */
  unread: string[];
}
