import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { listLibrary } from '../../../src/main/articles/testing/listLibrary';
import { SettingsFile } from '../../../src/main/store';
import { idOf, openLibrary, sweepAsAfterStart, versionOf } from './articles';
import { cutEverywhere, within } from './cutEverywhere';
import { RecordingDisk } from './RecordingDisk';
import { filesOf, tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const LAST = 3;

it.each([true, false])(
  'a power cut in a save leaves one version whole (folders can be synced: %s)',
  async (canSyncFolders) => {
    const place = await folder.with(new Map(), '');
    value(await openLibrary(place).save(versionOf(1, 0)));
    const before = await filesOf(place);
    const disk = new RecordingDisk([...before.keys()], canSyncFolders);
    const articles = openLibrary(place, disk);
    for (let version = 1; version <= LAST; version += 1) {
      value(await articles.save(versionOf(1, version)));
      disk.told(version);
    }
    const states = await cutEverywhere(folder, disk, before, place, async (after, bounds, about) => {
      const again = openLibrary(after);
      const article = value(await again.open(idOf(1)));
      const version = Number(/\d+/.exec(article.headline)?.[0]);
      within(bounds, version, about);
      expect(article, about).toEqual({ ...versionOf(1, version), changedAt: article.changedAt });
      expect((await listLibrary(after)).damaged, about).toEqual([]);
      await sweepAsAfterStart(after);
      expect([...(await filesOf(after)).keys()], about).toEqual([join(after, `${idOf(1)}.json`)]);
    });
    expect(states).toBeGreaterThan(50);
  },
);

it.each([true, false])(
  'a power cut in the first save of a new library leaves no file or the whole article (folders can be synced: %s)',
  async (canSyncFolders) => {
    const place = await folder.with(new Map(), '');
    const library = (of: string) => join(of, 'library', 'articles');
    const disk = new RecordingDisk([], canSyncFolders);
    value(await openLibrary(library(place), disk).save(versionOf(1, 1)));
    disk.told(1);
    await cutEverywhere(folder, disk, new Map(), place, async (after, bounds, about) => {
      const { articles, damaged } = await listLibrary(library(after));
      within(bounds, articles.length, about);
      expect(damaged, about).toEqual([]);
    });
  },
);

it.each([true, false])(
  'a power cut while settings are kept leaves one version whole (folders can be synced: %s)',
  async (canSyncFolders) => {
    const settings = (path: string, disk: RecordingDisk | undefined) =>
      new SettingsFile({
        path,
        schema: z.object({ version: z.number() }),
        fallback: { version: 0 },
        disk: disk ?? new RecordingDisk([], true),
        log: (event) => expect.unreachable(event),
      });
    const place = await folder.with(new Map(), '');
    const disk = new RecordingDisk([], canSyncFolders);
    const kept = settings(join(place, 'session.json'), disk);
    await kept.read();
    for (let version = 1; version <= LAST; version += 1) {
      await kept.write({ version });
      disk.told(version);
    }
    await cutEverywhere(folder, disk, new Map(), place, async (after, bounds, about) => {
      within(bounds, (await settings(join(after, 'session.json'), undefined).read()).version, about);
    });
  },
);
