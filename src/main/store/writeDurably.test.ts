import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk, type Disk } from './Disk';
import { sweepTemporaryFiles } from './temporaryFile';
import { writeDurably } from './writeDurably';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-store-'));
  path = join(folder, 'article.json');
  await writeFile(path, 'old');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk on which one call of an opened file fails; it writes half first, as a full disk does. */
function failingAt(call: 'writeFile' | 'sync' | 'close', code: string): Disk {
  return {
    ...realDisk,
    open: async (...where) => {
      const file = await realDisk.open(...where);
      return new Proxy(file, {
        get(target, name) {
          if (name !== call) {
            const member: unknown = Reflect.get(target, name);
            return typeof member === 'function' ? member.bind(target) : member;
          }
          return async (bytes?: string) => {
            if (call === 'writeFile') await target.writeFile(bytes!.slice(0, bytes!.length / 2));
            if (call === 'close') await target.close();
            throw systemError(code);
          };
        },
      });
    },
  };
}

async function expectOldFileAlone(): Promise<void> {
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['article.json']);
}

describe('writeDurably', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    await writeDurably(path, 'new', realDisk);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['article.json']);
  });

  it('makes a file that was not there, with the mode asked for', async () => {
    await writeDurably(join(folder, 'other.json'), 'new', realDisk, 0o600);
    expect((await stat(join(folder, 'other.json'))).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['writeFile', 'ENOSPC'],
    ['sync', 'ENOSPC'],
    ['sync', 'EIO'],
    ['close', 'EDQUOT'],
  ] as const)('keeps the old file whole when %s fails with %s', async (call, code) => {
    await expect(writeDurably(path, 'new words', failingAt(call, code))).rejects.toMatchObject({ code });
    await expectOldFileAlone();
  });

  it('keeps the old file whole when no temporary file can be made', async () => {
    const disk = { ...realDisk, open: () => Promise.reject(systemError('EROFS')) };
    await expect(writeDurably(path, 'new', disk)).rejects.toMatchObject({ code: 'EROFS' });
    await expectOldFileAlone();
  });

  it('gives up at once on a rename that waiting does not help', async () => {
    const disk = { ...realDisk, rename: () => Promise.reject(systemError('ENOSPC')) };
    await expect(writeDurably(path, 'new', disk)).rejects.toMatchObject({ code: 'ENOSPC' });
    await expectOldFileAlone();
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'tries a rename again after %s, waiting longer each time',
    async (code) => {
      const waits: number[] = [];
      let refusals = 3;
      const disk: Disk = {
        ...realDisk,
        rename: (from, to) =>
          refusals-- > 0 ? Promise.reject(systemError(code)) : realDisk.rename(from, to),
        pause: async (milliseconds) => void waits.push(milliseconds),
      };
      await writeDurably(path, 'new', disk);
      expect(await readFile(path, 'utf8')).toBe('new');
      expect(waits).toEqual([10, 20, 40]);
    },
  );

  it('ends its patience with the error and without the temporary file', async () => {
    const disk: Disk = {
      ...realDisk,
      rename: () => Promise.reject(systemError('EPERM')),
      pause: async () => undefined,
    };
    await expect(writeDurably(path, 'new', disk)).rejects.toMatchObject({ code: 'EPERM' });
    await expectOldFileAlone();
  });

  it('syncs the file before the rename and its folder after, where the system has it', async () => {
    const steps = async (canSyncFolders: boolean) => {
      const seen: string[] = [];
      await writeDurably(path, 'new', {
        ...realDisk,
        canSyncFolders,
        open: async (where, ...rest) => {
          const file = await realDisk.open(where, ...rest);
          const sync = file.sync.bind(file);
          file.sync = () => {
            seen.push(where === folder ? 'sync folder' : 'sync file');
            return sync();
          };
          return file;
        },
        rename: (from, to) => {
          seen.push('rename');
          return realDisk.rename(from, to);
        },
      });
      return seen;
    };
    expect(await steps(true)).toEqual(['sync file', 'rename', 'sync folder']);
    expect(await steps(false)).toEqual(['sync file', 'rename']);
  });
});

describe('sweepTemporaryFiles', () => {
  it('removes what a crash left, and nothing else', async () => {
    await writeFile(join(folder, '.galley-0123456789abcdef.tmp'), 'half');
    await writeFile(join(folder, 'notes.tmp'), 'hers');
    await sweepTemporaryFiles(folder, realDisk);
    expect((await readdir(folder)).sort()).toEqual(['article.json', 'notes.tmp']);
  });

  it('leaves alone what this Galley is writing', async () => {
    const disk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        await sweepTemporaryFiles(folder, realDisk);
        await realDisk.rename(from, to);
      },
    };
    await writeDurably(path, 'new', disk);
    expect(await readFile(path, 'utf8')).toBe('new');
  });
});
