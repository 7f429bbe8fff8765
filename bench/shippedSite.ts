import { join } from 'node:path';
import { SiteShelf, ThemeShelf } from '../src/main/sites';
import { realDisk } from '../src/main/store';
import type { Site } from '../src/shared/site/site';

/** The site that comes with Galley, with its fonts. */
export function shippedSite(root: string): Promise<Site> {
  const resources = join(root, 'resources');
  const none = join(root, 'node_modules', '.cache', 'no-such-folder');
  const log = () => undefined;
  return new SiteShelf({
    ...{ shipped: join(resources, 'sites'), folder: none, disk: realDisk, log },
    themes: new ThemeShelf({ shipped: join(resources, 'themes'), hers: none, disk: realDisk, log }),
    choice: { read: async () => ({}), write: async () => undefined },
  }).writtenFor('en');
}
