import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import { realDisk } from '../store';
import { FileArticleRepository } from './FileArticleRepository';
import { code, ID, tryLibrary } from './testing/tryLibrary';
import { value } from '../../shared/lib/testing/value';

const library = tryLibrary();

describe('a file that cannot be read', () => {
  const id = `${ID}9`;

  async function write(change: (article: Article) => unknown): Promise<Buffer> {
    const article = value(await library.repository().create('en'));
    await rm(library.pathOf(article.id));
    const content = change({ ...article, id });
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
    await writeFile(library.pathOf(id), bytes);
    return bytes;
  }

  it.each<[string, string, (article: Article) => unknown]>([
    ['empty', 'damaged', () => Buffer.alloc(0)],
    ['zeroed', 'damaged', () => Buffer.alloc(4096)],
    ['cut off', 'damaged', (article) => Buffer.from(JSON.stringify(article).slice(0, 100))],
    ['no UTF-8', 'damaged', () => Buffer.from([0x7b, 0x22, 0xff, 0xfe])],
    ['an array', 'damaged', () => []],
    ['without a version', 'damaged', (article) => ({ ...article, schemaVersion: undefined })],
    ['without a body', 'damaged', (article) => ({ ...article, body: undefined })],
    [
      'with an unknown block',
      'damaged',
      (article) => ({ ...article, body: { root: { type: 'root', children: [{ type: 'hologram' }] } } }),
    ],
    ['of another article', 'damaged', (article) => ({ ...article, id: `${ID}8` })],
    ['of a newer Galley', 'newer-version', (article) => ({ ...article, schemaVersion: 99 })],
  ])('is shown, refused and kept byte for byte: %s', async (_kind, expected, change) => {
    const bytes = await write(change);
    const articles = library.repository();
    const list = await library.list();
    expect(list.articles).toEqual([]);
    expect(list.damaged).toEqual([
      {
        fileName: `${id}.json`,
        path: library.pathOf(id),
        failure: expect.objectContaining({ code: expected }),
      },
    ]);
    const other = value(await articles.create('en'));
    expect(code(await articles.open(id))).toBe(expected);
    expect(code(await articles.save({ ...other, id, headline: 'Over it' }))).toBe(expected);
    expect(code(await articles.bin(id))).toBe(expected);
    expect(code(await articles.duplicate(id))).toBe(expected);
    expect(await readFile(library.pathOf(id))).toEqual(bytes);
  });

  it('stops at an article that the system does not let it read, and saves nothing over it', async () => {
    const bytes = await write((article) => article);
    const articles = library.repository({
      ...realDisk,
      readFile: () => Promise.reject(Object.assign(new Error(), { code: 'EIO' })),
    });
    expect(code(await articles.open(id))).toBe('unreachable');
    const fresh = JSON.parse(bytes.toString()) as Article;
    expect(code(await articles.save({ ...fresh, headline: 'Over it' }))).toBe('unreachable');
    expect(await readFile(library.pathOf(id))).toEqual(bytes);
  });
});

describe('a disk that cannot be written', () => {
  it('makes the folder again when somebody has taken it away', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    await rm(library.folder, { recursive: true });
    value(await articles.save({ ...made, headline: 'Still here' }));
    expect((await library.kept(made.id)).headline).toBe('Still here');
  });

  it('keeps what was there, says why, and saves once there is room', async () => {
    let isFull = false;
    const articles = library.repository({
      ...realDisk,
      open: (...where) =>
        isFull && where[1] === 'wx'
          ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
          : realDisk.open(...where),
    });
    const made = value(await articles.create('en'));
    isFull = true;
    expect(await articles.save({ ...made, headline: 'High water' })).toMatchObject({
      ok: false,
      failure: { code: 'disk-full', safe: 'Your text is safe in this window: keep it open.' },
    });
    expect((await library.kept(made.id)).headline).toBe('');
    expect((await library.list()).articles[0]?.headline).toBe('');
    expect(await articles.create('en')).toMatchObject({
      ok: false,
      failure: { code: 'disk-full', safe: 'No article was made, and nothing in the library has changed.' },
    });
    isFull = false;
    expect(code(await articles.save({ ...made, headline: 'High water' }))).toBe('ok');
  });

  it('takes what it could not make sure of for hers and nobody else’s', async () => {
    let failsOnFolder = false;
    const articles = library.repository({
      ...realDisk,
      canSyncFolders: true,
      open: (...where) =>
        failsOnFolder && where[0] === library.folder
          ? Promise.reject(Object.assign(new Error(), { code: 'EIO' }))
          : realDisk.open(...where),
    });
    const made = value(await articles.create('en'));
    failsOnFolder = true;
    expect(code(await articles.save({ ...made, headline: 'High water' }))).toBe('unexpected');
    failsOnFolder = false;
    expect(value(await articles.save({ ...made, headline: 'Higher water' })).keptAside).toBeNull();
    expect((await library.list()).articles).toHaveLength(1);
  });

  it('answers every call when there is no folder to keep articles in, and makes one once it can', async () => {
    await writeFile(join(library.folder, 'file'), '');
    const articles = new FileArticleRepository({
      folder: join(library.folder, 'file', 'articles'),
      disk: realDisk,
      now: () => '2026-11-24T09:00:00.000Z',
      newId: () => `${ID}0`,
      followers: [],
    });
    expect(code(await articles.create('en'))).toBe('unreachable');
    await rm(join(library.folder, 'file'));
    expect(code(await articles.create('en'))).toBe('ok');
  });
});
