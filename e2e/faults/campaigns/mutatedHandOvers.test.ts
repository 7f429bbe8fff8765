import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listLibrary } from '../../../src/main/articles/testing/listLibrary';
import { writeBackup } from '../../../src/main/backup/backupFile';
import { Restores } from '../../../src/main/backup/Restores';
import { restoreSites } from '../../../src/main/backup/restoreSites';
import { readHandOver, writeHandOver } from '../../../src/main/handover/handOverFile';
import { Revisions } from '../../../src/main/revisions';
import type { Article } from '../../../src/shared/article/article';
import { idOf, openLibrary, realArticles, versionOf } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { mutateBytes } from './mutate';
import { quickDisk } from './quickDisk';
import { tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const FILES = howMany(400, 10_000);
const BACKUPS = howMany(150, 10_000);
const MADE = { madeAt: '2026-11-24T09:00:00.000Z', galley: '0.1.0', disk: quickDisk };

it(
  `of ${FILES} spoilt hand-overs each is refused in words or has the very words that were handed over`,
  () =>
    campaign(async (random) => {
      const path = join(folder.path, 'article.galley');
      const handOvers = [];
      for (const article of await realArticles()) {
        const history = Buffer.from(JSON.stringify(article).repeat(3));
        await writeHandOver({ ...MADE, path, article, history, readPicture: () => Promise.resolve(null) });
        handOvers.push({ bytes: await readFile(path), article, history });
      }
      let refused = 0;
      for (let done = 0; done < FILES; done += 1) {
        const { bytes, article, history } = random.pick(handOvers);
        const mutant = mutateBytes(bytes, random);
        await writeFile(path, mutant.bytes);
        const read = await readHandOver(path);
        const about = `file ${done}, ${mutant.kind}`;
        if (read.ok) {
          expect(read.value.article, about).toEqual(article);
          expect(read.value.history && history.equals(read.value.history), about).toBe(true);
        } else {
          refused += 1;
          const { happened, safe, next } = read.failure;
          expect(
            [happened, safe, next].every((sentence) => sentence !== ''),
            about,
          ).toBe(true);
        }
      }
      expect(refused).toBeGreaterThan(FILES / 2);
      expect(await readdir(folder.path)).toEqual(['article.galley']);
    }),
  CAMPAIGN_TIMEOUT,
);

it(
  `of ${BACKUPS} spoilt backups each is refused in words, or gives back every article that is whole in it`,
  () =>
    campaign(async (random) => {
      const place = (name: string) => join(folder.path, name);
      const numbers = [1, 2, 3];
      const path = place('backup.zip');
      const library = openLibrary(place('library/articles'), quickDisk);
      const histories = historiesIn(place('library/revisions'));
      const whole = new Map<string, Article>();
      for (const number of numbers) {
        value(await library.save(versionOf(number, number)));
        whole.set(idOf(number), value(await library.read(idOf(number))));
        value(await histories.take(versionOf(number, number), 'pause'));
      }
      await writeBackup({ ...MADE, library: place('library'), path, onProgress: () => undefined });
      const bytes = await readFile(path);
      const found = { refused: 0, inPart: 0, withoutHistory: 0 };
      for (let done = 0; done < BACKUPS; done += 1) {
        const mutant = mutateBytes(bytes, random);
        await writeFile(path, mutant.bytes);
        const about = `file ${done}, ${mutant.kind}`;
        const articles = openLibrary(place(`${done}/articles`), quickDisk);
        const restores = new Restores({
          ...{ articles, histories: historiesIn(place(`${done}/revisions`)), now: () => MADE.madeAt },
          publications: { adopt: () => Promise.reject(new Error('Nothing was sent')) },
          media: {
            adopt: () => Promise.reject(new Error('No picture is backed up')),
            facts: () => Promise.reject(new Error('No picture is backed up')),
          },
          restoreSites: (zip) => restoreSites(zip, place(String(done)), quickDisk),
          restoreWords: () => Promise.resolve({ words: false, houseStyle: false }),
          ...{ report: () => undefined, keepAside: () => Promise.reject(new Error('Nothing is damaged')) },
        });
        const preview = await restores.preview(path);
        if (!preview.ok || preview.value === null) {
          found.refused += 1;
          expect(preview, about).toMatchObject({ failure: { safe: expect.stringContaining('as it was') } });
        } else {
          const { rows, same, unreadable, token } = preview.value;
          expect(rows.length + same + unreadable, about).toBe(numbers.length);
          const restored = value(await restores.restore(token, numbers.map(idOf)));
          expect(restored, about).toMatchObject({ restored: rows.length, stopped: null });
          expect(restored?.failed.length, about).toBe(unreadable);
          if (unreadable > 0) found.inPart += 1;
          found.withoutHistory += restored?.withoutHistory ?? 0;
        }
        const kept = await listLibrary(place(`${done}/articles`), quickDisk);
        for (const { id } of kept.articles)
          expect(value(await articles.read(id)), about).toEqual(whole.get(id));
        expect(kept.damaged, about).toEqual([]);
        await rm(place(String(done)), { recursive: true, force: true });
      }
      expect(found.refused).toBeGreaterThan(BACKUPS / 3);
      expect(found.inPart).toBeGreaterThan(0);
      expect(found.withoutHistory).toBeGreaterThan(0);
    }),
  CAMPAIGN_TIMEOUT,
);

const historiesIn = (histories: string) =>
  new Revisions({ folder: histories, disk: quickDisk, now: () => MADE.madeAt });
