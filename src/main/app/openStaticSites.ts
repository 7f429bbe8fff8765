import { join } from 'node:path';
import { app, shell } from 'electron';
import { idsOf } from '../library';
import type { SiteShelf } from '../sites';
import { chooseSiteFolder, staticSiteHandlers, StaticSites, staticSiteSettingsSchema } from '../staticSite';
import { tellWindow } from '../window';
import type { Articles } from './openArticles';
import { settingsIn, type Surroundings } from './Surroundings';

/** Articles as a site of files. */
export function openStaticSites(around: Surroundings, { library, catalogue }: Articles, sites: SiteShelf) {
  const staticSites = new StaticSites({
    library,
    thread: join(import.meta.dirname, 'siteThread.js'),
    sites,
    catalogue,
    idsOf: (selection) => idsOf(selection, catalogue),
    settings: settingsIn(around, 'static-site.json', staticSiteSettingsSchema, { folders: {} }),
    openOutside: (url) => shell.openExternal(url),
    showInFolder: (path) => shell.showItemInFolder(path),
    tell: (state) => tellWindow('staticSite', state),
    log: (event, error) => around.log.error(event, error),
  });
  app.on('will-quit', () => {
    staticSites.cancel();
    staticSites.endPreview();
  });
  return staticSiteHandlers({
    staticSites,
    chooseFolder: (from) => chooseSiteFolder(from || app.getPath('documents')),
  });
}
