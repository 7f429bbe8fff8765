import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../store';
import { code, tryLibrary } from './testing/tryLibrary';
import { value } from '../../shared/lib/testing/value';

const library = tryLibrary();
const nothing = async () => undefined;

async function binned(disk?: Disk) {
  const articles = library.repository(disk);
  const { id } = value(await articles.create('en'));
  value(await articles.bin(id));
  return { articles, id };
}

describe('deleting for good', () => {
  it('removes the file, and with it the article', async () => {
    const { articles, id } = await binned();
    expect(code(await articles.purge(id, nothing))).toBe('ok');
    expect(await readdir(library.folder)).toEqual([]);
    expect(code(await articles.open(id))).toBe('not-found');
  });

  it('refuses an article that is not in the bin', async () => {
    const articles = library.repository();
    const { id } = value(await articles.create('en'));
    expect(code(await articles.purge(id, nothing))).toBe('bad-request');
    value(await articles.bin(id));
    value(await articles.restore(id));
    expect(code(await articles.purge(id, nothing))).toBe('bad-request');
    expect(await readdir(library.folder)).toHaveLength(1);
  });

  it('keeps the article in the bin when its history cannot be deleted', async () => {
    const { articles, id } = await binned();
    const busy = () => Promise.reject(Object.assign(new Error(), { code: 'EBUSY' }));
    expect(await articles.purge(id, busy)).toMatchObject({
      ok: false,
      failure: { code: 'in-use', safe: 'The article is still in the bin.' },
    });
    expect((await library.kept(id)).binnedAt).not.toBeNull();
    expect((await library.list()).articles).toHaveLength(1);
  });

  it('keeps it when the disk does not let it go, after the patience that a virus scanner needs', async () => {
    let tries = 0;
    const { articles, id } = await binned({
      ...realDisk,
      pause: nothing,
      rm: (path, options) => {
        if (!path.endsWith('.json')) return realDisk.rm(path, options);
        tries += 1;
        return Promise.reject(Object.assign(new Error(), { code: 'EPERM' }));
      },
    });
    expect(await articles.purge(id, nothing)).toMatchObject({
      failure: {
        code: 'read-only',
        safe: 'The article is still in the bin, but its history is deleted already.',
      },
    });
    expect(tries).toBeGreaterThan(3);
    expect(value(await articles.open(id)).binnedAt).not.toBeNull();
  });

  it('syncs the folder, so that the file does not come back with the power', async () => {
    const opened: string[] = [];
    const { articles, id } = await binned({
      ...realDisk,
      open: (path, ...rest) => {
        opened.push(String(path));
        return realDisk.open(path, ...rest);
      },
    });
    opened.length = 0;
    value(await articles.purge(id, nothing));
    expect(opened).toEqual([library.folder]);
  });
});
