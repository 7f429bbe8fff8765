import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import { LANGUAGES } from '../article/language';
import { STATUSES } from '../article/status';
import { arbitraryText } from '../export/testing/arbitraryArticle';
import { siteDay } from '../site/siteClock';
import { instantOf } from './instantOf';
import { readFrontMatter } from './readFrontMatter';
import { writeFrontMatter } from './writeFrontMatter';

const ID = '01939c4e-5b00-7000-8000-00000000e004';
const OTHER = '01939c4e-5b00-7000-8000-00000000e005';
const NOW = '2026-11-24T08:00:00.000Z';

function read(text: string) {
  return readFrontMatter(`---\n${text}\n---\nWords.\n`);
}
const front = (text: string) => read(text).front ?? expect.fail('no front matter was read');

/** What YAML and other parsers of it would take for something else. */
const TRAPS = [
  'yes',
  'no',
  'null',
  '~',
  '007',
  '1e3',
  '0x1F',
  '12:30',
  '2026-11-24',
  '- a',
  '# a',
  '---',
  '...',
  ': ',
];
const said = fc.oneof(
  arbitraryText,
  fc.constantFrom(...TRAPS, ...TRAPS.map((trap) => `${trap}\n${trap}`)),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '\t', ' ', '\u0085', '\u2028', '\ufeff', '"', "'", '\\', 'a', '雾'),
  }),
);
const day = fc.constantFrom('', '2026-11-22');
const source = fc.record({
  id: fc.uuid(),
  ...{ outlet: said, author: said, title: said, url: said, published: day, accessed: day, archived: said },
  language: fc.constantFrom(...LANGUAGES),
});
const articles: fc.Arbitrary<Article> = fc
  .record({
    ...{ headline: said, standfirst: said, byline: said, section: said, slug: said },
    tags: fc.array(said, { maxLength: 3 }),
    language: fc.constantFrom(...LANGUAGES),
    status: fc.constantFrom(...STATUSES),
    translationOf: fc.option(fc.constant(OTHER), { nil: undefined }),
    featured: fc.constantFrom(null, undefined),
    createdAt: fc.constantFrom(NOW, '1999-12-31T23:59:59.999Z'),
    publishedAt: fc.constantFrom(undefined, NOW, '2026-11-25T01:02:03.004Z'),
    sources: fc.uniqueArray(source, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map((fields) => ({ ...newArticle(ID, NOW, 'en'), ...fields }));

it('reads back whatever an article has beside its text', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const { body, front: found } = readFrontMatter(`${writeFrontMatter(article, null)}Words.\n`);
      const { headline, standfirst, byline, section, tags, language, sources } = article;
      expect(body).toBe('Words.\n');
      expect(found?.remarks).toEqual([]);
      expect({ headline: '', standfirst: '', byline: '', section: '', tags: [], ...found?.fields }).toEqual({
        ...{ headline, standfirst, byline, section, tags, language },
      });
      const { id, slug, status, createdAt, changedAt, publishedAt, featured, translationOf } = article;
      expect({ slug: '', ...found?.filed }).toEqual({
        ...{ id, slug, status, createdAt, changedAt },
        ...(publishedAt !== undefined && { publishedAt }),
        ...(featured === null && { featured }),
        ...(translationOf !== undefined && { translationOf }),
      });
      expect(found?.sources).toEqual(sources);
    }),
    { numRuns: 300 },
  );
});

it('says the same to a parser of YAML 1.1, as most site generators have one', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const [, yaml = ''] = writeFrontMatter(article, null).split(/^---\n/m);
      const found = parse(yaml, { version: '1.1', schema: 'yaml-1.1' }) as Record<string, unknown>;
      const { headline, byline, tags } = article;
      expect({ title: '', author: '', tags: [], ...found }).toMatchObject({
        title: headline,
        author: byline,
        tags,
      });
    }),
  );
});

it('is a draft to a site generator until readers have it', () => {
  const written = (status: Article['status']) =>
    writeFrontMatter({ ...newArticle(ID, NOW, 'en'), status }, null);
  expect(written('ready')).toContain('\ndraft: true\n');
  expect(written('published')).not.toContain('draft');
});

