import { join } from 'node:path';
import { protocol } from 'electron';
import { isMediaAddress, type MediaShelf, serveMedia } from '../media';
import { servePage } from '../page';
import { readInThread, siteChoiceSchema, SiteShelf, type StylesheetParts, ThemeShelf } from '../sites';
import { chooseStylesheet } from './chooseStylesheet';
import { settingsIn, type Surroundings } from './Surroundings';

/** The sites, and the window's page with the pictures that it shows. */
export function openSites(around: Surroundings, media: MediaShelf) {
  const resources = join(import.meta.dirname, '../../resources');
  const library = join(around.dataFolder, 'library');
  const log = (event: string, error: unknown) => around.log.error(event, error);
  const themes = new ThemeShelf({
    shipped: join(resources, 'themes'),
    hers: join(library, 'themes'),
    disk: around.disk,
    log,
  });
  const sites = new SiteShelf({
    shipped: join(resources, 'sites'),
    folder: join(library, 'sites'),
    themes,
    choice: settingsIn(around, 'sites.json', siteChoiceSchema, {}),
    disk: around.disk,
    log,
  });
  const page = servePage(join(import.meta.dirname, '../renderer'));
  const picture = serveMedia(media);
  protocol.handle('app', (request) => (isMediaAddress(request.url) ? picture : page)(request));
  const stylesheets: StylesheetParts = {
    hers: join(library, 'themes'),
    shipped: join(resources, 'themes'),
    choose: chooseStylesheet,
    read: (path) => readInThread(join(import.meta.dirname, 'stylesheetThread.js'), path, log),
    disk: around.disk,
    log,
  };
  return { sites, themes, stylesheets };
}
