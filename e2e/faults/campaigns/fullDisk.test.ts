import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileArticleRepository } from '../../../src/main/articles';
import { Revisions } from '../../../src/main/revisions';
import { type Article, newArticle } from '../../../src/shared/article/article';
import { fillDisk, mountDisk, unmountDisk } from '../mountedDisk';
import { idOf, openLibrary, versionOf } from './articles';
import { CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { limitedDisk } from './limitedDisk';
import { filesOf, tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();

/** Saves while there is no room, then with room. */
async function expectNothingLost(
  library: string,
  repository: FileArticleRepository,
  article: Article,
  makeRoom: () => unknown,
  about: string,
): Promise<void> {
  const before = await filesOf(library);
  expect(await repository.save(article), about).toMatchObject({
    ok: false,
    failure: {
      code: 'disk-full',
      happened: 'The disk is full.',
      safe: 'Your text is safe in this window: keep it open.',
    },
  });
  // No temporary file either.
  expect(await filesOf(library), about).toEqual(before);
  await makeRoom();
  value(await repository.save(article));
  expect(value(await repository.open(article.id)).headline, about).toBe(article.headline);
  expect([...(await filesOf(library)).keys()], about).toEqual([...before.keys()]);
}

it(
  'a disk that is full at any byte of a save keeps the old file, says so, and takes the save once there is room',
  async () => {
    const library = await folder.with(new Map(), '');
    const limited = limitedDisk();
    const repository = openLibrary(library, limited.disk);
    const fresh = newArticle(idOf(1), '2026-11-24T09:00:00.000Z', 'en');
    const article = howMany(0, 1) === 0 ? fresh : versionOf(1, 1);
    value(await repository.save(article));
    const size = Buffer.byteLength(JSON.stringify({ ...article, headline: 'Full at 1000' }));
    for (let room = 0; room < size; room += 1) {
      limited.leave(room);
      const headline = `Full at ${String(room).padStart(4, '0')}`;
      await expectNothingLost(
        library,
        repository,
        { ...article, headline },
        () => limited.leave(Infinity),
        headline,
      );
    }
  },
  CAMPAIGN_TIMEOUT,
);

it(
  'a disk that is full at any byte of a revision loses none that was kept before',
  async () => {
    const place = await folder.with(new Map(), '');
    const limited = limitedDisk();
    const now = () => '2026-11-24T09:00:00.000Z';
    const open = () => new Revisions({ folder: place, disk: limited.disk, now });
    const fresh = newArticle(idOf(1), now(), 'en');
    value(await open().take(fresh, 'created'));
    const before = await filesOf(place);
    const [[path, bytes] = ['', '']] = before;
    value(await open().take({ ...fresh, headline: 'Full at 0000' }, 'pause'));
    const size = (await readFile(path)).length - bytes.length;
    for (let room = 0; room < size; room += 1) {
      await writeFile(path, bytes);
      const revisions = open();
      limited.leave(room);
      const headline = `Full at ${String(room).padStart(4, '0')}`;
      expect((await revisions.take({ ...fresh, headline }, 'pause')).ok, headline).toBe(false);
      expect(await filesOf(place), headline).toEqual(before);
      limited.leave(Infinity);
      value(await revisions.take({ ...fresh, headline }, 'pause'));
      expect(value(await revisions.list(fresh.id)), headline).toMatchObject({ revisions: [{}, {}], lost: 0 });
    }
  },
  CAMPAIGN_TIMEOUT,
);

it('a real disk that is full does the same, whatever room is left on it', async ({ skip }) => {
  const disk = join(folder.path, 'disk');
  await mkdir(disk);
  try {
    mountDisk(disk, 1);
  } catch (error) {
    skip(`no small disk can be mounted here: ${String(error)}`);
  }
  try {
    const library = join(disk, 'articles');
    const repository = openLibrary(library);
    const article = { ...versionOf(1, 1), standfirst: 'tide '.repeat(8_000) };
    value(await repository.save(article));
    const size = Buffer.byteLength(JSON.stringify(article));
    for (let room = 0; room < size - 4_096; room += 4_096) {
      const makeRoom = await fillDisk(disk, room);
      const headline = `With ${room} bytes left`;
      await expectNothingLost(library, repository, { ...article, headline }, makeRoom, headline);
    }
  } finally {
    unmountDisk(disk);
  }
});
