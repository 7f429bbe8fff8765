import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { SitesState } from '../../shared/site/sitesState';
import type { HandlersOf } from '../ipc';
import { diskFailure } from '../store';
import { importStylesheet, type StylesheetParts } from './importStylesheet';
import type { SiteShelf } from './SiteShelf';
import type { ThemeShelf } from './ThemeShelf';

export function siteHandlers(
  sites: SiteShelf,
  themes: ThemeShelf,
  stylesheets: StylesheetParts,
  publishing: {
    /** Signs her out of a site that goes, password and all. */
    signOut(siteId: string): Promise<void>;
    /** Told once it is gone. */
    siteGone(siteId: string): void;
  },
): HandlersOf<
  | 'sites.state'
  | 'sites.theme'
  | 'sites.save'
  | 'sites.remove'
  | 'sites.choose'
  | 'sites.importStylesheet'
  | 'sites.removeTheme'
> {
  const kept = async (keep: () => Promise<unknown>): Promise<Result<SitesState>> => {
    try {
      await keep();
    } catch (error) {
      return fail(diskFailure(error, 'The site stays as it was, and no text is touched.'));
    }
    return ok(await sites.state());
  };
  return {
    'sites.state': async () => ok(await sites.state()),
    'sites.theme': async ({ themeId }) => ok(await themes.get(themeId)),
    'sites.save': async ({ site }) => {
      const { unread } = await sites.state();
      if (unread.includes(`${site.id}.json`)) return fail(inTheWay(site.id));
      return kept(() => sites.save(site));
    },
    'sites.remove': async ({ siteId }) => {
      const known = await sites.list();
      if (!known.some(({ id }) => id === siteId)) return fail(NO_SUCH_SITE);
      if (known.length === 1) return fail(LAST_SITE);
      return kept(async () => {
        await publishing.signOut(siteId);
        await sites.remove(siteId);
        publishing.siteGone(siteId);
      });
    },
    'sites.removeTheme': async ({ themeId }) => {
      const wearing = (await sites.list()).filter((site) => site.themeId === themeId);
      if (wearing.length > 0) return fail(worn(wearing.map(({ name }) => name)));
      try {
        if (!(await themes.remove(themeId))) return fail(NO_SUCH_THEME);
      } catch (error) {
        return fail(diskFailure(error, 'The theme stays, and no site or text is touched.'));
      }
      return ok(await sites.state());
    },
    'sites.importStylesheet': () => importStylesheet(stylesheets),
    'sites.choose': ({ language, siteId }) => kept(() => sites.choose(language, siteId)),
  };
}

const NO_SUCH_SITE: Failure = {
  code: 'not-found',
  happened: 'Galley knows no such site.',
  safe: 'Nothing was changed.',
  next: 'Choose another site.',
};

const NO_SUCH_THEME: Failure = {
  code: 'not-found',
  happened: 'There is no such theme of yours.',
  safe: 'Nothing was changed.',
  next: 'Choose another theme.',
};

const worn = (names: readonly string[]): Failure => ({
  code: 'bad-request',
  happened: `${new Intl.ListFormat('en').format(names)} ${names.length === 1 ? 'wears' : 'wear'} this theme, so it cannot be removed.`,
  safe: 'Nothing was changed.',
  next: `Choose another theme for ${names.length === 1 ? 'it' : 'them'} first, and save the site.`,
});

const inTheWay = (id: string): Failure => ({
  code: 'damaged',
  happened: `${id}.json in library/sites cannot be read, and Galley writes nothing in its place. The site was not saved.`,
  safe: 'That file is as it was, and what you changed is still in the dialog.',
  next: 'Put the file back from a backup or take it away, or give a new site another name.',
});

const LAST_SITE: Failure = {
  code: 'bad-request',
  happened: 'This is the only site, so it cannot be removed.',
  safe: 'Nothing was changed.',
  next: 'Make another site first.',
};
