import { expect, test, vi } from 'vitest';
import { fail, ok } from '../../shared/lib/result';
import { useArticleStore } from '../article';
import { useSiteStore } from '../site';
import { useStaticSiteStore } from '../staticSite';
import { openStaticSite, writeSite } from './staticSites';

const answers: Record<string, unknown> = vi.hoisted(() => ({
  'sites.state': {
    sites: [
      { id: 'lampwright', language: 'en' },
      { id: 'dengta', language: 'zh-Hans' },
    ],
    chosen: {},
  },
  'staticSite.state': { folders: {} },
  'library.facets': { sections: [] },
}));
vi.mock('../bridge', () => ({
  call: (name: string) =>
    Promise.resolve(
      name in answers ? ok(answers[name]) : fail({ code: 'unexpected', happened: name, safe: '', next: '' }),
    ),
  listen: () => () => undefined,
}));

test('where the sites are not read yet, they are read before that of the article’s language is exported', async () => {
  await openStaticSite();
  expect(useStaticSiteStore.getState().siteId).toBe('lampwright');
  useSiteStore.setState({ state: null });
  useSiteStore.getState().writeIn('zh-Hant');
  await openStaticSite();
  expect(useStaticSiteStore.getState().siteId).toBe('dengta');
});

test('while her newest words are not on the disk, no site is written without them', async () => {
  const written = vi.fn(async () => undefined);
  useStaticSiteStore.setState({ write: written, failure: null });
  useArticleStore.setState({ flush: async () => false });
  await writeSite(false);
  expect(written).not.toHaveBeenCalled();
  expect(useStaticSiteStore.getState().failure?.happened).toBe(
    'The newest words are not on the disk yet, so nothing was written.',
  );
  useArticleStore.setState({ flush: async () => true });
  await writeSite(false);
  expect(written).toHaveBeenCalledWith(false);
});
