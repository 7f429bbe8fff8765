import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Article, newArticle } from '../../../shared/article/article';
import type { ReadArticle } from '../../../shared/import/imported';
import { fail, ok } from '../../../shared/lib/result';
import { writeOwnFields } from '../../../shared/wxr/ownFields';
import { TurnQueue } from '../../store';
import { ItemReader, type WxrEntry } from './ItemReader';
import { WxrImport, type WxrImportParts } from './WxrImport';

const GONE = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };
const READ: ReadArticle = {
  ...{ headline: 'Tide', standfirst: '', language: 'en', sources: [] },
  body: { root: { type: 'root', children: [] } },
};

const entry = (id: number, own: Partial<WxrEntry> = {}): WxrEntry => ({
  ...new ItemReader().entry(),
  ...{ id, type: 'post', status: 'publish', title: `Tide ${id}`, link: `https://news.example/${id}/` },
  ...own,
});
const article = (id: string, own: Partial<Article> = {}): Article => ({
  ...newArticle(id, '2026-11-24T14:30:00.000Z', 'en'),
  ...own,
});
const NO_PUBLICATIONS: WxrImportParts['publications'] = {
  articlesByAddress: async () => ok(new Map()),
  articlesByPost: async () => ok(new Map()),
  filedPosts: async () => ok(new Map()),
  change: async () => fail(GONE),
};
const NEVER_SENT = { schemaVersion: 1 as const, sites: {}, receipts: [] };
type Publication = ReturnType<Parameters<WxrImportParts['publications']['change']>[1]>;
const ID = '01939c4e-5b00-7000-8000-000000000001';

/** Imports of files that have these posts, into one library. */
function desk(entries: readonly WxrEntry[], parts: Partial<WxrImportParts> = {}) {
  const library = new Map<string, Article>();
  const noted = new Map<string, Publication>();
  const turns = new TurnQueue();
  let tokens = 0;
  const wxr = new WxrImport({
    articles: {
      read: async (id) => (library.has(id) ? ok(library.get(id)!) : fail(GONE)),
      put: (id, make) =>
        turns.inTurn(id, async () => {
          const made = await make(library.get(id) ?? null);
          await setImmediate();
          if (made.ok) library.set(id, made.value);
          return made;
        }),
    },
    publications: {
      ...NO_PUBLICATIONS,
      change: async (id, how) => ok(noted.set(id, how(NEVER_SENT)).get(id)!),
    },
    media: { facts: async () => fail(GONE), take: async () => fail(GONE) },
    readBeside: async () => null,
    open: () => {
      const left = entries.map((one) => [one]);
      const scan = { address: 'https://news.example', authors: new Map(), posts: entries.length };
      const rest = { links: new Map(), others: new Map(), leftOut: 0, fault: null };
      return {
        scan: async () => ({ ...scan, ...rest }),
        next: async () => left.splice(0, 5).flat(),
        stop: () => undefined,
      };
    },
    newId: () => `token ${(tokens += 1)}`,
    ...parts,
  });
  const start = async () => {
    const started = await wxr.start('/desk/articles.xml', 'articles.xml');
    if (!started.ok) throw new Error(started.failure.happened);
    return started.value.token;
  };
  /** Keeps all posts of a file at once, as the window does, and answers with what is told. */
  const importAll = async () => {
    const token = await start();
    const told: string[] = [];
    for (;;) {
      const step = await wxr.next(token);
      if (!step.ok) throw new Error(step.failure.happened);
      if (step.value.posts.length === 0) break;
      const kept = await Promise.all(step.value.posts.map(({ key }) => wxr.keep(token, key, READ)));
      told.push(...step.value.posts.flatMap(({ remarks }) => remarks));
      told.push(...kept.flatMap((each) => (each.ok ? [] : [each.failure.happened])));
    }
    return [...told, ...wxr.end(token)];
  };
  return { wxr, library, noted, start, importAll };
}

it('makes an article each of posts of which plug-ins copied the fields of one into another', async () => {
  const own = writeOwnFields(article(ID, { translationOf: '01939c4e-5b00-7000-8000-000000000009' }), []);
  const { library, importAll } = desk([
    entry(5, { own }),
    entry(6, { own }),
    entry(6, { own, link: 'https://news.example/copy/' }),
  ]);
  const copy = 'Another post says that it is the same article, as duplicates do: this one came as a copy.';
  expect(await importAll()).toEqual([copy, copy]);
  const copied = [...library].map(([id, { translationOf }]) => [id === ID, translationOf !== undefined]);
  expect(copied.toSorted(([one], [other]) => Number(other) - Number(one))).toEqual([
    ...[[true, true]],
    ...[[false, false]],
    ...[[false, false]],
  ]);
  // Once more: each is here, and none comes twice.
  expect(await importAll()).toEqual([expect.stringMatching(/^3 posts are here already/)]);
  expect(library.size).toBe(3);
});