it('reads what Jekyll, Hugo, Eleventy, Hexo and Obsidian write', () => {
  expect(
    front(
      'layout: post\ntitle: 2026\ndate: 2026-11-24 09:00:00 +0800\ncategories: [Harbours, Fog]\ntags: [lamps, "oil"]\nauthor: {name: Ines Marlow}\nlang: en_GB\npublished: false',
    ),
  ).toEqual({
    fields: {
      headline: '2026',
      byline: 'Ines Marlow',
      section: 'Harbours',
      tags: ['lamps', 'oil', 'Fog'],
      language: 'en',
    },
    filed: { createdAt: '2026-11-24T01:00:00.000Z', changedAt: '2026-11-24T01:00:00.000Z', status: 'draft' },
    sources: null,
    remarks: ['Its other categories are tags now: Fog.', 'Its settings were left out: layout (post).'],
  });
  expect(
    readFrontMatter(
      '\ufeff+++\r\ntitle = "雾港"\r\ndate = 2026-11-24T08:00:00Z\r\ndraft = false\r\nauthors = ["Ines", "Wren"]\r\nweight = 3\r\n[params]\r\nx = 1\r\n+++\r\nWords.',
    ),
  ).toEqual({
    body: 'Words.',
    front: {
      fields: { headline: '雾港', byline: 'Ines, Wren' },
      filed: { createdAt: NOW, changedAt: NOW, publishedAt: NOW, status: 'ready' },
      sources: null,
      remarks: ['Its settings were left out: weight (3), params (x: 1).'],
    },
  });
  expect(front('title: Fog\ntags: "#fog, lamps"\naliases: [Mist]\nlang: fr')).toMatchObject({
    fields: { headline: 'Fog', tags: ['fog', 'lamps'] },
    remarks: ['Its settings were left out: aliases (Mist), lang (fr).'],
  });
});

it.each([
  ['2026-11-24', '2026-11-24T12:00:00.000Z'],
  ['2026-11-24 00:00', '2026-11-24T00:00:00.000Z'],
  ['2026-1-2 3:04', '2026-01-02T03:04:00.000Z'],
  ['2026-11-24T08:00:00+08:00', '2026-11-24T00:00:00.000Z'],
  ['2026-11-24 08:00:00.5 -0130', '2026-11-24T09:30:00.500Z'],
  ['2026-02-30', null],
  ['2026-11-24 25:00', null],
  ['24 November', null],
  ['0000-01-01T00:00:00+23:00', null],
])('takes the date %s for %s', (said, instant) => {
  expect(instantOf(said)).toBe(instant);
});

it.each(['---\ndate: 2026-11-24\n---\n', '+++\ndate = 2026-11-24\n+++\n'])(
  'takes a day for the same day on sites on both sides of an ocean: %j',
  (text) => {
    const created = readFrontMatter(text).front?.filed.createdAt ?? expect.fail('no date was read');
    for (const zone of ['America/Los_Angeles', 'America/New_York', 'Asia/Shanghai', 'Australia/Sydney'])
      expect(siteDay(created, zone)).toBe('2026-11-24');
  },
);

it.each([
  ['date: 2020-05-06 08:00', '2020-05-06T08:00:00.000Z'],
  ['pubDate: 2020-05-06 08:00', '2020-05-06T08:00:00.000Z'],
  ['publishDate: 2020-05-06 08:00\ndraft: false', '2020-05-06T08:00:00.000Z'],
  ['published: 2020-05-06 08:00', '2020-05-06T08:00:00.000Z'],
  ['created: 2020-05-01\npubdate: 2020-05-06 08:00\npublished: true', '2020-05-06T08:00:00.000Z'],
  ['date: 2020-05-06\ndraft: true', undefined],
  ['date: 2020-05-06\npublished: false', undefined],
  ['created: 2020-05-06\ndraft: false', undefined],
  ['lastmod: 2020-05-06', undefined],
  [`date: 2020-05-06\ngalley: {id: ${ID}}`, undefined],
])('takes %j for the readers’ since %s', (text, publishedAt) => {
  expect(front(text).filed.publishedAt).toBe(publishedAt);
});

