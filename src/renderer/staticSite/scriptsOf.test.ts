import { expect, it } from 'vitest';
import type { Language } from '../../shared/article/language';
import type { SiteSettings } from '../../shared/site/site';
import { scriptsOf } from './scriptsOf';

const siteOf = (id: string, language: Language) => ({ id, language }) as SiteSettings;
const english = siteOf('english', 'en');
const chinese = siteOf('chinese', 'zh-Hans');
const mirror = siteOf('mirror', 'en');

it('are those in which the desk writes for a site, and all where it is the only one or a mirror of the others', () => {
  const sites = [english, chinese, mirror];
  expect(scriptsOf('english', { sites, chosen: {} })).toBe('english');
  expect(scriptsOf('chinese', { sites, chosen: {} })).toBe('chinese');
  expect(scriptsOf('mirror', { sites, chosen: {} })).toBe('all');
  expect(scriptsOf('english', { sites: [english], chosen: {} })).toBe('all');
  expect(scriptsOf('mirror', { sites, chosen: { 'zh-Hant': 'mirror' } })).toBe('chinese');
});
