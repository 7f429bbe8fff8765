import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { Article } from '../../shared/article/article';
import { FileArticleRepository } from '../articles';
import { realDisk } from '../store';
import { ConflictCopies } from './ConflictCopies';
import { idOfBytes } from './idOfBytes';
import { value } from '../../shared/lib/testing/value';

let data: string;
let folder: string;
let aside: string;
const logged: unknown[] = [];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-conflicts-'));
  folder = join(data, 'articles');
  aside = join(data, 'conflicts');
  logged.length = 0;
});
afterEach(() => rm(data, { recursive: true, force: true }));

function library(disk = realDisk) {
  const articles = new FileArticleRepository({
    folder,
    disk: realDisk,
    now: () => '2026-11-24T09:00:00.000Z',
    newId: uuidv7,
    followers: [],
  });
  const copies = new ConflictCopies({
    ...{ folder, asideFolder: aside, articles, disk },
    log: (...entry) => logged.push(entry),
  });
  return { articles, copies };
}

async function written(headline = 'Low water'): Promise<Article> {
  const { articles } = library();
  const made = value(await articles.create('en'));
  value(await articles.save({ ...made, headline }));
  return value(await articles.open(made.id));
}

const put = (name: string, article: unknown) => writeFile(join(folder, name), JSON.stringify(article));

describe('a conflict copy', () => {
  it('becomes an article of its own, and its file is put aside byte for byte', async () => {
    const original = await written();
    const published = { status: 'published', publishedAt: '2026-11-20T09:00:00.000Z' } as const;
    const theirs = { ...original, ...published, standfirst: 'As the night desk has it.' };
    await put(`${original.id}-NIGHT-DESK.json`, theirs);
    const { articles, copies } = library();
    const [adopted, ...rest] = await copies.adopt();
    expect(rest).toEqual([]);
    expect(adopted).toMatchObject({
      original: { id: original.id, headline: 'Low water' },
      copy: { headline: 'Low water (other version: NIGHT-DESK)' },
    });
    const copy = value(await articles.open(adopted!.copy.id));
    expect(copy.standfirst).toBe('As the night desk has it.');
    // The next site of files would show it to readers.
    expect([copy.status, copy.publishedAt]).toEqual(['draft', undefined]);
    expect(value(await articles.open(original.id))).toEqual(original);
    expect((await readdir(folder)).sort()).toEqual(
      [`${original.id}.json`, `${adopted!.copy.id}.json`].sort(),
    );
    const [kept = ''] = await readdir(aside);
    expect(kept).toMatch(new RegExp(`^[0-9a-f]{16}-${original.id}-NIGHT-DESK\\.json$`));
    expect(await readFile(join(aside, kept), 'utf8')).toBe(JSON.stringify(theirs));
  });

  it('that the sync service goes on writing stays until it is whole, and both versions are kept', async () => {
    const original = await written();
    const name = `${original.id}-NIGHT-DESK.json`;
    await put(name, { ...original, standfirst: 'The first half.' });
    const newer = { ...original, standfirst: 'The first half, and the second.' };
    const disk = { ...realDisk };
    disk.rename = async (from, to) => {
      disk.rename = realDisk.rename;
      await put(name, newer);
      await realDisk.rename(from, to);
    };
    const { articles, copies } = library(disk);
    expect(await copies.adopt()).toEqual([]);
    const [adopted] = await copies.adopt();
    expect(value(await articles.open(adopted!.copy.id)).standfirst).toBe(newer.standfirst);
    expect(await readdir(aside)).toHaveLength(1);
  });

  it('with the same words is put aside quietly', async () => {
    const original = await written();
    await put(`${original.id} (1).json`, { ...original, changedAt: '2026-11-25T00:00:00.000Z' });
    expect(await library().copies.adopt()).toEqual([]);
    expect(await readdir(folder)).toEqual([`${original.id}.json`]);
    expect(await readdir(aside)).toHaveLength(1);
  });

  it('is not adopted twice: not when it comes again, nor after a crash between the two steps', async () => {
    const original = await written();
    const theirs = { ...original, standfirst: 'Theirs.' };
    const name = `${original.id} 2.json`;
    await put(name, theirs);
    const stuck = library({ ...realDisk, rename: () => Promise.reject(new Error('power cut')) });
    expect(await stuck.copies.adopt()).toEqual([]);
    expect(logged).toHaveLength(1);

    const { articles, copies } = library();
    const [adopted] = await copies.adopt();
    value(await articles.save({ ...value(await articles.open(adopted!.copy.id)), headline: 'Worked on' }));
    await put(name, theirs);
    expect(await copies.adopt()).toEqual([]);
    await put(`${original.id} 3.json`, theirs);
    expect(await library().copies.adopt()).toEqual([]);
    expect(await readdir(folder)).toHaveLength(2);
    expect(value(await articles.open(adopted!.copy.id)).headline).toBe('Worked on');
  });

  it('stays where it is while it cannot be read, or is of another article than its name says', async () => {
    const original = await written();
    await writeFile(join(folder, `${original.id}-HALF.json`), JSON.stringify(original).slice(0, 50));
    await put(`${original.id} 2.json`, { ...original, id: uuidv7() });
    expect(await library().copies.adopt()).toEqual([]);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('is kept when its original is gone or damaged', async () => {
    const original = await written();
    await rename(join(folder, `${original.id}.json`), join(folder, `${original.id} (1).json`));
    const [adopted] = await library().copies.adopt();
    expect(adopted).toMatchObject({ original: null, copy: { headline: 'Low water (other version)' } });
  });

  it('is adopted when it comes while Galley runs', async () => {
    const original = await written();
    const { copies } = library();
    const adopted = await new Promise<unknown[]>((resolve) => {
      const end = copies.watch((found) => {
        end();
        resolve(found);
      });
      void put(`${original.id}-NIGHT-DESK.json`, { ...original, standfirst: 'Theirs.' });
    });
    expect(adopted).toHaveLength(1);
  });
});

it('makes ids that are UUIDs, of the time and the bytes', () => {
  const hash = Buffer.alloc(32, 0xff);
  const id = idOfBytes('2026-11-24T09:00:00.000Z', hash);
  expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(idOfBytes('2026-11-24T09:00:00.000Z', hash)).toBe(id);
  expect(z.uuid().safeParse(idOfBytes('no time', hash)).success).toBe(true);
});
