import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleEntry, BACKUP_LIMITS, historyEntry, writeBackup } from '../../../src/main/backup/backupFile';
import { readHandOver, writeHandOver } from '../../../src/main/handover/handOverFile';
import { RefusedZipError, SealedZip } from '../../../src/main/zip';
import { idOf, openLibrary, realArticles, value, versionOf } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { mutateBytes } from './mutate';
import { quickDisk } from './quickDisk';
import { tryFolder } from './tryFolder';

const folder = tryFolder();
const FILES = howMany(400, 10_000);
const MADE = { madeAt: '2026-11-24T09:00:00.000Z', galley: '0.1.0', disk: quickDisk };

it(
  `of ${FILES} spoilt hand-overs each is refused in words or has the very words that were handed over`,
  () =>
    campaign(async (random) => {
      const path = join(folder.path, 'article.galley');
      const handOvers = [];
      for (const article of await realArticles()) {
        const history = Buffer.from(JSON.stringify(article).repeat(3));
        await writeHandOver({ ...MADE, path, article, history });
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
  `of ${FILES} spoilt backups each is refused, or gives back the bytes that were backed up`,
  () =>
    campaign(async (random) => {
      const library = join(folder.path, 'library');
      const articles = openLibrary(join(library, 'articles'), quickDisk);
      for (const number of [1, 2]) value(await articles.save(versionOf(number, number)));
      const path = join(folder.path, 'backup.zip');
      await writeBackup({ ...MADE, library, path, onProgress: () => undefined });
      const whole = await readFile(path);
      const kept = new Map<string, Buffer>();
      for (const id of [idOf(1), idOf(2)]) {
        kept.set(articleEntry(id), await readFile(join(library, 'articles', `${id}.json`)));
      }
      let refused = 0;
      for (let done = 0; done < FILES; done += 1) {
        const { kind, bytes } = mutateBytes(whole, random);
        await writeFile(path, bytes);
        const about = `file ${done}, ${kind}`;
        try {
          const zip = await SealedZip.open(path, 'galley-backup', BACKUP_LIMITS);
          try {
            for (const [name, words] of kept) expect(words.equals(await zip.read(name)), about).toBe(true);
            expect(zip.has(historyEntry(idOf(1))), about).toBe(false);
          } finally {
            zip.close();
          }
        } catch (error) {
          if (!(error instanceof RefusedZipError)) throw error;
          refused += 1;
        }
      }
      expect(refused).toBeGreaterThan(FILES / 2);
    }),
  CAMPAIGN_TIMEOUT,
);
