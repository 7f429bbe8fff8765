import { expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { fail, ok } from '../../shared/lib/result';
import type { OnSite, Publication } from './publication';
import { PublishedVersions } from './PublishedVersions';
import type { SitePlace } from './sitePlace';

const idOf = (number: number) => `018f4e1e-0000-7000-8000-${String(number).padStart(12, '0')}`;
const english = newArticle(idOf(1), '2026-01-01T00:00:00.000Z', 'en');
const chinese = newArticle(idOf(2), '2026-01-01T00:00:00.000Z', 'zh-Hans');

const rootOf = (host: string) => `https://${host}/wp-json/`;
function onSite(host: string, status: string, date_gmt: string | null = null): OnSite {
  const held = { link: `https://${host}/deng/`, status, date_gmt } as OnSite['held'];
  return { root: rootOf(host), postId: 7, sentAt: '', held, article: null, pictures: {}, changed: null };
}

/** Where readers of the English article are led, by what is known of the Chinese one and where the site is signed in. */
async function addresses(known: Omit<Publication, 'schemaVersion' | 'receipts'>, place: SitePlace | null) {
  const versions = new PublishedVersions({
    linked: async () => ok([chinese]),
    publications: { read: async () => ok({ schemaVersion: 1, receipts: [], ...known }) },
    placeOf: async () => place,
    writtenFor: async () => ({ id: 'lampwright' }),
    now: () => '2026-11-29T10:00:00.000Z',
  });
  return (await versions.of(english)).map(({ address }) => address);
}
const at = (host: string): SitePlace => ({ root: rootOf(host), formerly: [] });

it('leads readers to where the site is signed in now, and not to where it was sent last', async () => {
  const known = {
    sites: { lampwright: onSite('trial.example', 'publish') },
    elsewhere: { lampwright: [onSite('news.example', 'publish')] },
  };
  expect(await addresses(known, at('news.example'))).toEqual(['https://news.example/deng/']);
  expect(await addresses(known, at('trial.example'))).toEqual(['https://trial.example/deng/']);
  expect(await addresses(known, at('third.example'))).toEqual([]);
  // Signed out, what was sent last is all that is known.
  expect(await addresses(known, null)).toEqual(['https://trial.example/deng/']);
});

it('leads to no draft', async () => {
  const known = { sites: { lampwright: onSite('news.example', 'draft') } };
  expect(await addresses(known, at('news.example'))).toEqual([]);
});

it('leads to a scheduled post once its time has come', async () => {
  const known = (date: string) => ({ sites: { lampwright: onSite('news.example', 'future', date) } });
  expect(await addresses(known('2026-11-29T10:00:01'), at('news.example'))).toEqual([]);
  expect(await addresses(known('2026-11-29T10:00:00'), at('news.example'))).toEqual([
    'https://news.example/deng/',
  ]);
});

const UNREADABLE = { code: 'unexpected' as const, happened: '', safe: '', next: '' };
const led = (address: string) =>
  `<p class="galley-versions"><a href="${address}" hreflang="en" rel="alternate">English version</a></p>`;

/** The English article, whose post is that now (null where its file cannot be read), and the Chinese one, whose post says that. */
function versionsAround(own: OnSite | null, content: string, status: 'publish' | 'draft' = 'publish') {
  const other = onSite('news.example', 'publish');
  const theirs = { ...other, article: chinese, held: { ...other.held!, content } };
  const receipt = { at: '', siteName: '', task: 'send' as const, status, failure: null, link: '' };
  return new PublishedVersions({
    linked: async ({ id }) => ok(id === english.id ? [chinese] : [english]),
    publications: {
      read: async (id) => {
        const there = id === english.id ? own : theirs;
        if (there === null) return fail(UNREADABLE);
        return ok({
          schemaVersion: 1,
          sites: { lampwright: there },
          receipts: [{ ...receipt, differences: [] }],
        });
      },
    },
    placeOf: async () => at('news.example'),
    writtenFor: async () => ({ id: 'lampwright' }),
    now: () => '2026-11-29T10:00:00.000Z',
  });
}
const stillLed = (...around: Parameters<typeof versionsAround>) =>
  versionsAround(...around).stillLed(english);

it('says which version still leads to a post that readers do not find any more', async () => {
  const leads = led('https://news.example/deng/');
  const told = [
    { articleId: chinese.id, headline: '', language: 'zh-Hans', siteId: 'lampwright', hasNewerWords: false },
  ];
  expect(await stillLed(onSite('news.example', 'draft'), leads)).toEqual(told);
  expect(await stillLed(onSite('news.example', 'trash'), leads)).toEqual(told);
  expect(await stillLed(onSite('news.example', 'publish'), leads)).toEqual([]);
  expect(await stillLed(onSite('news.example', 'draft'), '<p>No line.</p>')).toEqual([]);
  // What readers never saw, nothing leads to.
  expect(await stillLed(onSite('news.example', 'draft'), leads, 'draft')).toEqual([]);
});

it('says of a post itself that it leads to a version which readers do not find any more', async () => {
  const leads = led('https://news.example/deng/');
  const leadsToGone = (own: OnSite | null, content: string) =>
    versionsAround(own, content).leadsToGone(chinese);
  expect(await leadsToGone(onSite('news.example', 'draft'), leads)).toBe(true);
  expect(await leadsToGone(onSite('news.example', 'publish'), leads)).toBe(false);
  expect(await leadsToGone(onSite('news.example', 'draft'), '<p>No line.</p>')).toBe(false);
  // Readers may well find it.
  expect(await leadsToGone(null, leads)).toBe(false);
});
