import { join } from 'node:path';
import { protocol } from 'electron';
import { isMediaAddress, type MediaShelf, serveMedia } from '../media';
import { servePage } from '../page';
import { SiteShelf, siteSettingsSchema } from '../sites';
import { settingsIn, type Surroundings } from './Surroundings';

/** The sites, and the window's page with the pictures that it shows. */
export function openSites(around: Surroundings, media: MediaShelf): SiteShelf {
  const sites = new SiteShelf(
    join(import.meta.dirname, '../../resources/sites'),
    settingsIn(around, 'sites.json', siteSettingsSchema, {}),
  );
  const page = servePage(join(import.meta.dirname, '../renderer'));
  const picture = serveMedia(media);
  protocol.handle('app', (request) => (isMediaAddress(request.url) ? picture : page)(request));
  return sites;
}
