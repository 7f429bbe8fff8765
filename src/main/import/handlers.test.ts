import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type Article, emptyBody, newArticle } from '../../shared/article/article';
import { fail, type Failure, ok } from '../../shared/lib/result';
import { lampwright } from '../../shared/site/testing/lampwright';
import { ChosenPaths } from './ChosenPaths';
import { importHandlers } from './handlers';

const ID = '01939c4e-5b00-7000-8000-00000000e001';
const OWN = '01939c4e-5b00-7000-8000-00000000e009';

const FIELDS = { standfirst: '', byline: '', section: '', tags: [], sources: [], language: 'en' as const };
const article = { ...FIELDS, headline: 'Two lamps', body: emptyBody() };
const MISSING: Failure = { code: 'not-found', happened: 'Gone.', safe: '', next: '' };

function tryImport(
  paths: string[] = [],
  there: Record<string, Failure | Article> = {},
  folder: string | null = null,
  isWritten = false,
) {
  const kept: Article[] = [];
  const read = vi.fn(async ({ name }: { name: string }) =>
    ok({ form: 'text', text: name, held: [], beside: [] }),
  );
  const handlers = importHandlers({
    chosen: new ChosenPaths(),
    articles: {
      read: async (id) => {
        const found = there[id] ?? MISSING;
        return 'happened' in found ? fail(found) : ok(found);
      },
      put: async (id, make) => {
        const before = there[id];
        const made = await make(before === undefined || 'happened' in before ? null : before);
        if (made.ok) kept.push(made.value);
        return made;
      },
    },
    media: { take: vi.fn(), findStored: async () => null, facts: async () => fail(MISSING) },
    sites: { writtenFor: async () => lampwright() },
    writtenIn: async () => () => isWritten,
    reader: { read: read as never, stop: vi.fn() },
    choose: async () => paths,
    chooseFolder: async () => folder,
    now: () => '2026-11-28T10:00:00.000Z',
    newId: () => ID,
  });
  return { handlers, kept, read };
}

it('reads the files that she chose, and no other', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-')), 'lamps.md');
  await writeFile(path, '# Lamps');
  const { handlers, read } = tryImport([path]);
  expect(await handlers['import.choose'](undefined)).toEqual(ok({ token: ID, names: ['lamps.md'] }));
  expect((await handlers['import.read']({ token: ID, at: 0, here: 'copy' })).ok).toBe(true);
  expect(read).toHaveBeenCalledWith({ name: 'lamps.md', bytes: Buffer.from('# Lamps') });
  for (const other of [
    { token: ID, at: 1, here: 'copy' },
    { token: 'another', at: 0, here: 'copy' },
  ] as const)
    expect((await handlers['import.read'](other)).ok).toBe(false);
  expect(read).toHaveBeenCalledTimes(1);
});

it('says which file cannot be read', async () => {
  const { handlers } = tryImport([join(tmpdir(), 'gone.md')]);
  await handlers['import.choose'](undefined);
  const read = await handlers['import.read']({ token: ID, at: 0, here: 'copy' });
  expect(read.ok ? '' : read.failure.happened).toContain('“gone.md” cannot be read');
});

it('keeps what was made as a new draft, with a slug', async () => {
  const { handlers, kept } = tryImport();
  expect(await handlers['import.keep']({ article })).toEqual(ok({ id: ID, isCopy: false }));
  expect(kept).toMatchObject([{ ...article, id: ID, slug: 'two-lamps', status: 'draft', binnedAt: null }]);
});

it('keeps an article of a file of Galley’s as it was filed, where no article has its id', async () => {
  const filed = {
    ...{ id: OWN, slug: '', status: 'published' as const, featured: null, translationOf: ID },
    ...{ createdAt: '2020-01-01T00:00:00.000Z', changedAt: '2021-01-01T00:00:00.000Z' },
  };
  const { handlers, kept } = tryImport();
  expect(await handlers['import.keep']({ article: { ...article, filed } })).toEqual(
    ok({ id: OWN, isCopy: false }),
  );
  expect(kept).toEqual([{ ...newArticle(OWN, filed.createdAt, 'en'), ...article, ...filed }]);
});

