import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFailure, realDisk, removeDurably, writeDurably } from '../store';
import { guardDisk } from './guardDisk';
import { LibraryLock, type Self } from './LibraryLock';
import { readRecord, writeRecord, type LockRecord } from './lockRecord';
import { processBegan } from './processBegan';

let folder: string;
let path: string;
let tokens = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-lock-'));
  path = join(folder, 'galley.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const here = (pid = process.pid): Self => ({
  pid,
  began: processBegan(pid) ?? 'a process that is gone',
  computer: 'harbour-desk',
  user: 'ines',
});
const galley = (self: Self = here(), now = '2026-11-24T09:00:00.000Z') =>
  new LibraryLock({ path, self, now: () => now, newToken: () => `token-${tokens++}` });
const kept = async () => readRecord(await readFile(path, 'utf8'));

async function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid!;
}

describe('taking the library', () => {
  it('is for the first, tells the second who has it, and is free again after a clean end', async () => {
    const first = galley();
    expect(await first.take()).toEqual({ kind: 'ours', left: null });
    const second = galley();
    expect(await second.take()).toMatchObject({
      kind: 'held',
      by: { pid: process.pid, computer: 'harbour-desk', user: 'ines', since: '2026-11-24T09:00:00.000Z' },
    });
    second.release();
    expect((await second.take()).kind).toBe('held');
    first.release();
    expect(await readdir(folder)).toEqual([]);
    expect(await galley().take()).toEqual({ kind: 'ours', left: null });
  });

  it('is given to one of many that start at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => galley().take()));
    expect(all.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'held')).toHaveLength(19);
    expect(await readdir(folder)).toEqual(['galley.lock']);
  });

  it('comes to one of many after a crash, and says what was left', async () => {
    await galley({ ...here(), pid: await goneProcess() }).take();
    const all = await Promise.all(Array.from({ length: 20 }, () => galley().take()));
    const winners = all.filter(({ kind }) => kind === 'ours');
    expect(winners).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['galley.lock']);
  });

  it('comes at once when the process is gone, or another has got its id', async () => {
    const pid = await goneProcess();
    await galley({ ...here(), pid }).take();
    expect(await galley().take()).toMatchObject({ kind: 'ours', left: { pid } });
    await rm(path);
    await galley({ ...here(), began: 'another run of the system/17' }).take();
    expect(await galley().take()).toMatchObject({ kind: 'ours', left: { pid: process.pid } });
  });

  it('never comes by itself from another computer, however old its lock is by any clock', async () => {
    for (const now of ['2016-11-24T09:00:00.000Z', '2036-11-24T09:00:00.000Z']) {
      await rm(path, { force: true });
      await galley({ ...here(await goneProcess()), computer: 'night-desk' }, now).take();
      expect(await galley().take()).toMatchObject({ kind: 'held', by: { computer: 'night-desk' } });
    }
  });

  it.each([
    ['empty', ''],
    ['zeros', '\0'.repeat(1024)],
    ['cut off', '{"token":"token-1","pid":'],
    ['something else', '{"token":7}'],
  ])('is not kept from her by a lock that says nothing: %s', async (_kind, text) => {
    await writeFile(path, text);
    expect(await galley().take()).toEqual({ kind: 'ours', left: null });
    expect((await kept())?.computer).toBe('harbour-desk');
  });

  it('waits for a lock that is being written', async () => {
    await writeFile(path, '');
    const taken = galley().take();
    const record: LockRecord = { ...here(), token: 'slow', since: '', lastSign: '', signs: 0 };
    await writeFile(path, writeRecord(record));
    expect(await taken).toMatchObject({ kind: 'held', by: { token: 'slow' } });
  });

  it('says that there is nowhere to put a lock', async () => {
    await rm(folder, { recursive: true });
    expect((await galley().take()).kind).toBe('unwritable');
  });
});

describe('holding it', () => {
  it('gives signs of life that leave the file as long as it was', async () => {
    const lock = galley();
    await lock.take();
    const { length } = await readFile(path);
    for (let i = 0; i < 12; i++) await lock.sign();
    expect(await kept()).toMatchObject({ signs: 12 });
    expect(await readFile(path)).toHaveLength(length);
  });

  it('gives no sign over the lock of another that has come in between', async () => {
    const theirs: LockRecord = { ...here(), token: 'theirs', since: '', lastSign: '', signs: 0 };
    let isComing = false;
    const lock = new LibraryLock({
      ...{ path, self: here(), newToken: () => 'ours' },
      now: () => {
        // Asked for between reading the lock and writing the sign.
        if (isComing) renameSync(path, `${path}.aside`);
        if (isComing) writeFileSync(path, writeRecord(theirs));
        return '2026-11-24T09:00:00.000Z';
      },
    });
    await lock.take();
    isComing = true;
    await lock.sign();
    expect(await kept()).toEqual(theirs);
  });

  it('notices before the next write that another has it, and writes again once that one is gone', async () => {
    const lock = galley();
    await lock.take();
    const disk = guardDisk(realDisk, () => lock.check());
    const file = join(folder, 'article.json');
    await writeDurably(file, 'first', disk);

    const other = galley({ ...here(), computer: 'night-desk', user: 'su' });
    await other.takeFrom((await kept())!);
    await lock.sign();
    expect(await kept()).toMatchObject({ computer: 'night-desk', signs: 0 });
    const refused = await writeDurably(file, 'second', disk).catch((error: unknown) => error);
    expect(diskFailure(refused, 'Safe.')).toEqual({
      code: 'held-elsewhere',
      happened: 'Another Galley has opened this library: on night-desk, by su.',
      safe: 'Safe.',
      next: 'Close that Galley and try again here, or save a copy elsewhere.',
    });
    await expect(removeDurably(file, disk)).rejects.toThrow();
    expect(await readFile(file, 'utf8')).toBe('first');
    expect(await readdir(folder)).toEqual(['article.json', 'galley.lock']);

    other.release();
    await writeDurably(file, 'third', disk);
    expect(await readFile(file, 'utf8')).toBe('third');
    expect(await kept()).toMatchObject({ computer: 'harbour-desk' });
  });

  it('makes its lock anew when the folder was taken away and put back', async () => {
    const lock = galley();
    await lock.take();
    await rm(path);
    await lock.check();
    expect((await galley().take()).kind).toBe('held');
  });

  it('lets nothing be written, and no lock appear, once it is let go', async () => {
    const lock = galley();
    await lock.take();
    lock.release();
    await expect(lock.check()).rejects.toMatchObject({ told: { code: 'held-elsewhere' } });
    await lock.sign();
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes from a silent Galley only what that one held', async () => {
    await galley({ ...here(), computer: 'night-desk' }).take();
    const silent = (await kept())!;
    await rm(path);
    await galley({ ...here(), computer: 'third-desk' }).take();
    expect(await galley().takeFrom(silent)).toMatchObject({ kind: 'held', by: { computer: 'third-desk' } });
  });
});
