import type { Language } from '../article/language';
import type { Status } from '../article/status';
import type { Failure } from '../lib/result';
import type { Selection } from '../library/selection';
import type { PlanRemark } from './planSite';

/** Which articles become a site of files. */
export type SiteScope =
  { kind: 'library' } | { kind: 'section'; section: string } | { kind: 'selection'; selection: Selection };

/** Which articles become a site of files, and which of them may. */
export interface SiteChoice {
  scope: SiteScope;
  statuses: Status[];
  languages: Language[];
}

/** What is being done, and how far it is. */
export interface SiteProgress {
  doing: 'reading' | 'pictures' | 'pages' | 'lists' | 'checking';
  done: number;
  total: number;
}

/** A link of hers that leads to nothing on the site. */
export interface DeadLink {
  /** The article that it stands in; '' where it is none of hers. */
  headline: string;
  link: string;
}

/** A site that was written. */
export interface SiteDone {
  folder: string;
  articles: number;
  /** Counts of files. */
  written: number;
  unchanged: number;
  removed: number;
  /** Files that somebody else wrote or changed, and that stay as they are. */
  left: string[];
  /** Where an article stands at another address than hers. */
  remarks: PlanRemark[];
  deadLinks: DeadLink[];
  /** Articles that could not be read: what the site has of them stays. */
  failed: { headline: string; failure: Failure }[];
}

/** What came of an export. */
export type SiteAnswer =
  | { kind: 'done'; done: SiteDone }
  /** Nothing was written: the folder holds something that she must know of first. */
  | { kind: 'asks'; question: string }
  /** She cancelled it; `written` files are new, and the rest of the site is as it was. */
  | { kind: 'cancelled'; written: number };

export interface SiteState {
  /** Full path of the folder that she chose for each site, by the site's id. */
  folders: Record<string, string>;
  progress: SiteProgress | null;
  /** Which site is shown on this computer, by its id, and where; or null. */
  preview: { siteId: string; address: string } | null;
}
