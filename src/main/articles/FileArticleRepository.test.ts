import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Article, SCHEMA_VERSION } from '../../shared/article/article';
import type { Result } from '../../shared/lib/result';
import { realDisk, type Disk } from '../store';
import { FileArticleRepository } from './FileArticleRepository';

const ID = '01890000-0000-7000-8000-00000000000';
let folder: string;
let minute = 0;
let made = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-articles-'));
  minute = 0;
  made = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function repository(disk: Disk = realDisk): FileArticleRepository {
  return new FileArticleRepository({
    folder,
    disk,
    now: () => `2026-11-24T09:${String(minute++).padStart(2, '0')}:00.000Z`,
    newId: () => ID + String(made++),
  });
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

async function kept(id: string): Promise<Article> {
  return JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Article;
}

describe('keeping articles', () => {
  it('creates, opens, saves and lists, newest change first', async () => {
    const articles = repository();
    const first = value(await articles.create('en'));
    const second = value(await articles.create('zh-Hans'));
    value(await articles.save({ ...first, headline: 'Tide tables found in a lighthouse' }));
    expect(value(await articles.open(first.id)).headline).toBe('Tide tables found in a lighthouse');
    const { articles: list, damaged } = value(await articles.list());
    expect(list.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(damaged).toEqual([]);
    expect(value(await repository().list()).articles).toEqual(list);
  });

  it('says saved only for what is on the disk, and changes the time only with the words', async () => {
    const articles = repository();
    const made = value(await articles.create('en'));
    const { savedAt } = value(await articles.save({ ...made, headline: 'Low water' }));
    const onDisk = await kept(made.id);
    expect(onDisk.headline).toBe('Low water');
    expect(onDisk.createdAt).toBe(made.createdAt);
    expect(onDisk.changedAt > made.changedAt).toBe(true);
    expect(savedAt >= onDisk.changedAt).toBe(true);
    value(await articles.save({ ...onDisk, changedAt: '2020-01-01T00:00:00.000Z' }));
    expect(await kept(made.id)).toEqual(onDisk);
  });

  it('keeps the last of many saves at once', async () => {
    const articles = repository();
    const made = value(await articles.create('en'));
    const saves = Array.from({ length: 50 }, (_, i) => articles.save({ ...made, headline: `Version ${i}` }));
    (await Promise.all(saves)).forEach(value);
    expect((await kept(made.id)).headline).toBe('Version 49');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('keeps fields that this Galley does not know', async () => {
    const made = value(await repository().create('en'));
    const strange = { ...made, desk: { shift: 'night' }, body: { ...made.body, margin: 3 } };
    await writeFile(join(folder, `${made.id}.json`), JSON.stringify(strange));
    const articles = repository();
    const opened = value(await articles.open(made.id));
    value(await articles.save({ ...opened, headline: 'Changed' }));
    expect(await kept(made.id)).toMatchObject({ desk: { shift: 'night' }, body: { margin: 3 } });
  });

  it('lets her write before the whole library is read, and lists what she wrote', async () => {
    const made = value(await repository().create('en'));
    let letRead = () => {};
    const held = new Promise<void>((resolve) => (letRead = resolve));
    let reads = 0;
    const articles = repository({
      ...realDisk,
      readFile: async (path) => {
        const bytes = await realDisk.readFile(path);
        // The scan has read the old words and is held up; the save comes between.
        if (reads++ === 0) await held;
        return bytes;
      },
    });
    const list = articles.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    value(await articles.save({ ...made, headline: 'Written meanwhile' }));
    letRead();
    expect(value(await list).articles.map(({ headline }) => headline)).toEqual(['Written meanwhile']);
  });

  it('sweeps what a crash left before it writes', async () => {
    await writeFile(join(folder, '.galley-00112233aabbccdd.tmp'), 'half');
    const made = value(await repository().create('en'));
    expect(await readdir(folder)).toEqual([`${made.id}.json`]);
  });

  it('opens an article of the first version, and saves it in today’s shape', async () => {
    const { binnedAt, ...first } = value(await repository().create('en'));
    expect(binnedAt).toBeNull();
    const text = JSON.stringify({ ...first, schemaVersion: 1, headline: 'From the first version' });
    await writeFile(join(folder, `${first.id}.json`), text);
    const articles = repository();
    expect(value(await articles.list()).articles[0]?.headline).toBe('From the first version');
    const opened = value(await articles.open(first.id));
    expect(opened).toMatchObject({ schemaVersion: SCHEMA_VERSION, binnedAt: null });
    expect(await readFile(join(folder, `${first.id}.json`), 'utf8')).toBe(text);
    value(await articles.save({ ...opened, headline: 'Saved again' }));
    expect(await kept(first.id)).toMatchObject({ schemaVersion: SCHEMA_VERSION, headline: 'Saved again' });
  });

  it('writes at most twice the article and 4 KB', async () => {
    let bytes = 0;
    const articles = repository({
      ...realDisk,
      open: async (...where) => {
        const file = await realDisk.open(...where);
        const write = file.writeFile.bind(file);
        file.writeFile = (data, ...rest) => {
          bytes += Buffer.byteLength(data as string);
          return write(data, ...rest);
        };
        return file;
      },
    });
    const made = value(await articles.create('en'));
    bytes = 0;
    value(await articles.save({ ...made, standfirst: 'tide '.repeat(3000) }));
    expect(bytes).toBeGreaterThan(15_000);
    expect(bytes).toBeLessThan(15_000 + 4096);
  });
});

describe('duplicating and the bin', () => {
  it.each([
    ['en', 'Tide tables (copy)'],
    ['zh-Hans', 'Tide tables（副本）'],
  ] as const)('duplicates an article in %s as a draft called %s', async (language, headline) => {
    const articles = repository();
    const made = value(await articles.create(language));
    value(await articles.save({ ...made, headline: 'Tide tables', status: 'ready', tags: ['sea'] }));
    const copy = value(await articles.duplicate(made.id));
    expect(copy).toMatchObject({ headline, status: 'draft', tags: ['sea'] });
    expect(copy.id).not.toBe(made.id);
    expect(copy.createdAt > made.createdAt).toBe(true);
    expect(value(await articles.list()).articles[0]?.id).toBe(copy.id);
  });

  it('bins and restores without touching the words, and a save does not take out of the bin', async () => {
    const articles = repository();
    const made = value(await articles.create('en'));
    value(await articles.save({ ...made, headline: 'Salt' }));
    const binned = value(await articles.bin(made.id));
    expect(binned.binnedAt).toMatch(/^2026-11-24T09/);
    value(await articles.save({ ...made, headline: 'Salt prices' }));
    expect(value(await articles.list()).articles[0]).toMatchObject({
      headline: 'Salt prices',
      binnedAt: binned.binnedAt,
    });
    expect(value(await repository().list()).articles[0]?.binnedAt).toBe(binned.binnedAt);
    expect(value(await articles.restore(made.id)).binnedAt).toBeNull();
    expect((await kept(made.id)).headline).toBe('Salt prices');
  });

  it('says so when the file is gone', async () => {
    const articles = repository();
    const made = value(await articles.create('en'));
    await rm(join(folder, `${made.id}.json`));
    expect(code(await articles.open(made.id))).toBe('not-found');
    expect(code(await articles.duplicate(made.id))).toBe('not-found');
    expect(code(await articles.bin(made.id))).toBe('not-found');
    // Her words are still in the window: saving brings the article back.
    expect(code(await articles.save(made))).toBe('ok');
    expect(code(await articles.open(made.id))).toBe('ok');
  });
});

describe('a file that cannot be read', () => {
  const id = `${ID}9`;

  async function write(change: (article: Article) => unknown): Promise<Buffer> {
    const article = value(await repository().create('en'));
    await rm(join(folder, `${article.id}.json`));
    const content = change({ ...article, id });
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
    await writeFile(join(folder, `${id}.json`), bytes);
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
    const articles = repository();
    const library = value(await articles.list());
    expect(library.articles).toEqual([]);
    expect(library.damaged).toEqual([
      {
        fileName: `${id}.json`,
        path: join(folder, `${id}.json`),
        failure: expect.objectContaining({ code: expected }),
      },
    ]);
    const other = value(await articles.create('en'));
    expect(code(await articles.open(id))).toBe(expected);
    expect(code(await articles.save({ ...other, id, headline: 'Over it' }))).toBe(expected);
    expect(code(await articles.bin(id))).toBe(expected);
    expect(code(await articles.duplicate(id))).toBe(expected);
    expect(await readFile(join(folder, `${id}.json`))).toEqual(bytes);
  });

  it('stops at an article that the system does not let it read, and saves nothing over it', async () => {
    const bytes = await write((article) => article);
    const articles = repository({
      ...realDisk,
      readFile: () => Promise.reject(Object.assign(new Error(), { code: 'EIO' })),
    });
    expect(value(await articles.list()).damaged).toHaveLength(1);
    const fresh = JSON.parse(bytes.toString()) as Article;
    expect(code(await articles.save({ ...fresh, headline: 'Over it' }))).toBe('unreachable');
    expect(await readFile(join(folder, `${id}.json`))).toEqual(bytes);
  });

  it('lists a copy that another program made beside its original', async () => {
    const made = value(await repository().create('en'));
    await writeFile(join(folder, `${made.id} (1).json`), JSON.stringify(made));
    const library = value(await repository().list());
    expect(library.articles).toHaveLength(1);
    expect(library.damaged.map(({ fileName }) => fileName)).toEqual([`${made.id} (1).json`]);
  });
});

describe('a disk that cannot be written', () => {
  it('makes the folder again when somebody has taken it away', async () => {
    const articles = repository();
    const made = value(await articles.create('en'));
    await rm(folder, { recursive: true });
    value(await articles.save({ ...made, headline: 'Still here' }));
    expect((await kept(made.id)).headline).toBe('Still here');
  });

  it('keeps what was there, says why, and saves once there is room', async () => {
    let isFull = false;
    const articles = repository({
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
    expect((await kept(made.id)).headline).toBe('');
    expect(value(await articles.list()).articles[0]?.headline).toBe('');
    expect(code(await articles.create('en'))).toBe('disk-full');
    isFull = false;
    expect(code(await articles.save({ ...made, headline: 'High water' }))).toBe('ok');
  });

  it('answers every call when there is no folder to keep articles in, and lists again once there is', async () => {
    await writeFile(join(folder, 'file'), '');
    const articles = new FileArticleRepository({
      folder: join(folder, 'file', 'articles'),
      disk: realDisk,
      now: () => '2026-11-24T09:00:00.000Z',
      newId: () => `${ID}0`,
    });
    expect(code(await articles.list())).toBe('unreachable');
    expect(code(await articles.create('en'))).toBe('unreachable');
    await rm(join(folder, 'file'));
    expect(code(await articles.list())).toBe('ok');
    expect(code(await articles.create('en'))).toBe('ok');
    expect(value(await articles.list()).articles).toHaveLength(1);
  });
});
