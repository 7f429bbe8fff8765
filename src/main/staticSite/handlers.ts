import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { StaticSites } from './StaticSites';

interface StaticSiteHandlerParts {
  staticSites: Pick<
    StaticSites,
    'open' | 'state' | 'chooseFolder' | 'write' | 'cancel' | 'show' | 'openPreview' | 'endPreview'
  >;
  /** Asks her for a folder; null when she cancels. */
  chooseFolder(from: string): Promise<string | null>;
}

type StaticSiteCall =
  | 'staticSite.state'
  | 'staticSite.chooseFolder'
  | 'staticSite.write'
  | 'staticSite.cancel'
  | 'staticSite.show'
  | 'staticSite.preview'
  | 'staticSite.endPreview';

export function staticSiteHandlers({
  staticSites,
  chooseFolder,
}: StaticSiteHandlerParts): HandlersOf<StaticSiteCall> {
  return {
    'staticSite.state': async () => ok(await staticSites.open()),
    'staticSite.chooseFolder': async ({ siteId }) => {
      const before = await staticSites.state();
      const chosen = await chooseFolder(before.folders[siteId] ?? '');
      return ok(chosen === null ? before : await staticSites.chooseFolder(siteId, chosen));
    },
    'staticSite.write': ({ siteId, agreed, ...choice }) => staticSites.write(siteId, choice, agreed),
    'staticSite.cancel': () => {
      staticSites.cancel();
      return ok(undefined);
    },
    'staticSite.show': ({ siteId }) => staticSites.show(siteId),
    'staticSite.preview': ({ siteId }) => staticSites.openPreview(siteId),
    'staticSite.endPreview': async () => {
      staticSites.endPreview();
      return ok(await staticSites.state());
    },
  };
}