it('dates an article that has two dates by when it was begun and when its readers got it', () => {
  expect(front('created: 2020-05-01 08:00\npubDate: 2020-05-06 08:00')).toMatchObject({
    filed: { createdAt: '2020-05-01T08:00:00.000Z', publishedAt: '2020-05-06T08:00:00.000Z' },
    remarks: [],
  });
});

it('takes words between two rules for words', () => {
  expect(read('Not settings').front).toBeNull();
  expect(readFrontMatter('---\n\nWords').front).toBeNull();
  expect(readFrontMatter('Words\n---\ntitle: a\n---\n').front).toBeNull();
});

it('tells what cannot be read of its own', () => {
  const own = front(
    `title: Fog\ngalley:\n  id: ${ID.toUpperCase()}\n  featured: none\n  status: lost\n  shade: 3\nsources:\n  - id: a\n    outlet: The Ledger\n  - outlet: No id\n  - id: a\n`,
  );
  expect(own.filed).toEqual({ id: ID, featured: null });
  expect(own.sources).toMatchObject([{ id: 'a', outlet: 'The Ledger', language: 'en', archived: '' }]);
  expect(own.remarks).toEqual([
    '“shade” in the settings is nothing that Galley knows.',
    'Its status in the settings is none that Galley knows.',
    'Source 2 in the settings cannot be read, and was left out.',
    'Source 3 in the settings is there twice, and was left out.',
  ]);
  expect(front('galley: {id: ../../x}').filed).toEqual({});
});

const bomb = [
  'a: &a [x, x]',
  ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`),
];

it.each([
  ['an alias bomb', bomb.join('\n'), 'a value that refers to another'],
  ['tabs', 'a:\n\tb: 1', 'line 2 is no YAML'],
  ['a name twice', 'title: a\nTitle: b', '“Title” is there twice'],
  ['no end of depth', '['.repeat(200_000), 'lie within one another without end'],
  [
    'no end of depth behind brackets in quotes',
    `title: "${']'.repeat(50_000)}"\nx: ${'['.repeat(50_000)}`,
    'lie within one another without end',
  ],
  [
    'no end of depth between brackets in quotes',
    `x: ${'["]",'.repeat(50_000)}`.slice(0, 250_000),
    'lie within one another without end',
  ],
  ['a thousand brackets between those in quotes', `x: ${'["]",'.repeat(1000)}`, 'is no YAML'],
  ['no end of items', '- '.repeat(100_000), 'lie within one another without end'],
  ['ten megabytes', `title: ${'x'.repeat(10_000_000)}`, 'longer than any (256 KB)'],
  [
    'twenty thousand names',
    Array.from({ length: 20_000 }, (_, at) => `k${at}: v`).join('\n'),
    'more than a thousand',
  ],
  ['a map for a name', 'title: a\n? {a: 1}\n: 3', 'one has no name'],
])('leaves %s in the text and says so', (_, text, why) => {
  const start = performance.now();
  const found = read(text);
  // What grows with itself would take hours, and a busy machine takes seconds.
  expect(performance.now() - start).toBeLessThan(20_000);
  if (found.front === null) expect(found.body).toContain(text.slice(0, 1000));
  else {
    expect(found.front.remarks[0]).toContain(why);
    expect(found.body).toContain(text);
    expect(found.front.fields).toEqual({});
  }
});

it('keeps what could be a trap for objects as a name like any other', () => {
  const found = front('title: Fog\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}');
  expect(found.fields.headline).toBe('Fog');
  expect(found.remarks[0]).toContain('__proto__ (polluted: yes)');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(readFrontMatter('+++\n__proto__.polluted = 1\n+++\n').front?.remarks[0]).toContain('__proto__');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('takes no end of opening lines in its stride', () => {
  const start = performance.now();
  for (const text of [
    '---\n'.repeat(200_000),
    `---${' '.repeat(1_000_000)}`,
    `---\n${'- - '.repeat(300_000)}`,
    `---\n${'a\n'.repeat(500_000)}`,
  ])
    readFrontMatter(text);
  expect(performance.now() - start).toBeLessThan(3000);
});
