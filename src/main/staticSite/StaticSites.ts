import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import { EVERY_ARTICLE } from '../../shared/library/libraryQuery';
import type { Selection } from '../../shared/library/selection';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { SiteAnswer, SiteChoice, SiteProgress, SiteState } from '../../shared/staticSite/siteExport';
import type { Catalogue } from '../catalogue';
import type { SiteShelf } from '../sites';
import { diskFailure, type SettingsFile } from '../store';
import { MANIFEST } from './manifest';
import { BUSY, NO_ARTICLES, NO_FOLDER, NO_SITE_THERE, NO_SUCH_SITE } from './siteFailures';
import { SitePreview } from './SitePreview';
import { SiteWriter } from './SiteWriter';

/** The folder of each site that was written, by the site's id. */
export const staticSiteSettingsSchema = z.object({ folders: z.record(z.string(), z.string()) });

export interface StaticSitesParts {
  /** `<data>/library`. */
  library: string;
  thread: string;
  sites: Pick<SiteShelf, 'get'>;
  catalogue: Pick<Catalogue, 'indexing'>;
  idsOf(selection: Selection): Promise<Result<string[]>>;
  settings: SettingsFile<z.infer<typeof staticSiteSettingsSchema>>;
  /** Opens an address in the system's browser. */
  openOutside(url: string): Promise<void>;
  showInFolder(path: string): void;
  tell(state: SiteState): void;
  log(event: string, error: unknown): void;
}

/** Articles as a site of files in a folder, and that folder shown as a site on this computer. */
export class StaticSites {
  private progress: SiteProgress | null = null;
  private readonly writer: SiteWriter;
  private isBusy = false;
  private readonly preview = new SitePreview();
  /** What the settings should hold. */
  private folders: Record<string, string> | null = null;
  /** The site that is shown. */
  private shown = '';

  constructor(private readonly parts: StaticSitesParts) {
    this.writer = new SiteWriter(parts.thread, parts.log);
  }

  /** She looks at the dialog: the thread will be wanted. */
  open(): Promise<SiteState> {
    this.writer.warm();
    return this.state();
  }

  async state(): Promise<SiteState> {
    this.folders ??= (await this.parts.settings.read()).folders;
    return this.stateNow();
  }

  async chooseFolder(siteId: string, folder: string): Promise<SiteState> {
    const { folders } = await this.state();
    this.folders = { ...folders, [siteId]: folder };
    if (this.shown === siteId) this.preview.end();
    // Only a convenience for the next start.
    await this.parts.settings
      .write({ folders: this.folders })
      .catch((error: unknown) => this.parts.log('site folder', error));
    return this.state();
  }

  async write(siteId: string, choice: SiteChoice, agreed: boolean): Promise<Result<SiteAnswer>> {
    if (this.isBusy) return fail(BUSY);
    const folder = await this.folderOf(siteId);
    if (folder === '') return fail(NO_FOLDER);
    const { writer } = this;
    this.isBusy = true;
    writer.ready();
    try {
      const ids = await this.idsOf(choice);
      if (!ids.ok) return ids;
      if (writer.isCancelled) return ok({ kind: 'cancelled', written: 0 });
      if (ids.value.length === 0 && !(await isSite(folder))) return fail(NO_ARTICLES);
      const { library, sites } = this.parts;
      const site = await sites.get(siteId);
      if (site === null) return fail(NO_SUCH_SITE);
      const { scope, statuses, languages } = choice;
      const work = {
        site,
        ...{ ids: ids.value, statuses, languages, folder, agreed },
        scope: nameOf(choice, ids.value),
        section: scope.kind === 'section' ? scope.section : null,
        isAll: scope.kind !== 'selection',
        articlesFolder: join(library, 'articles'),
        mediaFolder: join(library, 'media'),
      };
      return await writer.write(work, (progress) => this.advance(progress));
    } finally {
      this.isBusy = false;
      this.advance(null);
    }
  }

  cancel(): void {
    this.writer.cancel();
  }

  async show(siteId: string): Promise<Result<undefined>> {
    const folder = await this.folderOf(siteId);
    if (!(await isSite(folder))) return fail(NO_SITE_THERE);
    this.parts.showInFolder(join(folder, 'index.html'));
    return ok(undefined);
  }

  /** Opens the site in the system's browser. */
  async openPreview(siteId: string): Promise<Result<SiteState>> {
    const folder = await this.folderOf(siteId);
    const site = await this.parts.sites.get(siteId);
    if (site === null || !(await isSite(folder))) return fail(NO_SITE_THERE);
    try {
      const isShown = this.preview.address !== null && this.shown === siteId;
      const address = isShown ? this.preview.address : await this.preview.start(folder, site.address);
      this.shown = siteId;
      await this.parts.openOutside(address ?? '');
    } catch (error) {
      return fail(diskFailure(error, 'The site in its folder is as it was.'));
    }
    this.advance(this.progress);
    return ok(await this.state());
  }

  endPreview(): void {
    this.preview.end();
    this.advance(this.progress);
  }

  private async idsOf({ scope, statuses, languages }: SiteChoice): Promise<Result<string[]>> {
    if (scope.kind === 'selection') return this.parts.idsOf(scope.selection);
    // Of a library that is read for the first time the list is not whole yet.
    for (;;) {
      const indexing = await this.parts.catalogue.indexing();
      if (!indexing.ok) return indexing;
      if (indexing.value === null || this.writer.isCancelled) break;
      this.advance({ doing: 'reading', ...indexing.value });
      await pause(LOOK_MS);
    }
    const sections = scope.kind === 'section' ? [scope.section] : [];
    const query = { ...EVERY_ARTICLE, statuses, sections, languages };
    return this.parts.idsOf({ kind: 'all', query, except: [] });
  }

  private async folderOf(siteId: string): Promise<string> {
    return (await this.state()).folders[siteId] ?? '';
  }

  private stateNow(): SiteState {
    const { address } = this.preview;
    const preview = address === null ? null : { siteId: this.shown, address };
    return { folders: this.folders ?? {}, progress: this.progress, preview };
  }

  private advance(progress: SiteProgress | null): void {
    this.progress = progress;
    this.parts.tell(this.stateNow());
  }
}

/** Between two looks whether the library is read. */
const LOOK_MS = 200;

function isSite(folder: string): Promise<boolean> {
  return stat(join(folder, MANIFEST)).then(
    () => folder !== '',
    () => false,
  );
}

/** Tells one choice of hers from another. */
function nameOf({ scope, statuses, languages }: SiteChoice, ids: readonly string[]): string {
  const which =
    scope.kind === 'library'
      ? 'library'
      : scope.kind === 'section'
        ? `section ${scope.section}`
        : `selection ${createHash('sha256')
            .update([...ids].sort().join())
            .digest('hex')
            .slice(0, 16)}`;
  // Written without a choice of languages, a site of an older Galley has all of them.
  const only = languages.length < LANGUAGES.length ? ` in ${[...languages].sort().join(' ')}` : '';
  return `${which}: ${[...statuses].sort().join(' ')}${only}`;
}
