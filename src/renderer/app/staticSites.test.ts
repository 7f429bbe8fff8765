import { expect, test, vi } from 'vitest';
import { fail, ok } from '../../shared/lib/result';
import { useSiteStore } from '../site';
import { useStaticSiteStore } from '../staticSite';
import { openStaticSite } from './staticSites';

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
