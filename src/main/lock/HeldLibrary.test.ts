import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Held } from '../../shared/lock/holder';
import { HeldLibrary } from './HeldLibrary';
import { LibraryLock } from './LibraryLock';
import { writeRecord, type LockRecord } from './lockRecord';
import { processBegan } from './processBegan';

let folder: string;
let path: string;
let tokens = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-held-'));
  path = join(folder, 'galley.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const holder: LockRecord = {
  ...{ token: 'theirs', pid: process.pid, began: processBegan(process.pid) ?? '', signs: 1 },
  ...{ computer: 'night-desk', user: 'su', since: '2026-11-24T09:00:00.000Z', lastSign: '' },
};

async function held(record: LockRecord) {
  await writeFile(path, writeRecord(record));
  const lock = new LibraryLock({
    path,
    self: { ...holder, computer: 'harbour-desk' },
    now: () => '2026-11-24T10:00:00.000Z',
    newToken: () => `token-${tokens++}`,
  });
  const changes: Held[] = [];
  const library = new HeldLibrary(lock, record, (state) => changes.push(state));
  const taken = vi.fn();
  void library.taken.then(taken);
  const look = async (times: number) => {
    for (let i = 0; i < times; i++) await library.look();
  };
  return { library, changes, taken, look };
}

it('may be opened all the same once the other computer was silent for two minutes, and not before', async () => {
  const { library, changes, taken, look } = await held(holder);
  await look(39);
  expect(library.state()).toMatchObject({ isSilent: false, holder: { computer: 'night-desk', user: 'su' } });
  await library.openAnyway();
  expect(taken).not.toHaveBeenCalled();
  await look(1);
  expect(changes).toEqual([expect.objectContaining({ isSilent: true })]);
  await library.openAnyway();
  expect(taken).toHaveBeenCalledWith({ kind: 'ours', left: holder });
});

it('counts from the last sign of life', async () => {
  const { library, look } = await held(holder);
  await look(39);
  await writeFile(path, writeRecord({ ...holder, signs: 2 }));
  await look(40);
  expect(library.state().isSilent).toBe(false);
  await look(1);
  expect(library.state().isSilent).toBe(true);
});

it('is never to be opened while its process runs on this computer, however silent', async () => {
  const { library, taken, look } = await held({ ...holder, computer: 'harbour-desk' });
  await look(50);
  expect(library.state()).toMatchObject({ isSilent: false, holder: { isThisComputer: true } });
  await library.openAnyway();
  expect(taken).not.toHaveBeenCalled();
});

it('says why it could not be taken though it is free, and no longer once it can', async () => {
  const { library, changes, taken, look } = await held(holder);
  await look(2);
  // A file in the way of its folder: no lock can be put there.
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  await look(1);
  expect(changes.at(-1)?.failure?.safe).toBe('Nothing in the library has changed.');
  expect(library.state().failure).not.toBeNull();
  expect(taken).not.toHaveBeenCalled();
  await rm(folder);
  await mkdir(folder);
  await look(1);
  expect(taken).toHaveBeenCalled();
});

it('is ours as soon as the other has closed', async () => {
  const { taken, look } = await held(holder);
  await look(2);
  await rm(path);
  await look(1);
  expect(taken).toHaveBeenCalledWith({ kind: 'ours', left: null });
});
