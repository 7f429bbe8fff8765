import { expect, it } from 'vitest';
import { sectionName, sectionOf } from './sectionNames';
import { lampwright } from './testing/lampwright';

const site = lampwright();

it('a section is called as its readers know it, and found by what it is called', () => {
  for (const name of site.sections)
    for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const)
      expect(sectionOf(site, sectionName(site, name, language), language)).toBe(name);
  expect(sectionName(site, 'Harbours', 'zh-Hans')).toBe('港口');
});

it('a name that no section has is its own', () => {
  expect(sectionName(site, '副刊', 'zh-Hans')).toBe('副刊');
  expect(sectionOf(site, '副刊', 'zh-Hans')).toBe('副刊');
});
