import type { Language } from '../../shared/article/language';
import type { Status } from '../../shared/article/status';
import type { Result } from '../../shared/lib/result';
import type { Site } from '../../shared/site/site';
import type { SiteAnswer, SiteProgress } from '../../shared/staticSite/siteExport';

/** A site to be written. */
export interface SiteWork {
  site: Site;
  /** The articles that are asked for; those that are no longer as asked for are left out. */
  ids: string[];
  statuses: Status[];
  languages: Language[];
  /** What she chose, in words that tell one choice from another. */
  scope: string;
  /** Of the section that is exported alone, or null. */
  section: string | null;
  /** Whether what the site has, and `ids` lacks, may be on it all the same: the list of the library may lag behind. */
  isAll: boolean;
  /** `<data>/library/articles` and `<data>/library/media`. */
  articlesFolder: string;
  mediaFolder: string;
  /** Where the site goes. */
  folder: string;
  /** She was asked about what is in the folder, and agreed. */
  agreed: boolean;
}

/** From main to the thread. */
export interface ToSiteThread {
  work: SiteWork;
  /** Shared; its first number is not 0 once she has cancelled it. */
  stop: Int32Array;
}

/** And back. */
export type FromSiteThread =
  { kind: 'progress'; progress: SiteProgress } | { kind: 'answer'; answer: Result<SiteAnswer> };
