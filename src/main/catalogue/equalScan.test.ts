import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { STATUSES } from '../../shared/article/status';
import { EVERY_ARTICLE, type LibraryQuery, SORTS } from '../../shared/library/libraryQuery';
import { scanArticles } from '../../shared/library/testing/scanArticles';
import { CatalogueKeeper } from './CatalogueKeeper';

const ARTICLES = 200;
const QUERIES = 200;
const WORDS =
  'the of and harbour harbours board records lamps lamp Lampwright winter café Zoë tide-table don’t U.S. 2026 11 ferry pilot ﬁre'.split(
    ' ',
  );
const CHARACTERS = '港口委员会在上周切断了外防波堤的灯光渔民们又把它们一盏点亮记录显示今年冬天潮水燈';
const SECTIONS = ['Harbour', 'Trade', '社会'];

/** Numbers that look thrown, and are the same in every run. */
let thrown = 1;
const below = (limit: number) => {
  thrown = (thrown * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((thrown / 2 ** 31) * limit);
};
const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;

function text(): string {
  return Array.from({ length: 2 + below(8) }, () => {
    if (below(3) > 0) return `${oneOf(WORDS)} `;
    return (
      Array.from({ length: 1 + below(6) }, () => oneOf([...CHARACTERS])).join('') +
      oneOf(['', '，', '。', ' '])
    );
  }).join('');
}

function article(at: number): Article {
  const changed = new Date(Date.UTC(2026, 0, 1) + at * 7_000_000).toISOString();
  const paragraph = (): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', text: text(), format: 0 }],
  });
  const quotation = { type: 'quotation', sourceId: `s${below(2)}`, children: [paragraph()] } as Block;
  const source = {
    author: '',
    title: text(),
    url: '',
    published: '',
    accessed: '',
    language: 'en' as const,
    archived: '',
  };
  return {
    ...newArticle(
      `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      changed,
      oneOf(['en', 'zh-Hans']),
    ),
    headline: text(),
    standfirst: text(),
    section: oneOf(SECTIONS),
    status: oneOf(STATUSES),
    tags: [oneOf(WORDS), oneOf(WORDS)],
    binnedAt: below(10) === 0 ? changed : null,
    body: { root: { type: 'root', children: [paragraph(), quotation, paragraph()] } },
    sources: [
      { ...source, id: 's0', outlet: 'The Kestrel Ledger' },
      { ...source, id: 's1', outlet: '雾港周刊' },
    ],
  };
}

function query(): LibraryQuery {
  const some = <Value>(value: Value): Value[] => (below(5) === 0 ? [value] : []);
  const word = () => {
    const all = text().replace(/\s+/g, ' ');
    const start = below(all.length);
    return below(2) === 0 ? oneOf(WORDS).slice(0, 1 + below(6)) : all.slice(start, start + 1 + below(4));
  };
  return {
    ...EVERY_ARTICLE,
    search: below(3) === 0 ? `${word()} ${word()}` : word(),
    inBin: below(8) === 0,
    statuses: some(oneOf(STATUSES)),
    sections: some(oneOf(SECTIONS)),
    tags: some(oneOf(WORDS)),
    languages: some('en'),
    outlets: some('雾港周刊'),
    changedFrom: some('2026-01-10')[0] ?? '',
    changedTo: some('2026-01-20')[0] ?? '',
    sort: oneOf(SORTS),
    descending: below(2) === 0,
  };
}

const data = mkdtempSync(join(tmpdir(), 'galley-equal-'));
const articles = Array.from({ length: ARTICLES }, (_, at) => article(at));
let keeper: CatalogueKeeper;

beforeAll(async () => {
  const folder = join(data, 'articles');
  mkdirSync(folder);
  for (const each of articles) writeFileSync(join(folder, `${each.id}.json`), JSON.stringify(each));
  keeper = new CatalogueKeeper({
    folder,
    path: join(data, 'catalogue.sqlite'),
    tell: () => undefined,
    log: () => undefined,
  });
  await keeper.readFolder();
});
afterAll(() => {
  keeper.close();
  rmSync(data, { recursive: true });
});

it('finds for 200 queries in English and Chinese what a plain scan finds, in its order', () => {
  let hits = 0;
  for (let count = 0; count < QUERIES; count += 1) {
    const asked = query();
    const page = keeper.find(asked, 0, ARTICLES);
    const wanted = scanArticles(articles, asked).map(({ id }) => id);
    hits += wanted.length;
    expect({ asked, ids: page.ok && page.value.rows.map(({ id }) => id) }).toEqual({ asked, ids: wanted });
    expect(page.ok && page.value.total).toBe(wanted.length);
  }
  expect(hits).toBeGreaterThan(QUERIES * 5);
});
