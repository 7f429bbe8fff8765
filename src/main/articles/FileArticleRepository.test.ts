import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../shared/article/article';
import { realDisk, type Disk } from '../store';
import { code, tryLibrary } from './testing/tryLibrary';
import { value } from '../../shared/lib/testing/value';

const library = tryLibrary();

describe('keeping articles', () => {
  it('creates, opens, saves and lists, newest change first', async () => {
    const articles = library.repository();
    const first = value(await articles.create('en'));
    const second = value(await articles.create('zh-Hans'));
    value(await articles.save({ ...first, headline: 'Tide tables found in a lighthouse' }));
    expect(value(await articles.open(first.id)).headline).toBe('Tide tables found in a lighthouse');
    const { articles: list, damaged } = await library.list();
    expect(list.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(damaged).toEqual([]);
  });

  it('says saved only for what is on the disk, and changes the time only with the words', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    const { savedAt } = value(await articles.save({ ...made, headline: 'Low water' }));
    const onDisk = await library.kept(made.id);
    expect(onDisk.headline).toBe('Low water');
    expect(onDisk.createdAt).toBe(made.createdAt);
    expect(onDisk.changedAt > made.changedAt).toBe(true);
    expect(savedAt >= onDisk.changedAt).toBe(true);
    const unchanged = { ...onDisk, changedAt: '2020-01-01T00:00:00.000Z', tags: [...onDisk.tags] };
    const withNothing = { ...unchanged, body: { ...onDisk.body, $: undefined }, note: undefined };
    for (const again of [unchanged, withNothing]) {
      value(await articles.save(again));
      expect(await library.kept(made.id)).toEqual(onDisk);
    }
  });

  it('puts what another program wrote into an open article’s file into an article of its own', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    const hers = { ...made, headline: 'Low water' };
    expect(
      value(await articles.save({ ...hers, body: { ...hers.body, $: undefined } } as never)).keptAside,
    ).toBeNull();
    expect(value(await articles.save({ ...hers, standfirst: 'At noon.' })).keptAside).toBeNull();
    const outside = { ...(await library.kept(made.id)), standfirst: 'At midnight.' };
    await writeFile(join(library.folder, `${made.id}.json`), JSON.stringify(outside));
    const { keptAside } = value(await articles.save({ ...hers, standfirst: 'At dawn.' }));
    expect(keptAside?.headline).toBe('Low water (changed outside Galley)');
    expect((await library.kept(keptAside?.id ?? '')).standfirst).toBe('At midnight.');
    expect((await library.kept(made.id)).standfirst).toBe('At dawn.');
    expect((await library.list()).articles.map(({ id }) => id)).toContain(keptAside?.id);
    expect(value(await articles.save({ ...hers, standfirst: 'At dusk.' })).keptAside).toBeNull();
  });

  it('leaves her words in the library where another program put the article into the bin, and what it wrote too', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    const binnedAt = '2026-11-24T12:00:00.000Z';
    const outside = { ...(await library.kept(made.id)), binnedAt };
    await writeFile(library.pathOf(made.id), JSON.stringify(outside));
    value(await articles.change(made.id, () => ({ tags: ['tide'] })));
    expect(value(await articles.save({ ...made, standfirst: 'At dawn.' })).keptAside).not.toBeNull();
    expect(await library.kept(made.id)).toMatchObject({ standfirst: 'At dawn.', binnedAt: null });
    await writeFile(library.pathOf(made.id), JSON.stringify({ ...outside, headline: 'Low water' }));
    const { keptAside } = value(await articles.save({ ...made, standfirst: 'At noon.' }));
    expect(await library.kept(made.id)).toMatchObject({ standfirst: 'At noon.', binnedAt: null });
    expect((await library.kept(keptAside?.id ?? '')).binnedAt).toBeNull();
  });

  it('makes no second article where nothing but the bin was changed', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    const binnedAt = '2026-11-24T12:00:00.000Z';
    await writeFile(library.pathOf(made.id), JSON.stringify({ ...(await library.kept(made.id)), binnedAt }));
    expect(value(await articles.save({ ...made, standfirst: 'At dawn.' })).keptAside).toBeNull();
    expect(await library.kept(made.id)).toMatchObject({ standfirst: 'At dawn.', binnedAt: null });
  });

  it('leaves in the bin what she put there, also where another program had written into it', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    const outside = { ...(await library.kept(made.id)), standfirst: 'At midnight.' };
    await writeFile(library.pathOf(made.id), JSON.stringify(outside));
    value(await articles.bin(made.id));
    const { keptAside } = value(await articles.save({ ...made, standfirst: 'At dawn.' }));
    expect((await library.kept(made.id)).binnedAt).not.toBeNull();
    expect((await library.kept(keptAside?.id ?? '')).standfirst).toBe('At midnight.');
  });

  it('keeps aside once what another program wrote and holds, and tells of it when it is saved', async () => {
    let isHeld = false;
    const rename: Disk['rename'] = async (from, to) => {
      if (isHeld && to === library.pathOf(made.id)) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      await realDisk.rename(from, to);
    };
    const articles = library.repository({ ...realDisk, rename, pause: async () => undefined });
    const made = value(await articles.create('en'));
    const outside = { ...(await library.kept(made.id)), standfirst: 'At midnight.' };
    await writeFile(library.pathOf(made.id), JSON.stringify(outside));
    isHeld = true;
    for (const standfirst of ['At dawn.', 'At noon.', 'At dusk.'])
      expect((await articles.save({ ...made, standfirst })).ok).toBe(false);
    isHeld = false;
    const { keptAside } = value(await articles.save({ ...made, standfirst: 'At dusk.' }));
    expect((await library.kept(keptAside?.id ?? '')).standfirst).toBe('At midnight.');
    expect(await readdir(library.folder)).toHaveLength(2);
  });

  it('tells who follows what she begins from and what is on the disk, and nothing of a save that failed', async () => {
    const told: string[] = [];
    let isFull = false;
    const disk: Disk = {
      ...realDisk,
      rename: (...paths) => (isFull ? Promise.reject(new Error()) : realDisk.rename(...paths)),
    };
    const articles = library.repository(disk, [
      {
        opened: ({ headline }) => told.push(`opened ${headline}`),
        written: ({ headline }) => told.push(`written ${headline}`),
        removed: () => told.push('removed'),
      },
    ]);
    const made = value(await articles.create('en'));
    value(await articles.save({ ...made, headline: 'Low water' }));
    isFull = true;
    await articles.save({ ...made, headline: 'High water' });
    isFull = false;
    value(await articles.open(made.id));
    value(await articles.bin(made.id));
    value(await articles.purge(made.id, () => Promise.resolve()));
    expect(told).toEqual([
      'written ',
      'opened ',
      'written Low water',
      'opened Low water',
      'written Low water',
      'removed',
    ]);
  });

  it('keeps the last of many saves at once', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    const saves = Array.from({ length: 50 }, (_, i) => articles.save({ ...made, headline: `Version ${i}` }));
    (await Promise.all(saves)).forEach(value);
    expect((await library.kept(made.id)).headline).toBe('Version 49');
    expect(await readdir(library.folder)).toHaveLength(1);
  });

  it('keeps fields that this Galley does not know', async () => {
    const made = value(await library.repository().create('en'));
    const strange = { ...made, desk: { shift: 'night' }, body: { ...made.body, margin: 3 } };
    await writeFile(library.pathOf(made.id), JSON.stringify(strange));
    const articles = library.repository();
    const opened = value(await articles.open(made.id));
    value(await articles.save({ ...opened, headline: 'Changed' }));
    expect(await library.kept(made.id)).toMatchObject({ desk: { shift: 'night' }, body: { margin: 3 } });
  });

  it('takes no text that it could not open again, and says so', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    let deep: unknown = 'the end';
    for (let level = 0; level < 500; level += 1) deep = [deep];
    const refused = await articles.save({ ...made, body: { ...made.body, deep } } as never);
    expect(code(refused)).toBe('bad-request');
    expect(value(await articles.open(made.id))).toEqual(made);
  });

  it('opens an article of the first version, and saves it in today’s shape', async () => {
    const { binnedAt, ...first } = value(await library.repository().create('en'));
    expect(binnedAt).toBeNull();
    const text = JSON.stringify({ ...first, schemaVersion: 1, headline: 'From the first version' });
    await writeFile(library.pathOf(first.id), text);
    const articles = library.repository();
    expect((await library.list()).articles[0]?.headline).toBe('From the first version');
    const opened = value(await articles.open(first.id));
    expect(opened).toMatchObject({ schemaVersion: SCHEMA_VERSION, binnedAt: null });
    expect(await readFile(library.pathOf(first.id), 'utf8')).toBe(text);
    value(await articles.save({ ...opened, headline: 'Saved again' }));
    expect(await library.kept(first.id)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      headline: 'Saved again',
    });
  });

  it('writes at most twice the article and 4 KB', async () => {
    let bytes = 0;
    const articles = library.repository({
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
    const articles = library.repository();
    const made = value(await articles.create(language));
    value(await articles.save({ ...made, headline: 'Tide tables', status: 'ready', tags: ['sea'] }));
    const copy = value(await articles.duplicate(made.id));
    expect(copy).toMatchObject({ headline, status: 'draft', tags: ['sea'] });
    expect(copy.id).not.toBe(made.id);
    expect(copy.createdAt > made.createdAt).toBe(true);
    expect((await library.list()).articles[0]?.id).toBe(copy.id);
  });

  it('bins and restores without touching the words, and a save does not take out of the bin', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    value(await articles.save({ ...made, headline: 'Salt' }));
    const binned = value(await articles.bin(made.id));
    expect(binned.binnedAt).toMatch(/^2026-11-24T09/);
    value(await articles.save({ ...made, headline: 'Salt prices' }));
    expect((await library.list()).articles[0]).toMatchObject({
      headline: 'Salt prices',
      binnedAt: binned.binnedAt,
    });
    expect(value(await articles.restore(made.id)).binnedAt).toBeNull();
    expect((await library.kept(made.id)).headline).toBe('Salt prices');
  });

  it('says so when the file is gone', async () => {
    const articles = library.repository();
    const made = value(await articles.create('en'));
    await rm(library.pathOf(made.id));
    expect(code(await articles.open(made.id))).toBe('not-found');
    expect(code(await articles.duplicate(made.id))).toBe('not-found');
    expect(code(await articles.bin(made.id))).toBe('not-found');
    // Her words are still in the window: saving brings the article back.
    expect(code(await articles.save(made))).toBe('ok');
    expect(code(await articles.open(made.id))).toBe('ok');
  });
});
