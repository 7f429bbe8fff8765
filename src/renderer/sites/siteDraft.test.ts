import { describe, expect, it } from 'vitest';
import type { SiteSettings } from '../../shared/site/site';
import { siteSettingsSchema } from '../../shared/site/site';
import { moved, newModule, newSite, onto, problemOf, toKeep, withModule } from './siteDraft';

const KEPT: SiteSettings = {
  ...newSite([], 'en', 'Etc/UTC'),
  ...{ id: 'lampwright', name: 'Lampwright', address: 'https://lampwright.example' },
};
const SITES: SiteSettings[] = [KEPT];
const draft = (changes: Partial<SiteSettings> = {}): SiteSettings => ({
  ...newSite(SITES, 'zh-Hans', 'Asia/Taipei'),
  ...{ name: 'The Beacon', address: 'https://beacon.example' },
  ...changes,
});
const fieldOf = (changes: Partial<SiteSettings>) => problemOf(toKeep(draft(changes), SITES), SITES)?.field;

describe('a site that is kept', () => {
  it('is one that its file can hold, named after its first name', () => {
    const site = toKeep(draft({ name: ' The Beacon ', address: 'https://beacon.example//' }), SITES);
    expect(problemOf(site, SITES)).toBeNull();
    expect(siteSettingsSchema.parse(site)).toMatchObject({
      id: 'the-beacon',
      address: 'https://beacon.example',
    });
    expect(toKeep({ ...KEPT, name: 'Renamed' }, SITES).id).toBe('lampwright');
    expect(toKeep(draft({ name: '灯塔' }), SITES).id).toBe('site');
    expect(toKeep(draft({ name: 'Lampwright!' }), SITES).id).toBe('lampwright-2');
  });

  it('has an address as a browser takes it', () => {
    const addressOf = (address: string) => toKeep(draft({ address }), SITES).address;
    expect(addressOf('beacon.example/en/')).toBe('https://beacon.example/en');
    expect(addressOf('灯塔.example')).toBe('https://灯塔.example');
    expect(addressOf('http://beacon.example')).toBe('http://beacon.example');
  });

  it('has sections without empty lines, each once', () => {
    expect(toKeep(draft({ sections: ['Courts ', '', ' 译文'] }), SITES).sections).toEqual(['Courts', '译文']);
    expect(fieldOf({ sections: ['Courts', 'Courts'] })).toBe('sections');
  });

  it.each<[Partial<SiteSettings>, string]>([
    [{ name: ' ' }, 'name'],
    [{ name: 'Lampwright' }, 'name'],
    [{ address: 'beacon' }, 'address'],
    [{ address: 'https://' }, 'address'],
    [{ address: 'https://a.example/?q' }, 'address'],
    [{ address: 'https://a.example?' }, 'address'],
    [{ address: 'https://a.example/x#y' }, 'address'],
    [{ address: 'https://me:secret@a.example' }, 'address'],
    [{ address: 'https://a.example/"><script>' }, 'address'],
    [{ address: 'javascript:alert(1)' }, 'address'],
    [{ sections: ['a'.repeat(201)] }, 'sections'],
    [{ permalink: '{slug}' }, 'permalink'],
    [{ timeZone: 'Europe/Nowhere' }, 'timeZone'],
  ])('is told what is wrong: %o', (changes, field) => {
    expect(fieldOf(changes)).toBe(field);
  });
});

describe('furniture', () => {
  it('that leads nowhere is named, in any language', () => {
    const module = { ...newModule('links', []), address: 'https://a.example' };
    const item = { label: 'Side door', note: '', address: 'sidedoor.example' };
    const words = { 'zh-Hans': { title: '门', text: '', action: '', off: '', on: '', items: [item] } };
    const site = toKeep(draft({ furniture: [{ ...module, words }] }), SITES);
    expect(problemOf(site, SITES)?.sentence).toMatch(/“门” leads to “sidedoor.example”/);
    expect(problemOf(toKeep(draft({ furniture: [module] }), SITES), SITES)).toBeNull();
  });

  it('comes into the list once she is done with it', () => {
    const first = newModule('text', []);
    const second = newModule('ad', [first]);
    expect(withModule([first], second)).toEqual([first, second]);
    expect(withModule([first, second], { ...first, isOn: false })).toEqual([
      { ...first, isOn: false },
      second,
    ]);
  });
});

it('keeps what changed elsewhere while she had the site unsaved', () => {
  const mine = { ...KEPT, name: 'Lampwrights', sections: ['Courts'] };
  const theirs: SiteSettings = { ...KEPT, attribution: 'credit', sections: ['Letters'] };
  expect(onto(mine, KEPT, theirs)).toEqual({ ...mine, attribution: 'credit' });
  expect(onto(KEPT, KEPT, theirs)).toEqual(theirs);
});

it('moves a module to every place and loses none', () => {
  const items = ['a', 'b', 'c'];
  expect(moved(items, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(items, 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(items, 1, 1)).toEqual(items);
});

it('gives each new module an id of its own', () => {
  const first = newModule('text', []);
  const second = newModule('text', [first]);
  const third = newModule('text', [second]);
  expect(new Set([first.id, second.id, third.id]).size).toBe(3);
});
