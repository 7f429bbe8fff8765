import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupState } from '../../shared/backup/backup';
import { realDisk, SettingsFile, type Disk } from '../store';
import { SealedZip } from '../zip';
import { BACKUP_LIMITS } from './backupFile';
import { Backups, backupSettingsSchema, FIRST_BACKUP_SETTINGS } from './Backups';
import { codeOf, value } from '../../shared/lib/testing/value';

const idOf = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

let data: string;
let folder: string;
let clock: number;
let told: BackupState[];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-backup-'));
  folder = join(data, 'desk');
  for (const name of ['library/articles', 'library/revisions', 'desk']) {
    await mkdir(join(data, name), { recursive: true });
  }
  clock = Date.UTC(2026, 10, 24, 9);
  told = [];
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function backups(
  disk: Disk = realDisk,
  onTell: (state: BackupState) => void = () => undefined,
  ownDisk: Disk = realDisk,
) {
  const settings = new SettingsFile({
    ...{ path: join(data, 'backup.json'), schema: backupSettingsSchema, fallback: FIRST_BACKUP_SETTINGS },
    ...{ disk: ownDisk, log: () => undefined },
  });
  const made = new Backups({
    ...{ library: join(data, 'library'), settings, disk, galley: '0.1.0', log: () => undefined },
    now: () => new Date(clock).toISOString(),
    countDamaged: async () => 0,
    tell: (state) => {
      told.push(state);
      onTell(state);
    },
  });
  value(await made.chooseFolder(folder));
  return made;
}

