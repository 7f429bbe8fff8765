import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../store';
import { mediaHandlers } from './handlers';
import { MediaShelf } from './MediaShelf';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-media-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('takes the pictures that she chose, and says of each other file why not', async () => {
  const path = (name: string) => join(folder, name);
  await sharp({ create: { width: 4, height: 3, channels: 3, background: '#fff' } }).toFile(path('gull.png'));
  await writeFile(path('notes.png'), 'Gulls.');
  await writeFile(path('huge.png'), '');
  await truncate(path('huge.png'), 101 * 1024 * 1024);
  const told: number[][] = [];
  const handlers = mediaHandlers({
    media: new MediaShelf({ folder: path('media'), disk: realDisk, now: () => '2026-11-28T09:00:00.000Z' }),
    choosePictures: async () => ['notes.png', 'gull.png', 'gone.png', 'huge.png'].map(path),
    onProgress: (...progress) => told.push(progress),
  });
  const taken = await handlers['media.choose'](undefined);
  if (!taken.ok) throw new Error(taken.failure.happened);
  expect(taken.value.media).toMatchObject([{ fileName: 'gull.png', width: 4, height: 3 }]);
  expect(taken.value.refused.map(({ fileName }) => fileName)).toEqual(['notes.png', 'gone.png', 'huge.png']);
  expect(taken.value.refused.map(({ why }) => why)).toEqual([
    expect.stringContaining('no picture'),
    expect.stringContaining('cannot read'),
    expect.stringContaining('larger than 100 MB'),
  ]);
  expect(told).toEqual([
    [0, 4],
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  const [media] = taken.value.media;
  expect(await handlers['media.facts']({ names: [media!.name, `${'0'.repeat(64)}.jpg`] })).toEqual({
    ok: true,
    value: [media],
  });
});
