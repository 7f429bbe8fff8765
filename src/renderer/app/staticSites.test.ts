import { expect, test, vi } from 'vitest';
import { fail, ok } from '../../shared/lib/result';
import { useStaticSiteStore } from '../staticSite';
import { openStaticSite } from './staticSites';

const answers: Record<string, unknown> = vi.hoisted(() => ({
  'sites.state': { sites: [{ id: 'lampwright', language: 'en' }], chosen: {} },
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

test('where the sites are not read yet, they are read before one of them is exported', async () => {
  await openStaticSite();
  expect(useStaticSiteStore.getState().siteId).toBe('lampwright');
});
