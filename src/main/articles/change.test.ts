import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tryLibrary } from './testing/tryLibrary';
import { value } from '../../shared/lib/testing/value';

const library = tryLibrary();

test('fields are changed in the file and nothing else of it', async () => {
  const repository = library.repository();
  const made = value(await repository.create('en'));
  const { before, after } = value(await repository.change(made.id, () => ({ status: 'ready' })));
  expect(before).toEqual(made);
  expect(after).toEqual({ ...made, status: 'ready' });
  expect(await library.kept(made.id)).toEqual(after);
});

test('an article that is so already is not written again', async () => {
  const repository = library.repository();
  const { id } = value(await repository.create('en'));
  const bytes = await readFile(library.pathOf(id), 'utf8');
  await writeFile(library.pathOf(id), `${bytes}\n`);
  value(await repository.change(id, ({ status }) => ({ status })));
  expect(await readFile(library.pathOf(id), 'utf8')).toBe(`${bytes}\n`);
});

test('a window that has not heard keeps its words and takes what was changed behind it', async () => {
  const repository = library.repository();
  const open = value(await repository.create('en'));
  value(await repository.change(open.id, () => ({ status: 'ready', tags: ['tide'] })));
  const saved = value(await repository.save({ ...open, headline: 'Typed meanwhile' }, open));
  expect(saved.keptAside).toBeNull();
  expect(await library.kept(open.id)).toMatchObject({
    headline: 'Typed meanwhile',
    status: 'ready',
    tags: ['tide'],
  });
});

test('what she changed herself is hers, and all is once the window has heard', async () => {
  const repository = library.repository();
  const open = value(await repository.create('en'));
  const { after } = value(await repository.change(open.id, () => ({ status: 'ready', tags: ['tide'] })));
  expect(after.changedAt).toBe(open.changedAt);
  value(await repository.save({ ...open, tags: ['lamp'] }, open));
  expect(await library.kept(open.id)).toMatchObject({ status: 'ready', tags: ['lamp'] });
  value(await repository.save({ ...open, status: 'draft', tags: [] }, after));
  expect(await library.kept(open.id)).toMatchObject({ status: 'draft', tags: [] });
});

test('since when readers have an article is kept with the status that gives it to them, and a window that has not heard of it takes it from nobody', async () => {
  const repository = library.repository();
  const open = value(await repository.create('en'));
  const { publishedAt } = value(await repository.save({ ...open, status: 'published' }));
  expect(publishedAt).toBe((await library.kept(open.id)).publishedAt);
  expect(publishedAt! > open.createdAt).toBe(true);
  value(await repository.save({ ...open, status: 'changed', headline: 'Low water' }));
  expect((await library.kept(open.id)).publishedAt).toBe(publishedAt);
  const corrected = '2026-11-20T08:00:00.000Z';
  value(await repository.save({ ...open, status: 'changed', publishedAt: corrected }));
  expect((await library.kept(open.id)).publishedAt).toBe(corrected);
  expect(value(await repository.duplicate(open.id)).publishedAt).toBeUndefined();

  const other = value(await repository.create('en'));
  const { after } = value(await repository.change(other.id, () => ({ status: 'published' })));
  expect(after.publishedAt! > other.createdAt).toBe(true);
  value(await repository.save({ ...other, headline: 'High water' }, other));
  expect(await library.kept(other.id)).toMatchObject({
    ...{ headline: 'High water', status: 'published', publishedAt: after.publishedAt },
  });
});

test('what another program wrote is still kept aside after a change', async () => {
  const repository = library.repository();
  const open = value(await repository.create('en'));
  await writeFile(library.pathOf(open.id), JSON.stringify({ ...open, headline: 'Theirs' }));
  value(await repository.change(open.id, () => ({ status: 'ready' })));
  const saved = value(await repository.save({ ...open, headline: 'Hers' }));
  expect(saved.keptAside?.headline).toContain('Theirs');
});