it('says why pictures of the folder beside the file are not taken, and of which it has the address alone', async () => {
  const places = ['large.png', 'link.png', 'page.png', 'gone.png'].map((name) => `articles-media/${name}`);
  const pictures = places.map((url, at) => ({ url, id: null, media: `${String(at).repeat(64)}.png` }));
  const own = writeOwnFields(article(ID), pictures);
  const content = places.map((url) => `<img src="${url}">`).join('');
  const why = (happened: string) => fail({ ...GONE, happened });
  const { importAll } = desk([entry(5, { own, content })], {
    readBeside: async (_path, address) =>
      address.includes('large')
        ? why('Too large.')
        : address.includes('link')
          ? why('A link.')
          : address.includes('page')
            ? ok(new Uint8Array([60]))
            : null,
    media: { facts: async () => fail(GONE), take: async () => why('No picture.') },
  });
  const [refused, away] = await importAll();
  for (const reason of ['Too large.', 'A link.', 'No picture.'])
    expect(refused).toContain(`1 picture was not taken in: ${reason}`);
  expect(away).toMatch(/^1 picture is not in the file/);
});

it('says that an article came into the library while its post was read, and leaves it', async () => {
  const { wxr, library, start } = desk([entry(5, { own: writeOwnFields(article(ID), []) })]);
  const token = await start();
  await wxr.next(token);
  const hers = article(ID, { headline: 'Hers' });
  library.set(ID, hers);
  expect(await wxr.keep(token, 0, READ)).toMatchObject({
    failure: { code: 'in-use', happened: '“Tide” is here already.' },
  });
  expect(library.get(ID)).toBe(hers);
});

it('answers an import that is over, or of another file, with that alone', async () => {
  const { wxr, library, start } = desk([entry(5)]);
  const first = await start();
  await wxr.next(first);
  const second = await start();
  for (const answer of [await wxr.next(first), await wxr.keep(first, 0, READ)])
    expect(answer).toMatchObject({ failure: { happened: 'This import is over.' } });
  expect(wxr.end(first)).toEqual([]);
  // A place that the window was not given.
  expect(await wxr.keep(second, 7, READ)).toMatchObject({ ok: false });
  await wxr.next(second);
  expect(await wxr.keep(second, 0, READ)).toMatchObject({ ok: true });
  wxr.end(second);
  expect(await wxr.next(second)).toMatchObject({ ok: false });
  expect(library.size).toBe(1);
});

it.each(['articlesByPost', 'articlesByAddress', 'filedPosts'] as const)(
  'imports nothing where it cannot be read which posts are here: %s',
  async (list) => {
    const damaged = { code: 'damaged' as const, happened: 'A file is damaged.', safe: '', next: '' };
    const { wxr } = desk([entry(5)], {
      publications: { ...NO_PUBLICATIONS, [list]: async () => fail(damaged) },
    });
    expect(await wxr.start('/desk/articles.xml', 'articles.xml')).toEqual(fail(damaged));
  },
);

it('knows a post again by its number on the site and by its address', async () => {
  const { library, importAll } = desk([entry(5), entry(6), entry(7)], {
    publications: {
      ...NO_PUBLICATIONS,
      articlesByPost: async () => ok(new Map([['news.example 5', ID]])),
      articlesByAddress: async () => ok(new Map([['https://news.example/6/', ID]])),
      filedPosts: async () => ok(new Map([['news.example 7', { articleId: ID, isCertain: true }]])),
    },
  });
  library.set(ID, article(ID, { headline: 'Hers' }));
  expect(await importAll()).toEqual([
    '3 posts are here already, and were left alone: “Hers”, “Hers”, “Hers”.',
  ]);
  library.set(ID, article(ID, { headline: 'Hers', binnedAt: '2026-11-24T23:30:00.000Z' }));
  expect(await importAll()).toEqual([
    '3 posts are in the bin, and were left there: “Hers”, “Hers”, “Hers”. Restore them in the bin.',
  ]);
  expect([...library.keys()]).toEqual([ID]);
});

it('takes the duplicate of a post that is here for a copy, also where it comes alone', async () => {
  const own = writeOwnFields(article(ID), []);
  const duplicate = entry(6, { own, guid: 'https://news.example/?p=6' });
  const { library, importAll } = desk([duplicate]);
  library.set(ID, article(ID, { headline: 'Hers' }));
  expect(await importAll()).toEqual([expect.stringContaining('this one came as a copy')]);
  expect(library.size).toBe(2);
  expect(await importAll()).toEqual([expect.stringMatching(/^1 post is here already/)]);
});

it('notes which post an article of Galley’s was in the file', async () => {
  const own = writeOwnFields(article(ID), []);
  const { noted, importAll } = desk([entry(5, { own, guid: `urn:uuid:${ID}` }), entry(6)]);
  await importAll();
  const filed = { address: 'https://news.example', postId: 5, link: 'https://news.example/5/' };
  // That of another has the id of its post.
  expect([...noted]).toEqual([[ID, { ...NEVER_SENT, filed }]]);
});