it.each<Failure['code']>(['damaged', 'unreachable'])(
  'makes a copy where the file of its id is %s',
  async (code) => {
    const { handlers, kept } = tryImport([], { [OWN]: { ...MISSING, code } });
    const filed = { id: OWN, translationOf: ID };
    expect(await handlers['import.keep']({ article: { ...article, filed } })).toEqual(
      ok({ id: ID, isCopy: true }),
    );
    expect(kept).toMatchObject([{ id: ID }]);
    expect(kept[0]).not.toHaveProperty('translationOf');
  },
);

it('reads a folder file by file, and leaves what the library has already where she wants that', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await writeFile(join(folder, 'lamps.md'), 'x');
  await writeFile(join(folder, 'lamps-2.md'), 'y');
  const there = { ...newArticle(OWN, '2020-01-01T00:00:00.000Z', 'en'), headline: 'Two lamps' };
  for (const [there1, isHere, isBinned] of [
    [{ [OWN]: there }, true, false],
    [{ [OWN]: { ...there, binnedAt: there.createdAt } }, true, true],
    [{}, false, false],
  ] as const) {
    const { handlers, read } = tryImport([], { ...there1 }, folder);
    const front = { fields: {}, filed: { id: OWN }, sources: [], remarks: [] };
    read.mockImplementation(async () =>
      ok({ form: 'text', text: 'x', held: [], beside: ['../x.png', 'y.png'], front } as never),
    );
    expect(await handlers['import.chooseFolder'](undefined)).toMatchObject({
      value: { token: ID, names: ['lamps-2.md', 'lamps.md'] },
    });
    const now = isHere && !isBinned ? { article: there, text: expect.any(String), pictures: [] } : null;
    const here = isHere ? { headline: 'Two lamps', isBinned, now } : null;
    expect(await handlers['import.read']({ token: ID, at: 0, here: 'leave' })).toMatchObject({
      value: { here, ofPictures: isBinned ? '' : expect.stringContaining('leads out of the folder') },
    });
    expect(await handlers['import.read']({ token: ID, at: 0, here: 'copy' })).toMatchObject({
      value: { here: null },
    });
  }
});

it('takes a second file of an article that came with the same folder for a copy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await writeFile(join(folder, 'lamps.md'), 'x');
  const there: Record<string, Article> = {};
  const { handlers, read } = tryImport([], there, folder);
  const front = { fields: {}, filed: { id: OWN }, sources: [], remarks: [] };
  read.mockImplementation(async () => ok({ form: 'text', text: 'x', held: [], beside: [], front } as never));
  await handlers['import.chooseFolder'](undefined);
  await handlers['import.keep']({ article: { ...article, filed: { id: OWN } } });
  there[OWN] = newArticle(OWN, '2020-01-01T00:00:00.000Z', 'en');
  expect(await handlers['import.read']({ token: ID, at: 0, here: 'leave' })).toMatchObject({
    value: { here: null },
  });
  expect(await handlers['import.keep']({ article: { ...article, filed: { id: OWN } } })).toEqual(
    ok({ id: ID, isCopy: true }),
  );
});

it('looks no further into a file that is as Galley wrote it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await writeFile(join(folder, 'lamps.md'), 'as written');
  const there = { [OWN]: { ...newArticle(OWN, '2020-01-01T00:00:00.000Z', 'en'), headline: 'Two lamps' } };
  const { handlers, read } = tryImport([], there, folder, true);
  const front = { fields: {}, filed: { id: OWN }, sources: [], remarks: [] };
  read.mockImplementation(async () =>
    ok({ form: 'text', text: 'x', held: [], beside: ['../x.png'], front } as never),
  );
  await handlers['import.chooseFolder'](undefined);
  expect(await handlers['import.read']({ token: ID, at: 0, here: 'leave' })).toMatchObject({
    value: { here: { headline: 'Two lamps', isBinned: false, now: null }, pictures: [], ofPictures: '' },
  });
});
