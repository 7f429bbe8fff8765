import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { Article } from '../../shared/article/article';
import { ok } from '../../shared/lib/result';
import { FileArticleRepository } from '../articles';
import { realDisk, type Disk } from '../store';
import { DamagedArticles } from './DamagedArticles';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-damaged-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const folder = () => join(data, 'articles');
const aside = () => join(data, 'damaged');

async function damagedArticle(disk: Disk = realDisk) {
  const start = () =>
    new FileArticleRepository({
      ...{ folder: folder(), disk: realDisk, newId: uuidv7, followers: [] },
      now: () => '2026-11-24T09:00:00.000Z',
    });
  const made = await start().create('en');
  if (!made.ok) throw new Error('not made');
  const good: Article = { ...made.value, headline: 'The last good words' };
  const path = join(folder(), `${good.id}.json`);
  await writeFile(path, 'zeros and ruins');
  const articles = start();
  const damaged = (kept: Article | null) =>
    new DamagedArticles({
      ...{ articles, asideFolder: aside(), disk },
      lastGood: async () => ok(kept && { at: '2026-11-24T08:00:00.000Z', article: kept }),
    });
  return { articles, good, path, damaged };
}

it('puts the last good version in its place and keeps the damaged bytes', async () => {
  const { articles, good, path, damaged } = await damagedArticle();
  expect(await articles.read(good.id)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(await damaged(good).lastGood(good.id)).toEqual(
    ok({ at: '2026-11-24T08:00:00.000Z', headline: 'The last good words', words: 0 }),
  );
  expect(await damaged(good).restore(good.id)).toMatchObject({ ok: true, value: { id: good.id } });
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(good);
  const [name = ''] = await readdir(aside());
  expect(name).toMatch(new RegExp(`^[0-9a-f]{16}-${good.id}\\.json$`));
  expect(await readFile(join(aside(), name), 'utf8')).toBe('zeros and ruins');
  expect(await articles.read(good.id)).toEqual(ok(good));
});

it('leaves the damaged file where there is no good version, or no room for its bytes', async () => {
  const { good, path, damaged } = await damagedArticle();
  expect(await damaged(null).lastGood(good.id)).toEqual(ok(null));
  expect(await damaged(null).restore(good.id)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  const full = await damagedArticle({
    ...realDisk,
    open: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
  });
  expect(await full.damaged(full.good).restore(full.good.id)).toMatchObject({
    ok: false,
    failure: { code: 'disk-full' },
  });
  expect(await readFile(path, 'utf8')).toBe('zeros and ruins');
  expect(await readFile(full.path, 'utf8')).toBe('zeros and ruins');
});

it('writes nothing over a file that is good again', async () => {
  const { good, path, damaged } = await damagedArticle();
  const newer = JSON.stringify({ ...good, headline: 'From the backup' });
  await writeFile(path, newer);
  expect(await damaged(good).restore(good.id)).toMatchObject({
    ok: true,
    value: { headline: 'From the backup' },
  });
  expect(await readFile(path, 'utf8')).toBe(newer);
});
