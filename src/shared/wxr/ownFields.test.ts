import { expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import { gmtInstant } from '../publish/gmtInstant';
import { lampwright } from '../site/testing/lampwright';
import { OWN_FIELDS_KEY, readOwnFields, withOwnFields } from './ownFields';
import { WxrNames } from './WxrNames';
import { type WxrItem, type WxrSurroundings, wxrPost } from './wxrPost';

const SHOWN = '2026-11-20T10:00:05.120Z';
const THERE: Article = {
  ...newArticle('01939c4e-5b00-7000-8000-00000000e002', '2026-11-01T09:00:00.000Z', 'en'),
  ...{ status: 'published', publishedAt: SHOWN },
};
const HELD = { link: 'https://news.example/tide/', status: 'publish', slug: 'tide', footnotes: '' };

/** The post of a file, with what is made of it where it is read, by then as somebody has it on the site. */
function thereAndBack(article: Article, held: WxrSurroundings['held'], onSite: Partial<WxrItem> = {}) {
  const site = lampwright({ timeZone: 'America/New_York' });
  const around = { site, held, names: new WxrNames(), postId: 7, pictures: new Map(), versions: [] };
  const post = { ...wxrPost(article, around).items[0]!, ...onSite };
  const own = readOwnFields(new Map(post.postmeta).get(OWN_FIELDS_KEY) ?? '') ?? expect.fail('no own fields');
  const isOut = post.status === 'publish';
  const publishedAt = gmtInstant(post.post_date_gmt) ?? undefined;
  const { publishedAt: _, ...words } = article;
  const read: Article = { ...words, status: isOut ? 'published' : 'draft', ...(isOut && { publishedAt }) };
  return withOwnFields(read, own);
}

it.each([
  ['never sent', null],
  ['of that date on its site', { ...HELD, date_gmt: '2026-11-20T10:00:05' }],
  ['dated otherwise here than on its site', { ...HELD, date_gmt: '2026-11-18T07:00:00' }],
])('an article %s comes back with its date, to the part of a second', (_, held) => {
  expect(thereAndBack(THERE, held).publishedAt).toBe(SHOWN);
  const draft = { ...THERE, status: 'draft' as const };
  const heldDraft = held && { ...held, status: 'draft' };
  expect(thereAndBack(draft, heldDraft).publishedAt).toBe(SHOWN);
});

it.each([
  ['never sent', null],
  ['dated otherwise here than on its site', { ...HELD, date_gmt: '2026-11-18T07:00:00' }],
])('the date that somebody gave the post of an article %s goes before its own', (_, held) => {
  const corrected = { post_date_gmt: '2026-11-19 08:00:00' };
  expect(thereAndBack(THERE, held, corrected).publishedAt).toBe('2026-11-19T08:00:00.000Z');
});

it('a post that was published since has the date that it says', () => {
  const { publishedAt: _, ...draft } = { ...THERE, status: 'draft' as const };
  const since = { status: 'publish', post_date_gmt: '2026-11-19 08:00:00' };
  expect(thereAndBack(draft, null, since).publishedAt).toBe('2026-11-19T08:00:00.000Z');
});
