import { expect, it } from 'vitest';
import { type Disk, realDisk } from './Disk';
import { syncFolder } from './syncFolder';

/** A disk whose syncs end when the test says so. */
function heldDisk(): { disk: Disk; ends: ((error?: Error) => void)[] } {
  const ends: ((error?: Error) => void)[] = [];
  const sync = () =>
    new Promise<void>((resolve, reject) =>
      ends.push((error) => (error === undefined ? resolve() : reject(error))),
    );
  const open = () => Promise.resolve({ sync, close: () => Promise.resolve() });
  return { disk: { ...realDisk, canSyncFolders: true, open: open as unknown as Disk['open'] }, ends };
}

const begun = (ends: unknown[], count: number) => expect.poll(() => ends.length).toBe(count);

it('lets all who come during a sync share the next, which begins after it', async () => {
  const { disk, ends } = heldDisk();
  const done: string[] = [];
  const ask = (name: string) => syncFolder('/library', disk).then(() => done.push(name));
  const first = ask('first');
  await begun(ends, 1);
  const others = [ask('second'), ask('third')];
  const elsewhere = syncFolder('/elsewhere', disk);
  await begun(ends, 2);
  ends[1]?.();
  await elsewhere;
  expect(ends).toHaveLength(2);
  ends[0]?.();
  await first;
  expect(done).toEqual(['first']);
  await begun(ends, 3);
  ends[2]?.();
  await Promise.all(others);
  expect(done).toEqual(['first', 'second', 'third']);

  // Nothing is left of them: the next sync is one of its own.
  const last = ask('last');
  await begun(ends, 4);
  ends[3]?.();
  await last;
});

it('tells everybody of a sync that failed, and tries again for those after it', async () => {
  const { disk, ends } = heldDisk();
  const first = syncFolder('/library', disk);
  await begun(ends, 1);
  const second = syncFolder('/library', disk);
  const third = syncFolder('/library', disk);
  ends[0]?.(new Error('EIO'));
  await expect(first).rejects.toThrow('EIO');
  await begun(ends, 2);
  ends[1]?.(new Error('ENOSPC'));
  await expect(second).rejects.toThrow('ENOSPC');
  await expect(third).rejects.toThrow('ENOSPC');
});
