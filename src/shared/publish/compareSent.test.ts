import { afterEach, expect, it, vi } from 'vitest';
import { compareSent } from './compareSent';
import type { HeldPost } from './heldPost';
import type { PostFields } from './postFields';

const block = (words: string) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`;
const SENT = {
  ...{ title: 'Lamps', content: [block('One'), block('Two')].join('\n\n'), excerpt: 'Short', slug: 'lamps' },
  ...{ status: 'publish', date_gmt: null, categories: [3], tags: [5, 6], featured_media: 9, author: 2 },
} satisfies PostFields;
const HELD: HeldPost = {
  ...SENT,
  ...{ id: 12, link: 'https://a.example/lamps/', modified_gmt: '2026-11-29T09:00:00', author: 2 },
  footnotes: null,
};

afterEach(() => vi.unstubAllEnvs());

it('says nothing where the site holds what was sent', () => {
  expect(compareSent(SENT, { ...HELD, tags: [6, 5] })).toEqual([]);
  const picture = (end: string, bracket: string) => block(`<img src="a.jpg" alt="${bracket}"${end}`);
  expect(
    compareSent({ ...SENT, content: picture('/>', '&#91;') }, { ...HELD, content: picture(' />', '&#091;') }),
  ).toEqual([]);
  expect(compareSent({ ...SENT, slug: '灯' }, { ...HELD, slug: '%e7%81%af' })).toEqual([]);
});

it('says which footnotes the site has otherwise, in whatever letters of JSON it keeps them', () => {
  const notes = [
    { id: 'a', content: '灯塔<br/>' },
    { id: 'b', content: 'Two' },
  ];
  const sent = { ...SENT, meta: { footnotes: JSON.stringify(notes) } };
  const kept = '[{"content":"\\u706f\\u5854<br />","id":"a"},{"content":"Two","id":"b"}]';
  expect(compareSent(sent, { ...HELD, footnotes: kept })).toEqual([]);
  expect(compareSent(sent, { ...HELD, footnotes: kept.replace('Two', '2') })).toEqual([
    'The site changed the footnotes at “Two”.',
  ]);
  expect(compareSent({ ...sent, meta: { footnotes: '' } }, { ...HELD, footnotes: '' })).toEqual([]);
});

it.each<[string, Partial<HeldPost>, RegExp]>([
  ['a headline', { title: 'Lamp' }, /headline on the site is “Lamp”/],
  ['a standfirst', { excerpt: '' }, /standfirst/],
  ['a paragraph', { content: [block('One'), block('2')].join('\n\n') }, /changed the text at “Two”/],
  ['a paragraph more', { content: [block('One'), block('Two'), block('Three')].join('\n\n') }, /has more/],
  [
    'a paragraph twice in place of another',
    { content: [block('One'), block('One')].join('\n\n') },
    /at “Two”/,
  ],
  ['a slug', { slug: 'lamps-2' }, /made “lamps-2” of the slug “lamps”/],
  ['a status', { status: 'pending' }, /it is “pending”/],
  ['a later time', { status: 'future', date_gmt: '2027-01-01T00:00:00' }, /only later/],
  ['a bin', { status: 'trash' }, /in the bin/],
  ['a picture', { featured_media: 0 }, /picture/],
  ['a section', { categories: [1] }, /section/],
  ['a tag', { tags: [5] }, /tags/],
  ['an author', { author: 1 }, /author/],
])('says which is another: %s', (_name, change, says) => {
  const differences = compareSent(SENT, { ...HELD, ...change });
  expect(differences).toHaveLength(1);
  expect(differences[0]).toMatch(says);
});

it('says by the clock of this computer when the site will publish', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  const says = (date_gmt: string | null) => compareSent(SENT, { ...HELD, status: 'future', date_gmt });
  expect(says('2026-12-01T20:30:00')).toEqual(['The site will publish it only later (2 Dec 2026, 04:30).']);
  expect(says(null)).toEqual(['The site will publish it only later.']);
});
