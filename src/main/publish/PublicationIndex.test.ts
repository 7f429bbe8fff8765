import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../store';
import { PublicationIndex } from './PublicationIndex';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-publications-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const known = (postId: number) => JSON.stringify({ sites: { lampwright: { postId, held: null } } });

it('reads a file once, and again where it is another one', async () => {
  let readings = 0;
  const disk: typeof realDisk = {
    ...realDisk,
    open: async (...given) => {
      const file = await realDisk.open(...given);
      const readFile = file.readFile.bind(file);
      return Object.assign(file, {
        readFile: ((...how: Parameters<typeof readFile>) => {
          readings += 1;
          return readFile(...how);
        }) as typeof readFile,
      });
    },
  };
  const index = new PublicationIndex({ folder, disk });
  const path = join(folder, 'a.json');
  await writeFile(path, known(7));
  expect((await index.of('a.json'))?.sites['lampwright']?.postId).toBe(7);
  expect((await index.of('a.json'))?.sites['lampwright']?.postId).toBe(7);
  expect(readings).toBe(1);

  // Put back from elsewhere with its own time, as a sync service does.
  await writeFile(`${path}.new`, known(8));
  await utimes(`${path}.new`, new Date(0), new Date(0));
  await rename(`${path}.new`, path);
  expect((await index.of('a.json'))?.sites['lampwright']?.postId).toBe(8);
  await writeFile(path, known(9));
  expect((await index.of('a.json'))?.sites['lampwright']?.postId).toBe(9);
  expect(readings).toBe(3);

  await rm(path);
  expect(await index.of('a.json')).toBeNull();
});

it('refuses what is no publication', async () => {
  await writeFile(join(folder, 'a.json'), '{}');
  await expect(new PublicationIndex({ folder, disk: realDisk }).of('a.json')).rejects.toThrow(TypeError);
});
