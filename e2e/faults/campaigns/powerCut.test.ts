import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { SettingsFile } from '../../../src/main/store';
import { idOf, openLibrary, value, versionOf } from './articles';
import { type Files, statesAfterCut } from './powerCut';
import { RecordingDisk } from './RecordingDisk';
import { filesOf, tryFolder } from './tryFolder';

const folder = tryFolder();
const LAST = 3;

/** What a start may find: the newest version that was told as kept, or one that was being kept. */
interface Bounds {
  atLeast: number;
  atMost: number;
}

/**
 * Cuts the power at every step of a record and opens each state that the disk may be in.
 * Answers with how many states there were.
 */
async function cutEverywhere(
  disk: RecordingDisk,
  before: Files,
  from: string,
  look: (place: string, bounds: Bounds, about: string) => Promise<void>,
): Promise<number> {
  let states = 0;
  for (let cut = 0; cut <= disk.steps.length; cut += 1) {
    const told = disk.steps.slice(0, cut).findLast((step) => step.kind === 'told')?.version ?? 0;
    // Where a folder cannot be synced, a version may still be lost that was told; it is never torn.
    const bounds = { atLeast: disk.canSyncFolders ? told : 0, atMost: told + 1 };
    for (const files of statesAfterCut(before, disk.steps, cut)) {
      await look(await folder.with(files, from), bounds, `cut before ${JSON.stringify(disk.steps[cut])}`);
      states += 1;
    }
  }
  return states;
}

function within({ atLeast, atMost }: Bounds, version: number, about: string): void {
  expect(version, about).toBeGreaterThanOrEqual(atLeast);
  expect(version, about).toBeLessThanOrEqual(atMost);
}

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
    const states = await cutEverywhere(disk, before, place, async (after, bounds, about) => {
      const again = openLibrary(after);
      const article = value(await again.open(idOf(1)));
      const version = Number(/\d+/.exec(article.headline)?.[0]);
      within(bounds, version, about);
      expect(article, about).toEqual({ ...versionOf(1, version), changedAt: article.changedAt });
      expect(value(await again.list()).damaged, about).toEqual([]);
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
    await cutEverywhere(disk, new Map(), place, async (after, bounds, about) => {
      const { articles, damaged } = value(await openLibrary(library(after)).list());
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
    await cutEverywhere(disk, new Map(), place, async (after, bounds, about) => {
      within(bounds, (await settings(join(after, 'session.json'), undefined).read()).version, about);
    });
  },
);
