import { fail, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import { diskFailure } from '../store';
import type { SiteShelf } from './SiteShelf';

export function siteHandlers(sites: SiteShelf): HandlersOf<'sites.current' | 'sites.setAttribution'> {
  return {
    'sites.current': async () => ok(await sites.current()),
    'sites.setAttribution': async ({ siteId, attribution }) => {
      try {
        const site = await sites.setAttribution(siteId, attribution);
        return site ? ok(site) : fail(NO_SUCH_SITE);
      } catch (error) {
        return fail(diskFailure(error, 'The setting stays as it was, and no text is touched.'));
      }
    },
  };
}

const NO_SUCH_SITE = {
  code: 'not-found' as const,
  happened: 'Galley knows no such site.',
  safe: 'Nothing was changed.',
  next: 'Choose another site.',
};
