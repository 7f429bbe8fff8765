import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Language, LANGUAGES } from '../../shared/article/language';
import { type Site, type SiteSettings, siteSettingsSchema, withTheme } from '../../shared/site/site';
import { siteFor } from '../../shared/site/siteFor';
import type { SitesState } from '../../shared/site/sitesState';
import { ATTRIBUTION_STYLES } from '../../shared/source/attribution';
import {
  type Disk,
  makeFolder,
  patiently,
  readJson,
  removeDurably,
  type SettingsFile,
  TurnQueue,
  writeDurably,
} from '../store';
import type { ThemeShelf } from './ThemeShelf';

/** `<data>/sites.json`: which site she writes for in each language; an older Galley kept the house style of each there. */
export const siteChoiceSchema = z.looseObject({
  chosen: z.partialRecord(z.enum(LANGUAGES), z.string()).optional(),
});
const olderSchema = z.object({ attribution: z.enum(ATTRIBUTION_STYLES) });

interface SiteShelfParts {
  /** The site to begin with, a file each. */
  shipped: string;
  /** `<data>/library/sites`; made when it is needed. */
  folder: string;
  themes: ThemeShelf;
  choice: Pick<SettingsFile<z.infer<typeof siteChoiceSchema>>, 'read' | 'write'>;
  disk: Disk;
  log(event: string, error: unknown): void;
}

const SITE_FILE = /^[a-z0-9][a-z0-9-]*\.json$/;

/**
 * The sites of the desk, a file each in the library. They are read anew each time: there are few of them, and a sync
 * service may have changed one.
 */
export class SiteShelf {
  private readonly turns = new TurnQueue();

  constructor(private readonly parts: SiteShelfParts) {}

  async state(): Promise<SitesState> {
    const { sites, unread } = await this.read();
    const { chosen } = await this.parts.choice.read();
    return { sites, unread, themes: await this.parts.themes.list(), chosen: chosen ?? {} };
  }

  /** All that can be read, in the order of their names. Rejects when Galley was shipped without one. */
  async list(): Promise<SiteSettings[]> {
    return (await this.read()).sites;
  }

  async get(id: string): Promise<Site | null> {
    const site = (await this.list()).find((each) => each.id === id);
    return site ? withTheme(site, await this.parts.themes.get(site.themeId)) : null;
  }

  /** The site that articles of a language are written for. */
  async writtenFor(language: Language): Promise<Site> {
    const { chosen } = await this.parts.choice.read();
    const site = siteFor(language, await this.list(), chosen ?? {});
    if (site === null) throw new Error('No site is shipped');
    return withTheme(site, await this.parts.themes.get(site.themeId));
  }

  /** Rejects with the system's error when it could not be kept. */
  async choose(language: Language, siteId: string): Promise<void> {
    const { choice } = this.parts;
    const before = await choice.read();
    await choice.write({ ...before, chosen: { ...before.chosen, [language]: siteId } });
  }

  /** Keeps a site, a new one too. Rejects with the system's error. */
  save(site: SiteSettings): Promise<void> {
    return this.turns.inTurn('sites', async () => {
      await this.keepShipped();
      await this.write(site);
    });
  }

  /** Answers whether there was such a site, and another one is left. Rejects with the system's error. */
  remove(id: string): Promise<boolean> {
    return this.turns.inTurn('sites', async () => {
      const { sites } = await this.read();
      if (sites.length < 2 || !sites.some((site) => site.id === id)) return false;
      await this.keepShipped();
      await removeDurably(this.pathOf(id), this.parts.disk);
      return true;
    });
  }

  /** As soon as one site is hers, all are: what came with Galley would be gone beside it. */
  private async keepShipped(): Promise<void> {
    const { sites, areShipped } = await this.read();
    await makeFolder(this.parts.folder, this.parts.disk);
    if (areShipped) for (const site of sites) await this.write(site);
  }

  private async write(site: SiteSettings): Promise<void> {
    await writeDurably(this.pathOf(site.id), `${JSON.stringify(site, null, 2)}\n`, this.parts.disk);
  }

  private pathOf(id: string): string {
    return join(this.parts.folder, `${id}.json`);
  }

  private async read(): Promise<{ sites: SiteSettings[]; unread: string[]; areShipped: boolean }> {
    const files = await patiently(() => this.names(), this.parts.disk);
    const names = files.filter((name) => SITE_FILE.test(name));
    const read = await Promise.all(names.map((name) => this.readFile(name)));
    // A sync service names its copies in its own way.
    const unread = files.filter((name) => !SITE_FILE.test(name) || read[names.indexOf(name)] === null);
    const hers = read.filter((site) => site !== null);
    // Where none of hers can be read the shipped ones stand in, and are never written over hers.
    if (hers.length > 0) return { sites: hers.sort(byName), unread, areShipped: false };
    return { sites: await this.readShipped(), unread, areShipped: unread.length === 0 };
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.parts.folder)).filter((name) => /^[^.].*\.json$/i.test(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private async readFile(name: string): Promise<SiteSettings | null> {
    const { folder, disk } = this.parts;
    try {
      const site = siteSettingsSchema.parse(
        readJson(await patiently(() => disk.readFile(join(folder, name)), disk)),
      );
      // A copy of a sync service has the site's own id, and would be a second one of it.
      return `${site.id}.json` === name ? site : null;
    } catch (error) {
      this.parts.log('site', error);
      return null;
    }
  }

  private async readShipped(): Promise<SiteSettings[]> {
    const { shipped, choice } = this.parts;
    const kept = await choice.read();
    const names = (await readdir(shipped)).filter((name) => SITE_FILE.test(name));
    const sites = await Promise.all(
      names.map(async (name) =>
        siteSettingsSchema.parse(JSON.parse(await readFile(join(shipped, name), 'utf8'))),
      ),
    );
    return sites.map((site) => ({ ...site, ...olderSchema.safeParse(kept[site.id]).data })).sort(byName);
  }
}

const byName = (a: SiteSettings, b: SiteSettings) => a.name.localeCompare(b.name);
