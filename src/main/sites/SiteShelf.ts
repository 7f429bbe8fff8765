import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import { isPermalink } from '../../shared/site/permalink';
import type { Site } from '../../shared/site/site';
import { ATTRIBUTION_STYLES, type AttributionStyle } from '../../shared/source/attribution';
import type { SettingsFile } from '../store';
import { inlineFonts } from './inlineFonts';

const siteFileSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  address: z.url({ protocol: /^https?$/ }),
  timeZone: z.string().min(1),
  sections: z.array(z.string()),
  attribution: z.enum(ATTRIBUTION_STYLES),
  language: z.enum(LANGUAGES),
  permalink: z.string().refine(isPermalink),
  byline: z.string(),
  licence: z.string(),
  /** File names under styles/, in the order of the cascade. */
  styles: z.array(z.string().regex(/^[\w-]+\.css$/)),
});

const wordsSchema = z.record(z.enum(LANGUAGES), z.record(z.string(), z.string()));

/** What she set for each site, by its id: `<data>/sites.json`. */
export const siteSettingsSchema = z.record(z.string(), z.object({ attribution: z.enum(ATTRIBUTION_STYLES) }));
type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** The sites that Galley exports to: a folder each, shipped with Galley, under her own settings. */
export class SiteShelf {
  private readonly shipped: Promise<Site[]>;

  constructor(
    folder: string,
    private readonly settings: SettingsFile<SiteSettings>,
  ) {
    this.shipped = readSites(folder);
    // Told to whoever asks for a site; here only so that Node does not take it for unheard.
    this.shipped.catch(() => undefined);
  }

  /** The site she writes for. Rejects when Galley was shipped without one. */
  async current(): Promise<Site> {
    const [first] = await this.shipped;
    if (!first) throw new Error('No site is shipped');
    return this.withSettings(first);
  }

  /** The site with its new setting, kept on the disk; null when there is no such site. */
  async setAttribution(siteId: string, attribution: AttributionStyle): Promise<Site | null> {
    const site = (await this.shipped).find(({ id }) => id === siteId);
    if (!site) return null;
    await this.settings.write({ ...(await this.settings.read()), [siteId]: { attribution } });
    return this.withSettings(site);
  }

  private async withSettings(site: Site): Promise<Site> {
    const own = (await this.settings.read())[site.id];
    return own ? { ...site, attribution: own.attribution } : site;
  }
}

/** Every site shipped under `folder`. */
export async function readSites(folder: string): Promise<Site[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map((name) => readSite(join(folder, name))));
}

async function readSite(folder: string): Promise<Site> {
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const { styles, ...site } = siteFileSchema.parse(JSON.parse(await text('site.json')));
  const template = await text('page.html');
  const firstVisit = await text('first-visit.html');
  const words = wordsSchema.parse(JSON.parse(await text('words.json')));
  const sheets = await Promise.all(styles.map((name) => text(join('styles', name))));
  const css = await inlineFonts(sheets.join('\n'), folder);
  return { ...site, theme: { template, firstVisit, css, words } };
}
