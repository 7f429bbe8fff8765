import { siteFor } from '../../shared/site/siteFor';
import { notOnDisk, useArticleStore } from '../article';
import { sizeOf, useLibraryStore } from '../library';
import { useSiteStore } from '../site';
import { scriptsOf, useStaticSiteStore } from '../staticSite';

/** What she has selected in the library is proposed for the site. */
export async function openStaticSite(): Promise<void> {
  if (useSiteStore.getState().state === null) await useSiteStore.getState().load();
  const { selection, rows, query } = useLibraryStore.getState();
  const count = sizeOf(selection, rows?.total ?? 0);
  const { language, state } = useSiteStore.getState();
  const siteId = (state && siteFor(language, state.sites, state.chosen)?.id) ?? '';
  const scripts = state === null ? 'all' : scriptsOf(siteId, state);
  const selected = count === 0 || query.inBin ? null : { selection, count };
  return useStaticSiteStore.getState().open(siteId, scripts, selected);
}

/** What goes to the site is what is on the disk, so the newest words go there first. */
export async function writeSite(agreed: boolean): Promise<void> {
  const { write, refuse } = useStaticSiteStore.getState();
  if (await useArticleStore.getState().flush()) await write(agreed);
  else refuse(notOnDisk('nothing was written', 'export the site again once it is saved'));
}
