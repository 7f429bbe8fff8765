import { z } from 'zod';
import { type Language, LANGUAGES } from '../article/language';
import { ATTRIBUTION_STYLES, type AttributionStyle } from '../source/attribution';
import { type FurnitureModule, furnitureModuleSchema } from './furniture';
import { isPermalink } from './permalink';
import { isSiteAddress } from './siteAddress';
import type { SiteTheme } from './theme';

export const PUBLISH_WAYS = ['wordpress', 'files'] as const;
export type PublishBy = (typeof PUBLISH_WAYS)[number];

/** What she settles of a site: `library/sites/<id>.json`. */
export interface SiteSettings {
  schemaVersion: 1;
  id: string;
  name: string;
  /** Its name in Chinese beside that, or ''. */
  chineseName: string;
  /** Its http(s) address, without a slash at the end. */
  address: string;
  /** What its own pages are in: its front page and its lists, and which articles are written for it. */
  language: Language;
  /** IANA name: the site dates its pages by its own clock, wherever they are written. */
  timeZone: string;
  themeId: string;
  /** How its articles get there: sent to WordPress, or written as a folder of files. */
  publishBy: PublishBy;
  sections: string[];
  attribution: AttributionStyle;
  /** The shape of an article's path, as in `permalinkPath`. */
  permalink: string;
  /**
   * What the site itself says in each language, over the words of its theme: `motto`, `byline` for an article that names
   * nobody, `licence`, `corrections`, `imprint`, `mark` where the theme has one, and `section:<name>`.
   */
  words: Partial<Record<Language, Record<string, string>>>;
  /** What stands around an article, in this order. */
  furniture: FurnitureModule[];
}

/** A place that Galley exports to, with its theme, whose words are the site's by then. */
export interface Site extends SiteSettings {
  theme: SiteTheme;
}

export const siteIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const siteSettingsSchema: z.ZodType<SiteSettings> = z.object({
  schemaVersion: z.literal(1),
  id: siteIdSchema,
  name: z.string().min(1).max(200),
  chineseName: z.string().max(200),
  address: z.string().max(2000).refine(isSiteAddress),
  language: z.enum(LANGUAGES),
  timeZone: z.string().refine(isTimeZone),
  themeId: z.string().regex(/^[\w-]{1,64}$/),
  publishBy: z.enum(PUBLISH_WAYS),
  sections: z.array(z.string().min(1).max(200)).max(500),
  attribution: z.enum(ATTRIBUTION_STYLES),
  permalink: z.string().max(500).refine(isPermalink),
  words: z.partialRecord(z.enum(LANGUAGES), z.record(z.string().max(300), z.string().max(10_000))),
  furniture: z.array(furnitureModuleSchema).max(200),
});

/** The site as it is drawn. */
export function withTheme(settings: SiteSettings, theme: SiteTheme): Site {
  const { words } = settings;
  const own: SiteTheme['words'] = {
    en: { ...theme.words.en, ...words.en },
    'zh-Hans': { ...theme.words['zh-Hans'], ...words['zh-Hant'], ...words['zh-Hans'] },
    'zh-Hant': { ...theme.words['zh-Hant'], ...words['zh-Hans'], ...words['zh-Hant'] },
  };
  return { ...settings, theme: { ...theme, words: own } };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
