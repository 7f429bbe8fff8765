import { expect, test } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import { afterChange } from '../../shared/article/publication';
import type { ChangeableFields } from '../../shared/library/change';
import { fail, ok } from '../../shared/lib/result';
import { BulkRun } from './BulkRun';
import { LibraryChanges } from './LibraryChanges';

const BEGUN = '2026-11-24T08:00:00.000Z';
const NOW = '2026-11-24T09:00:00.000Z';
const missing = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };

function trial(...changes: Partial<Article>[]) {
  const kept = new Map(
    changes.map((fields, at) => [
      `${at}`,
      { ...newArticle(`${at}`, BEGUN, 'en'), headline: `No. ${at}`, ...fields },
    ]),
  );
  const heard: [string, ChangeableFields][] = [];
  const revisions: Pick<Article, 'id' | 'status' | 'tags'>[] = [];
  const library = new LibraryChanges({
    articles: {
      change: async (id, edit) => {
        const before = kept.get(id);
        if (before === undefined) return fail(missing);
        const after = afterChange(before, await edit(before), NOW);
        kept.set(id, after);
        return ok({ before, after });
      },
    },
    run: new BulkRun(() => undefined),
    now: () => NOW,
    onChanged: (id, fields) => heard.push([id, fields]),
    keepBefore: async (before) => {
      // The file is still as it was, so that a crash in between loses nothing.
      expect(kept.get(before.id)).toEqual(before);
      revisions.push({ id: before.id, status: before.status, tags: before.tags });
    },
  });
  const field = <Name extends keyof Article>(name: Name) =>
    [...kept.values()].map((article) => article[name]);
  return { library, kept, heard, revisions, field, ids: [...kept.keys()] };
}

test('a status is given to all, their words are as old as before, and one step takes it back', async () => {
  const { library, ids, field, heard } = trial({}, { status: 'published' }, { status: 'ready' });
  expect(await library.change(ids, { kind: 'status', status: 'ready' })).toEqual(
    ok({ done: 3, failed: [], wasStopped: false }),
  );
  expect(field('status')).toEqual(['ready', 'ready', 'ready']);
  expect(field('changedAt')).toEqual([BEGUN, BEGUN, BEGUN]);
  expect(heard.map(([id]) => id)).toEqual(['0', '1']);
  expect(await library.undo()).toMatchObject({ value: { done: 3 } });
  expect(field('status')).toEqual(['draft', 'published', 'ready']);
  expect(field('changedAt')).toEqual([BEGUN, BEGUN, BEGUN]);
  expect(await library.undo()).toMatchObject({ value: { done: 0 } });
});

test('a step that gave articles to readers is taken back with the time of it, and one that took them away gives it back', async () => {
  const { library, ids, field } = trial(
    {},
    { status: 'published', publishedAt: BEGUN },
    { status: 'changed' },
  );
  const given = () => [field('status'), field('publishedAt')];
  const before = given();
  await library.change(ids, { kind: 'status', status: 'published' });
  expect(given()).toEqual([Array(3).fill('published'), [NOW, BEGUN, undefined]]);
  await library.undo();
  expect(given()).toEqual(before);
  await library.change(ids, { kind: 'status', status: 'in-check' });
  await library.undo();
  expect(given()).toEqual(before);
});

test('tags are added once, and taken away where they are', async () => {
  const { library, ids, field } = trial({ tags: ['Tide'] }, {});
  await library.change(ids, { kind: 'addTags', tags: ['tide', 'harbour'] });
  expect(field('tags')).toEqual([
    ['Tide', 'harbour'],
    ['tide', 'harbour'],
  ]);
  await library.change(ids, { kind: 'removeTags', tags: ['tide'] });
  expect(field('tags')).toEqual([['Tide', 'harbour'], ['harbour']]);
});

test('the bin takes them without touching when they were changed, and gives them back', async () => {
  const { library, ids, field } = trial({}, { binnedAt: BEGUN });
  await library.change(ids, { kind: 'bin' });
  expect(field('binnedAt')).toEqual([NOW, BEGUN]);
  expect(field('changedAt')).toEqual([BEGUN, BEGUN]);
  await library.undo();
  expect(field('binnedAt')).toEqual([null, BEGUN]);
  await library.change(ids, { kind: 'restore' });
  expect(field('binnedAt')).toEqual([null, null]);
});

test('each article is kept as a revision before its status or tags change, by undo too, and not for the bin', async () => {
  const { library, ids, revisions } = trial({}, { status: 'ready' });
  await library.change(ids, { kind: 'bin' });
  expect(revisions).toEqual([]);
  await library.change(ids, { kind: 'status', status: 'ready' });
  expect(revisions).toEqual([{ id: '0', status: 'draft', tags: [] }]);
  await library.change(['1'], { kind: 'addTags', tags: ['tide'] });
  await library.undo();
  expect(revisions.slice(1)).toEqual([
    { id: '1', status: 'ready', tags: [] },
    { id: '1', status: 'ready', tags: ['tide'] },
  ]);
});

test('one that failed is listed, and the others are done', async () => {
  const { library } = trial({}, {});
  expect(await library.change(['0', 'gone', '1'], { kind: 'status', status: 'ready' })).toEqual(
    ok({ done: 2, failed: [{ id: 'gone', headline: '', failure: missing }], wasStopped: false }),
  );
});

test('undo leaves alone what she changed again, and the time of what she wrote in', async () => {
  const { library, kept, ids, field } = trial({}, {});
  await library.change(ids, { kind: 'status', status: 'ready' });
  const later = '2026-11-24T10:00:00.000Z';
  kept.set('0', { ...kept.get('0')!, status: 'published', changedAt: later });
  kept.set('1', { ...kept.get('1')!, headline: 'More words', changedAt: later });
  expect(await library.undo()).toMatchObject({ value: { done: 1, failed: [{ headline: 'No. 0' }] } });
  expect(field('status')).toEqual(['published', 'draft']);
  expect(field('changedAt')).toEqual([later, later]);
});
