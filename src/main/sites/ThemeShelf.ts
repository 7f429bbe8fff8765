import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SiteTheme, ThemeSummary } from '../../shared/site/theme';
import { type Disk, patiently, syncFolder } from '../store';
import { readTheme, readThemeSummary } from './readTheme';

interface ThemeShelfParts {
  /** Those that came with Galley. */
  shipped: string;
  /** `<data>/library/themes`, which need not be there. */
  hers: string;
  disk: Disk;
  log(event: string, error: unknown): void;
}

/** The theme of a site that names one which is not there. */
const FIRST_THEME = 'news';
const ID = /^[\w-]{1,64}$/;

/** The themes that a site can wear: a folder each. Hers are read anew each time, so that one may be made beside Galley. */
export class ThemeShelf {
  /** What came with Galley does not change. */
  private readonly read = new Map<string, Promise<SiteTheme>>();

  constructor(private readonly parts: ThemeShelfParts) {}

  /** All that can be read, by name; a folder that is no theme is only logged. */
  async list(): Promise<ThemeSummary[]> {
    const shipped = await readdir(this.parts.shipped);
    const hers = await this.ofHers(shipped);
    const themes = await Promise.all([
      ...shipped.map((id) => this.summary(join(this.parts.shipped, id), false)),
      ...hers.map((id) => this.summary(join(this.parts.hers, id), true)),
    ]);
    return themes.filter((theme) => theme !== null).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** The theme, or the first of those that came with Galley where it cannot be read. Rejects where that is not there either. */
  async get(id: string): Promise<SiteTheme> {
    if ((await readdir(this.parts.shipped)).includes(id)) return this.shipped(id);
    try {
      return await readTheme(join(this.parts.hers, id), true, (base) => this.shipped(base));
    } catch (error) {
      this.parts.log('theme', error);
      return this.shipped(FIRST_THEME);
    }
  }

  /** Removes a theme of hers with all that lies in its folder. Answers whether there was one; rejects with the system's error. */
  async remove(id: string): Promise<boolean> {
    const { hers, shipped, disk } = this.parts;
    if (!(await this.ofHers(await readdir(shipped))).includes(id)) return false;
    // Its many files go in one step, so that none of them can be half of a theme.
    const away = join(hers, `.${id}-removed`);
    await rm(away, { recursive: true, force: true });
    await patiently(() => disk.rename(join(hers, id), away), disk);
    await syncFolder(hers, disk);
    await rm(away, { recursive: true, force: true });
    return true;
  }

  private async ofHers(shipped: readonly string[]): Promise<string[]> {
    const found = await readdir(this.parts.hers).catch(() => []);
    return found.filter((id) => ID.test(id) && !shipped.includes(id));
  }

  private shipped(id: string): Promise<SiteTheme> {
    const known = this.read.get(id);
    if (known) return known;
    const theme = readTheme(join(this.parts.shipped, basename(id)), false, (base) => this.shipped(base));
    this.read.set(id, theme);
    theme.catch(() => this.read.delete(id));
    return theme;
  }

  private async summary(folder: string, isHers: boolean): Promise<ThemeSummary | null> {
    try {
      return await readThemeSummary(folder, isHers);
    } catch (error) {
      this.parts.log('theme', error);
      return null;
    }
  }
}