const keep = (place: string, text = '{"words":"tide"}') => writeFile(join(data, 'library', place), text);
async function keepArticles(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await keep(`articles/${idOf(n)}.json`, `{"n":${n}}`);
}
const open = (path: string) => SealedZip.open(path, 'galley-backup', BACKUP_LIMITS);
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('a backup', () => {
  it('holds every file of the library as it is, under a name that says when', async () => {
    await keepArticles(3);
    await keep(`revisions/${idOf(1)}.jsonl`, 'log\n');
    await keep(`articles/${idOf(1)} (1).json`, 'a copy of a synced folder');
    await mkdir(join(data, 'library/damaged'));
    await keep(`damaged/${idOf(7)}.json`, '\u0000\u0000');
    await keep('catalogue.sqlite', 'made anew');
    await keep('words.json', '{"words":["Hagelin"]}');
    await keep('house-style.txt', 'attempt -> try');
    await keep('articles/.galley-0123456789abcdef.tmp', 'half');
    const done = value(await (await backups()).backUp());
    expect(done).toMatchObject({ articles: 4, leftOut: [] });
    expect(done?.path).toMatch(/galley-backup-[0-9a-f]{8}-20261124T090000Z\.zip$/);
    const zip = await open(done?.path ?? '');
    expect(zip.names).toEqual([
      `others/0001 ${idOf(1)} (1).json.bak`,
      ...[1, 2, 3].map((n) => `articles/${idOf(n)}.json`),
      `revisions/${idOf(1)}.jsonl`,
      `others/0002 ${idOf(7)}.json.bak`,
      'words.json',
      'house-style.txt',
    ]);
    expect(String(await zip.read(`articles/${idOf(2)}.json`))).toBe('{"n":2}');
    zip.close();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('knows an article by an id of capitals too', async () => {
    const id = '01890000-0000-7000-8000-0000000000AB';
    await keep(`articles/${id}.json`);
    await keep(`revisions/${id}.jsonl`, 'log\n');
    const zip = await open(value(await (await backups()).backUp())?.path ?? '');
    expect(zip.names).toEqual([`articles/${id}.json`, `revisions/${id}.jsonl`]);
    zip.close();
  });

  it('says how far it is, and is over at the end', async () => {
    await keepArticles(2);
    value(await (await backups()).backUp());
    const doings = told.map(({ progress }) => progress?.doing);
    expect(doings).toContain('writing');
    expect(doings).toContain('verifying');
    expect(told.at(-1)).toMatchObject({ progress: null, failure: null, lastAt: '2026-11-24T09:00:00.000Z' });
  });

  it('is as the library was file by file while she writes, and lacks what is deleted meanwhile', async () => {
    await keepArticles(40);
    let reads = 0;
    const made = await backups({
      ...realDisk,
      readFile: async (path) => {
        reads += 1;
        if (reads === 5) await rm(join(data, 'library/articles', `${idOf(9)}.json`));
        // Replaced as a save does, while others are read.
        const whole = JSON.stringify({ n: reads, words: 'x'.repeat(5000) });
        await keep('new.tmp', whole);
        await rename(join(data, 'library/new.tmp'), join(data, 'library/articles', `${idOf(20)}.json`));
        return realDisk.readFile(path);
      },
    });
    const done = value(await made.backUp());
    expect(done).toMatchObject({ articles: 39, leftOut: [] });
    const zip = await open(done?.path ?? '');
    for (const name of zip.names) JSON.parse(String(await zip.read(name)));
    zip.close();
  });

  it('leaves out what the system does not let it read, and says so', async () => {
    await keepArticles(2);
    const made = await backups({
      ...realDisk,
      readFile: (path) => (path.includes(idOf(1)) ? failing('EIO')() : realDisk.readFile(path)),
    });
    expect(value(await made.backUp())).toMatchObject({ articles: 1, leftOut: [`${idOf(1)}.json`] });
    expect(await made.state()).toMatchObject({ leftOut: 1, failure: null });
  });

  it('leaves out what is larger than it takes, and says so', async () => {
    await keepArticles(1);
    await keep(`revisions/${idOf(1)}.jsonl`);
    const made = await backups({
      ...realDisk,
      readFile: (path) =>
        path.endsWith('.jsonl')
          ? Promise.resolve(new Uint8Array(BACKUP_LIMITS.entryBytes + 1))
          : realDisk.readFile(path),
    });
    expect(value(await made.backUp())).toMatchObject({ articles: 1, leftOut: [`${idOf(1)}.jsonl`] });
  });

  it('lets no earlier one go for one that lacks something', async () => {
    await keepArticles(2);
    for (let hour = 0; hour < 2; hour += 1) {
      value(await (await backups()).backUp());
      clock += 3_600_000;
    }
    const made = await backups({
      ...realDisk,
      readFile: (path) => (path.includes(idOf(1)) ? failing('EIO')() : realDisk.readFile(path)),
    });
    value(await made.backUp());
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('leaves nothing when she cancels, at any of its stages', async () => {
    await keepArticles(5);
    for (const stage of ['writing', 'verifying']) {
      const made: Backups = await backups(realDisk, ({ progress }) => {
        if (progress?.doing === stage) made.cancel();
      });
      expect(value(await made.backUp())).toBeNull();
      expect(await readdir(folder)).toEqual([]);
      expect(await made.state()).toMatchObject({ progress: null, failure: null, lastAt: null });
    }
  });
});

describe('what is kept of a backup', () => {
  it('is not a folder that she left while it was made', async () => {
    await keepArticles(3);
    const other = join(data, 'other desk');
    let chosen: Promise<unknown> | undefined;
    const made: Backups = await backups(realDisk, ({ progress }) => {
      if (progress?.doing === 'verifying') chosen ??= made.chooseFolder(other);
    });
    value(await made.backUp());
    await chosen;
    expect(await made.state()).toMatchObject({ folder: other, lastAt: null });
  });

  it('is of the folder: another one has its own last backup, or none', async () => {
    await keepArticles(1);
    const other = join(data, 'other desk');
    await mkdir(other);
    const made = await backups();
    value(await made.backUp());
    expect(value(await made.chooseFolder(folder)).lastAt).toBe('2026-11-24T09:00:00.000Z');
    expect(value(await made.chooseFolder(other)).lastAt).toBeNull();
    clock += 60_000;
    value(await made.backUp());
    expect(value(await made.chooseFolder(folder)).lastAt).toBe('2026-11-24T09:00:00Z');
    // As it is after the next start, too.
    expect((await (await backups()).state()).lastAt).toBe('2026-11-24T09:00:00Z');
  });

  it('stays known where it cannot be written, and is no failure of the backup', async () => {
    await keepArticles(1);
    let isFull = false;
    const ownDisk: Disk = {
      ...realDisk,
      open: (...where) => (isFull ? failing('ENOSPC')() : realDisk.open(...where)),
    };
    const made = await backups(realDisk, undefined, ownDisk);
    isFull = true;
    value(await made.backUp());
    expect(await made.state()).toMatchObject({ failure: null, lastAt: '2026-11-24T09:00:00.000Z' });
    clock += 60_000;
    value(await made.backUp());
    const marks = (await readdir(folder)).map((name) => name.split('-')[2]);
    expect(new Set(marks).size).toBe(1);
    expect(marks).toHaveLength(2);
  });
});

describe('a backup that fails', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'The disk is full.'],
    ['EROFS', 'read-only', 'does not let Galley write'],
    ['EACCES', 'read-only', 'does not let Galley write'],
  ])('with %s says so, leaves nothing, and keeps the one before', async (system, code, words) => {
    await keepArticles(2);
    value(await (await backups()).backUp());
    const before = await readdir(folder);
    clock += 86_400_000;
    const made = await backups({ ...realDisk, open: failing(system) as never });
    const answer = await made.backUp();
    expect(codeOf(answer)).toBe(code);
    const { failure } = await made.state();
    expect(failure?.happened).toContain(words);
    expect(failure?.safe).toBe('Your library and the earlier backups are as they were.');
    expect(await readdir(folder)).toEqual(before);
  });

  it('says when the folder is gone, and when none was chosen', async () => {
    await keepArticles(1);
    const made = await backups();
    await rm(folder, { recursive: true });
    expect(await made.backUp()).toMatchObject({
      failure: { code: 'unreachable', happened: expect.stringContaining('is not there') },
    });
    await writeFile(folder, 'a file');
    expect(codeOf(await made.backUp())).toBe('unreachable');
    value(await made.chooseFolder(''));
    expect(codeOf(await made.backUp())).toBe('not-found');
  });

  it('makes none of a library without articles, whose disk may be away', async () => {
    expect(codeOf(await (await backups()).backUp())).toBe('not-found');
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['whose folder goes away', () => rename(join(data, 'library'), join(data, 'away'))],
    ['whose files go out of reach', async () => undefined],
  ])('is none of a library %s meanwhile', async (_what, leave) => {
    await keepArticles(20);
    let reads = 0;
    const made = await backups({
      ...realDisk,
      readFile: async (path) => {
        reads += 1;
        if (reads === 3) await leave();
        return reads < 3 ? realDisk.readFile(path) : failing('ENOENT')();
      },
    });
    expect(await made.backUp()).toMatchObject({
      failure: { code: 'unreachable', happened: expect.stringContaining('files of the library') },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is none of a library of which nothing can be read', async () => {
    await keepArticles(3);
    const made = await backups({ ...realDisk, readFile: failing('EIO') });
    expect(codeOf(await made.backUp())).toBe('unreachable');
    expect(await readdir(folder)).toEqual([]);
  });

  it('has the mark of its library in the name of what is not finished', async () => {
    await keepArticles(1);
    let unfinished: string[] = [];
    const made = await backups({
      ...realDisk,
      rename: async (from, to) => {
        unfinished = await readdir(folder);
        return realDisk.rename(from, to);
      },
    });
    const mark = value(await made.backUp())
      ?.path.split('-')
      .at(-2);
    expect(unfinished).toEqual([expect.stringMatching(`^\\.galley-${mark}-[0-9a-f]{16}\\.tmp$`)]);
  });

  it('runs once at a time', async () => {
    await keepArticles(2);
    const made = await backups();
    const answers = await Promise.all([made.backUp(), made.backUp()]);
    expect(answers.map(codeOf).sort()).toEqual(['in-use', 'ok']);
  });
});

describe('rolling', () => {
  it('lets older backups of this library go, and nothing else', async () => {
    await keepArticles(1);
    const made = await backups();
    await writeFile(join(folder, 'holiday.zip'), 'hers');
    await writeFile(join(folder, 'galley-backup-ffffffff-20200101T000000Z.zip'), 'of another library');
    const mark =
      value(await made.backUp())
        ?.path.split('-')
        .at(-2) ?? '';
    const ofACrash = `.galley-${mark}-0123456789abcdef.tmp`;
    const ofAnother = '.galley-ffffffff-0123456789abcdef.tmp';
    for (const name of [ofACrash, ofAnother]) await writeFile(join(folder, name), 'half');
    for (let day = 0; day < 30; day += 1) {
      value(await made.backUp());
      clock += 86_400_000;
    }
    const names = await readdir(folder);
    expect(names).toContain('holiday.zip');
    expect(names).toContain('galley-backup-ffffffff-20200101T000000Z.zip');
    expect(names).toContain(ofAnother);
    expect(names).not.toContain(ofACrash);
    const own = names.filter((name) => name.startsWith('galley-backup-') && !name.includes('ffffffff'));
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(own.length).toBeLessThanOrEqual(12);
  });

  it('never lets go the one it has just made, whatever the clock says', async () => {
    await keepArticles(1);
    const made = await backups();
    for (let day = 0; day < 90; day += 1) {
      value(await made.backUp());
      clock += 86_400_000;
    }
    clock = Date.UTC(2016, 0, 1);
    const done = value(await made.backUp());
    expect(await readdir(folder)).toContain(done?.path.slice(folder.length + 1));
  });
});
