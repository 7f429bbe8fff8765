import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Article } from '../../shared/article/article';
import { emptyBody } from '../../shared/article/article';
import { ok } from '../../shared/lib/result';
import { importHandlers } from './handlers';

const ID = '01939c4e-5b00-7000-8000-00000000e001';

function tryImport(paths: string[] = []) {
  const kept: Article[] = [];
  const read = vi.fn(async ({ name }: { name: string }) =>
    ok({ form: 'text', text: name, held: [], beside: [] }),
  );
  const handlers = importHandlers({
    articles: {
      put: async (_id, make) => {
        const made = await make(null);
        if (made.ok) kept.push(made.value);
        return made;
      },
    },
    media: { take: vi.fn() },
    reader: { read: read as never, stop: vi.fn() },
    choose: async () => paths,
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
  expect((await handlers['import.read']({ token: ID, at: 0 })).ok).toBe(true);
  expect(read).toHaveBeenCalledWith({ name: 'lamps.md', bytes: Buffer.from('# Lamps') });
  for (const other of [
    { token: ID, at: 1 },
    { token: 'another', at: 0 },
  ])
    expect((await handlers['import.read'](other)).ok).toBe(false);
  expect(read).toHaveBeenCalledTimes(1);
});

it('says which file cannot be read', async () => {
  const { handlers } = tryImport([join(tmpdir(), 'gone.md')]);
  await handlers['import.choose'](undefined);
  const read = await handlers['import.read']({ token: ID, at: 0 });
  expect(read.ok ? '' : read.failure.happened).toContain('“gone.md” cannot be read');
});

it('keeps what was made as a new draft, with a slug', async () => {
  const { handlers, kept } = tryImport();
  const fields = { standfirst: '', byline: '', section: '', tags: [], sources: [], language: 'en' as const };
  const article = { ...fields, headline: 'Two lamps', body: emptyBody() };
  expect(await handlers['import.keep']({ article })).toEqual(ok({ id: ID }));
  expect(kept).toMatchObject([{ ...article, id: ID, slug: 'two-lamps', status: 'draft', binnedAt: null }]);
});
