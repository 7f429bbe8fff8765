import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Revisions } from '../../../src/main/revisions';
import { type Disk, realDisk } from '../../../src/main/store';
import { idOf, versionOf } from './articles';
import { cutEverywhere, within } from './cutEverywhere';
import { RecordingDisk } from './RecordingDisk';
import { filesOf, tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const ID = idOf(1);
const MINUTE = 60_000;
const THREE_DAYS = 72 * 60 * MINUTE;
const START = Date.parse('2026-11-20T09:00:00.000Z');

/** The revisions of a data folder, by a clock that goes on by a minute a look. */
function openRevisions(place: string, disk: Disk, start = START): Revisions {
  let time = start;
  const now = () => new Date((time += MINUTE)).toISOString();
  return new Revisions({ folder: join(place, 'revisions'), disk, now });
}

/** The versions that can be read, oldest first; each is as it was taken. */
async function versionsOf(revisions: Revisions, about: string): Promise<number[]> {
  const versions = [];
  for (const { id } of value(await revisions.list(ID)).revisions) {
    const article = value(await revisions.open(ID, id));
    const version = Number(/\d+/.exec(article.headline)?.[0]);
    expect(article, about).toEqual(versionOf(1, version));
    versions.push(version);
  }
  return versions;
}

it.each([true, false])(
  'a power cut while a revision is taken loses none that was kept before (folders can be synced: %s)',
  async (canSyncFolders) => {
    const place = await folder.with(new Map(), '');
    const disk = new RecordingDisk([], canSyncFolders);
    const revisions = openRevisions(place, disk);
    for (let version = 1; version <= 3; version += 1) {
      value(await revisions.take(versionOf(1, version), 'pause'));
      disk.told(version);
    }
    const states = await cutEverywhere(folder, disk, new Map(), place, async (after, bounds, about) => {
      const versions = await versionsOf(openRevisions(after, realDisk), about);
      within(bounds, versions.length, about);
      expect(versions, about).toEqual(versions.map((_, index) => index + 1));
      const again = openRevisions(after, realDisk);
      value(await again.take(versionOf(1, 9), 'pause'));
      expect(await versionsOf(openRevisions(after, realDisk), about), about).toEqual([...versions, 9]);
    });
    expect(states).toBeGreaterThan(15);
  },
);

it.each([true, false])(
  'a power cut while the history is thinned loses none that the thinning keeps (folders can be synced: %s)',
  async (canSyncFolders) => {
    const place = await folder.with(new Map(), '');
    await mkdir(join(place, 'revisions'));
    const older = openRevisions(place, realDisk);
    for (let version = 1; version <= 20; version += 1) {
      value(await older.take(versionOf(1, version), 'pause'));
    }
    const before = await filesOf(join(place, 'revisions'));
    const disk = new RecordingDisk([...before.keys()], canSyncFolders);
    const later = openRevisions(place, disk, START + THREE_DAYS);
    value(await later.take(versionOf(1, 21), 'pause'));
    disk.told(1);
    const kept = (await versionsOf(openRevisions(place, realDisk), '')).filter((version) => version <= 20);
    expect(kept.length).toBeLessThan(10);
    await cutEverywhere(folder, disk, before, place, async (after, { atLeast }, about) => {
      const versions = await versionsOf(openRevisions(after, realDisk), about);
      expect(versions, about).toEqual(expect.arrayContaining(kept));
      if (atLeast === 1) expect(versions, about).toContain(21);
    });
  },
);
