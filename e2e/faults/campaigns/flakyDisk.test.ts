import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listLibrary } from '../../../src/main/articles/testing/listLibrary';
import type { Disk } from '../../../src/main/store';
import type { Article } from '../../../src/shared/article/article';
import { idOf, openLibrary, sweepAsAfterStart, versionOf } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { quickDisk } from './quickDisk';
import type { Random } from './Random';
import { filesOf, tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const SAVES = howMany(600, 20_000);

/** What scanners, drives, networks and permissions answer. */
const ERRORS = [
  'EPERM',
  'EBUSY',
  'EACCES',
  'EROFS',
  'EIO',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ETIMEDOUT',
  'ESTALE',
];

/** A disk on which any call may fail, once or as long as it is `bad`. */
function flakyDisk(random: Random) {
  const state = { isBad: false };
  const maybe = <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<Answer> => {
      if (state.isBad && random.below(4) === 0) {
        const code = random.pick(ERRORS);
        throw Object.assign(new Error(code), { code });
      }
      return call(...given);
    };
  };
  const open = maybe(quickDisk.open);
  const disk: Disk = {
    ...quickDisk,
    canSyncFolders: true,
    readFile: maybe(quickDisk.readFile),
    readdir: maybe(quickDisk.readdir),
    rename: maybe(quickDisk.rename),
    rm: maybe(quickDisk.rm),
    mkdir: maybe(quickDisk.mkdir),
    pause: async () => undefined,
    open: async (...where) => {
      const file = await open(...where);
      file.writeFile = maybe(file.writeFile.bind(file));
      file.sync = maybe(file.sync.bind(file));
      return file;
    },
  };
  return { disk, state };
}

const headlineOf = (files: ReadonlyMap<string, Uint8Array>, path: string) => {
  const bytes = files.get(path);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Article).headline;
};

it(
  `on a disk that fails again and again, ${SAVES} saves are on it or are said not to be`,
  () =>
    campaign(async (random) => {
      const library = await folder.with(new Map(), '');
      const path = join(library, `${idOf(1)}.json`);
      const { disk, state } = flakyDisk(random);
      const repository = openLibrary(library, disk);
      value(await repository.save(versionOf(1, 0)));
      let kept: string | undefined = 'Version 0';
      let failures = 0;
      for (let version = 1; version <= SAVES; version += 1) {
        if (random.below(10) === 0) state.isBad = !state.isBad;
        if (random.below(50) === 0) {
          await rm(library, { recursive: true, force: true });
          kept = undefined;
        }
        const saved = await repository.save(versionOf(1, version));
        const found = headlineOf(await filesOf(library).catch(() => new Map()), path);
        const about = `save ${version}, ${JSON.stringify(saved)}`;
        if (saved.ok) expect(found, about).toBe(`Version ${version}`);
        else {
          failures += 1;
          // The new one where only the folder's sync failed.
          expect([kept, `Version ${version}`], about).toContain(found);
          expect(saved.failure.safe, about).toContain('Your text is safe in this window');
          expect(saved.failure.happened.length * saved.failure.next.length, about).toBeGreaterThan(0);
        }
        kept = found;
      }
      state.isBad = false;
      value(await repository.save(versionOf(1, SAVES + 1)));
      expect(value(await repository.open(idOf(1))).headline).toBe(`Version ${SAVES + 1}`);
      // A temporary file stays only where not even its removal was let happen: the next start sweeps it.
      expect((await listLibrary(library, quickDisk)).damaged).toEqual([]);
      await sweepAsAfterStart(library);
      expect([...(await filesOf(library)).keys()]).toEqual([path]);
      expect(failures).toBeGreaterThan(SAVES / 20);
    }),
  CAMPAIGN_TIMEOUT,
);
