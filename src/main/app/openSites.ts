import { join } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, servePage } from '../page';
import { SiteShelf, siteSettingsSchema } from '../sites';
import { settingsIn, type Surroundings } from './Surroundings';

/** The sites, and the window's page under the policy that their styles need. */
export function openSites(around: Surroundings): SiteShelf {
  const sites = new SiteShelf(
    join(import.meta.dirname, '../../resources/sites'),
    settingsIn(around, 'sites.json', siteSettingsSchema, {}),
  );
  const policy = sites
    .styleSheets()
    .catch((error: unknown) => {
      around.log.error('sites', error);
      return [];
    })
    .then(contentSecurityPolicy);
  protocol.handle('app', servePage(join(import.meta.dirname, '../renderer'), policy));
  return sites;
}
