import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import type { BackupProgress } from '../../shared/backup/backup';
import type { HouseStyle } from '../../shared/checks/houseStyle';
import type { StoredWords } from '../../shared/checks/libraryWords';
import { storedWordsSchema } from '../../shared/checks/libraryWordsSchema';
import type { Result } from '../../shared/lib/result';
import { picture } from '../../shared/export/testing/everyBlock';
import { FileArticleRepository } from '../articles';
import { MediaShelf } from '../media';
import { HouseStyleFile } from '../checks';
import { Publications } from '../publish';
import { Revisions } from '../revisions';
import { realDisk, SettingsFile } from '../store';
import { craftZip, sumOf, type Crafted } from '../zip/testing/craftZip';
import { writeBackup } from './backupFile';
import { CancelledError } from './CancelledError';
import { Restores } from './Restores';
import { restoreSites } from './restoreSites';
import { restoreWords } from './restoreWords';
import { codeOf } from '../../shared/lib/testing/value';

const idOf = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const MADE_AT = '2026-11-24T09:00:00.000Z';

let data: string;
let backup: string;
let minute: number;
let articles: FileArticleRepository;
let revisions: Revisions;
let media: MediaShelf;
let publications: Publications;
let restores: Restores;
let words: SettingsFile<StoredWords>;
let styles: HouseStyle[];
let onReport: (progress: BackupProgress | null) => void;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-restore-'));
  backup = join(data, 'backup.zip');
  minute = 0;
  onReport = () => undefined;
  const now = () => new Date(Date.UTC(2026, 10, 24, 9, minute++)).toISOString();
  const library = (name: string) => join(data, 'library', name);
  revisions = new Revisions({ folder: library('revisions'), disk: realDisk, now });
  articles = new FileArticleRepository({
    ...{ folder: library('articles'), disk: realDisk, now, newId: () => idOf(99), followers: [revisions] },
  });
  media = new MediaShelf({ folder: library('media'), disk: realDisk, now });
  publications = new Publications({ folder: library('publications'), disk: realDisk, log: () => undefined });
  words = new SettingsFile({
    ...{ path: library('words.json'), schema: storedWordsSchema, fallback: { words: [] } },
    ...{ disk: realDisk, isHers: true, log: () => undefined },
  });
  const houseStyle = new HouseStyleFile({
    ...{ path: library('house-style.txt'), disk: realDisk },
    ...{ changed: (style) => styles.push(style), log: () => undefined },
  });
  styles = [];
  restores = new Restores({
    ...{ media, publications },
    ...{ articles, histories: revisions, now, report: (progress) => onReport(progress) },
    keepAside: (path) => copyFile(path, join(data, 'aside.json')),
    restoreSites: (zip) => restoreSites(zip, join(data, 'library'), realDisk),
    restoreWords: (zip) => restoreWords(zip, { words, houseStyle }),
  });
});
afterEach(() => rm(data, { recursive: true, force: true }));

function value<Value>(result: Result<Value | null>): Value {
  if (!result.ok || result.value === null) throw new Error(JSON.stringify(result));
  return result.value;
}
const articleOf = (n: number, headline: string): Article => ({
  ...newArticle(idOf(n), '2026-11-20T09:00:00.000Z', 'en'),
  headline,
});
const put = (article: Article) => articles.put(article.id, async () => ({ ok: true, value: article }));
const kept = async (n: number) => value(await articles.read(idOf(n)));
const whole = (restored: number) => ({
  ...{ restored, sites: 0, words: false, houseStyle: false },
  ...{ withoutHistory: 0, failed: [], stopped: null },
});
const filesOf = async () => (await readdir(data, { recursive: true })).sort();
const backUp = () =>
  writeBackup({
    ...{ library: join(data, 'library'), path: backup, galley: '0.1.0', madeAt: MADE_AT, disk: realDisk },
    onProgress: () => undefined,
  });

/** Four articles in the backup; since then one is gone, one changed, one set back, one as it was. */
async function change(beforeBackup: (n: number) => Promise<void> = async () => undefined): Promise<void> {
  for (const n of [1, 2, 3, 4]) {
    value(await put(articleOf(n, `Article ${n}`)));
    await beforeBackup(n);
  }
  expect(codeOf(await revisions.take(await kept(1), 'pause'))).toBe('ok');
  await backUp();
  value(await articles.bin(idOf(1)));
  expect(codeOf(await articles.purge(idOf(1), () => revisions.forget(idOf(1))))).toBe('ok');
  value(await articles.save({ ...(await kept(2)), headline: 'Changed since' }));
  value(await put({ ...articleOf(3, 'From before'), changedAt: '2026-11-19T09:00:00.000Z' }));
  value(await articles.bin(idOf(4)));
}

async function emptyLibrary(): Promise<void> {
  for (const name of ['articles', 'revisions']) {
    const folder = join(data, 'library', name);
    for (const file of await readdir(folder)) await rm(join(folder, file));
  }
  for (const n of [1, 2, 3, 4]) await revisions.forget(idOf(n));
}

/** Flips a bit of an entry's bytes. */
async function spoil(name: string): Promise<void> {
  const bytes = await readFile(backup);
  const at = bytes.indexOf(name) + name.length + 20;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(backup, bytes);
}

it('brings back what the sites have of an article, where no more is known here, and sends nothing', async () => {
  const sent = (at: string) => ({
    ...{ schemaVersion: 1 as const, sites: {} },
    receipts: [
      {
        ...{ at, siteName: 'Lampwright', task: 'send' as const, status: 'draft' as const, failure: null },
        ...{ link: 'https://lampwright.example/1', differences: [] },
      },
    ],
  });
  for (const n of [1, 2]) value(await publications.change(idOf(n), () => sent('2026-11-20T10:00:00.000Z')));
  await mkdir(join(data, 'library', 'queue'));
  await writeFile(join(data, 'library', 'queue', `${idOf(7)}.json`), '{}');
  await change();
  await publications.forget(idOf(1));
  value(await publications.change(idOf(2), () => sent('2026-11-24T10:00:00.000Z')));
  await rm(join(data, 'library', 'queue'), { recursive: true });
  const { token } = value(await restores.preview(backup));
  expect(value(await restores.restore(token, [idOf(1), idOf(2)]))).toEqual(whole(2));
  expect(value(await publications.read(idOf(1)))).toEqual(sent('2026-11-20T10:00:00.000Z'));
  expect(value(await publications.read(idOf(2)))).toEqual(sent('2026-11-24T10:00:00.000Z'));
  expect((await filesOf()).filter((name) => name.includes('queue'))).toEqual([]);
});

it('brings back the words of the library and its house style where it has none, and touches none', async () => {
  const path = (name: string) => join(data, 'library', name);
  const taken = { words: ['Hagelin'] };
  await mkdir(path('.'), { recursive: true });
  await writeFile(path('words.json'), JSON.stringify(taken));
  await writeFile(path('house-style.txt'), 'attempt -> try');
  await change();
  await rm(path('words.json'));
  await rm(path('house-style.txt'));
  // Known to be none, as it is since Galley was started.
  expect(await words.read()).toEqual({ words: [] });

  const { token } = value(await restores.preview(backup));
  const both = { words: true, houseStyle: true };
  expect(value(await restores.restore(token, [idOf(1)]))).toEqual({ ...whole(1), ...both });
  expect(await words.read()).toEqual(taken);
  expect(await readFile(path('house-style.txt'), 'utf8')).toBe('attempt -> try');
  expect(styles.map(({ rules }) => rules.length)).toEqual([1]);

  await words.write({ words: ['Hers'] });
  await writeFile(path('house-style.txt'), 'utilise -> use');
  expect(value(await restores.restore(token, [idOf(2)]))).toEqual(whole(1));
  expect(await words.read()).toEqual({ words: ['Hers'] });
  expect(await readFile(path('house-style.txt'), 'utf8')).toBe('utilise -> use');
});

describe('a preview', () => {
  it('says what is missing, newer and older, and changes nothing', async () => {
    await change();
    const before = await filesOf();
    const preview = value(await restores.preview(backup));
    expect(preview.rows.map(({ id, kind }) => [id, kind])).toEqual([
      [idOf(1), 'missing'],
      [idOf(2), 'older'],
      [idOf(3), 'newer'],
    ]);
    expect(preview).toMatchObject({ same: 1, unreadable: 0, fileName: 'backup.zip', madeAt: MADE_AT });
    expect(await filesOf()).toEqual(before);
  });

  it('counts an article whose bytes are spoilt, and shows the others', async () => {
    await change();
    await spoil(`articles/${idOf(2)}.json`);
    const preview = value(await restores.preview(backup));
    expect(preview).toMatchObject({ rows: [{ id: idOf(1) }, { id: idOf(3) }], same: 1, unreadable: 1 });
    const restored = value(await restores.restore(preview.token, [idOf(1), idOf(2)]));
    expect(restored).toMatchObject({ restored: 1, failed: [{ id: idOf(2), failure: { code: 'damaged' } }] });
    expect((await kept(2)).headline).toBe('Changed since');
  });

  it('is begun before the file is opened, so that no backup begins meanwhile', async () => {
    await change();
    const reports: (BackupProgress | null)[] = [];
    onReport = (progress) => void reports.push(progress);
    const preview = restores.preview(backup);
    expect(reports).toEqual([{ doing: 'comparing', done: 0, total: 0 }]);
    await preview;
    expect(reports.at(-1)).toBeNull();
  });

  it('ends when she cancels it', async () => {
    await change();
    onReport = (progress) => {
      if (progress?.done === 2) throw new CancelledError();
    };
    expect(await restores.preview(backup)).toEqual({ ok: true, value: null });
  });
});

describe('restoring', () => {
  it('brings back what she chose and nothing else, with what there was as a revision', async () => {
    await change();
    const { token } = value(await restores.preview(backup));
    const publishedAt = '2026-11-20T08:00:00.000Z';
    value(await articles.change(idOf(2), () => ({ publishedAt })));
    expect(value(await restores.restore(token, [idOf(1), idOf(2)]))).toEqual(whole(2));
    expect((await kept(2)).publishedAt).toBe(publishedAt);
    expect(await kept(1)).toEqual(articleOf(1, 'Article 1'));
    expect((await kept(2)).headline).toBe('Article 2');
    expect((await kept(3)).headline).toBe('From before');
    const history = value(await revisions.list(idOf(2))).revisions;
    expect(history.map(({ reason }) => reason)).toEqual(['before-restore', 'restored']);
    expect(value(await revisions.open(idOf(2), history[0]?.id ?? '')).headline).toBe('Changed since');
    expect(value(await revisions.list(idOf(1))).revisions.map(({ reason }) => reason)).toEqual(['pause']);
  });

  it('writes over nothing whose words of now cannot be kept, and goes on with the others', async () => {
    await change();
    const { token } = value(await restores.preview(backup));
    revisions.take = async () => ({
      ok: false,
      failure: { code: 'disk-full', happened: 'Full.', safe: '', next: '' },
    });
    const restored = value(await restores.restore(token, [idOf(2), idOf(1)]));
    expect(restored).toMatchObject({
      restored: 1,
      failed: [{ id: idOf(2), failure: { code: 'disk-full' } }],
    });
    expect((await kept(2)).headline).toBe('Changed since');
  });

  it('mends a damaged article, whose bytes are kept', async () => {
    await change();
    const path = join(data, 'library/articles', `${idOf(2)}.json`);
    await writeFile(path, '{"half":');
    const { token, rows } = value(await restores.preview(backup));
    expect(rows.find(({ id }) => id === idOf(2))?.kind).toBe('damaged');
    expect(value(await restores.restore(token, [idOf(2)]))).toEqual(whole(1));
    expect(await kept(2)).toEqual(articleOf(2, 'Article 2'));
    expect(await readFile(join(data, 'aside.json'), 'utf8')).toBe('{"half":');
  });

  it('stops where she cancels, and says what is restored', async () => {
    await change();
    const { token } = value(await restores.preview(backup));
    onReport = (progress) => {
      if (progress?.done === 1) throw new CancelledError();
    };
    expect(value(await restores.restore(token, [idOf(1), idOf(2)])).restored).toBe(1);
    expect((await kept(2)).headline).toBe('Changed since');
  });

  it('brings back an article whose history is spoilt without it, says so, and goes on', async () => {
    await change(async (n) => void (await revisions.take(await kept(n), 'pause')));
    await emptyLibrary();
    await spoil(`revisions/${idOf(2)}.jsonl`);
    const { token } = value(await restores.preview(backup));
    const restored = await restores.restore(token, [1, 2, 3].map(idOf));
    expect(value(restored)).toEqual({ ...whole(3), withoutHistory: 1 });
    expect((await kept(2)).headline).toBe('Article 2');
    const reasons = async (n: number) =>
      value(await revisions.list(idOf(n))).revisions.map(({ reason }) => reason);
    expect(await reasons(2)).toEqual(['restored']);
    expect(await reasons(3)).toEqual(['pause']);
  });

  it('says what is restored when the system stops it on the way', async () => {
    await change();
    const { token } = value(await restores.preview(backup));
    onReport = (progress) => {
      if (progress?.done === 1) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    const restored = value(await restores.restore(token, [idOf(1), idOf(2)]));
    expect(restored).toMatchObject({ restored: 1, stopped: { code: 'unexpected' } });
    expect(restored.stopped?.safe).toBe('What is restored stays, and the others are as they were.');
    expect((await kept(1)).headline).toBe('Article 1');
  });

  it('refuses a backup that was not previewed, and one that is gone since', async () => {
    await change();
    expect(codeOf(await restores.restore('backup-7', []))).toBe('bad-request');
    const { token } = value(await restores.preview(backup));
    await rm(backup);
    expect(codeOf(await restores.restore(token, [idOf(1)]))).toBe('unreachable');
  });
});

describe('a backup that is not as it should be', () => {
  function sealed(entries: Crafted[], more: object = {}): Buffer {
    const listed = entries.map(({ name, bytes }) => ({
      ...{ name: String(name), bytes: bytes.length, sha256: sumOf(bytes) },
    }));
    const manifest = {
      kind: 'galley-backup',
      schemaVersion: 1,
      galley: '1',
      madeAt: MADE_AT,
      entries: listed,
    };
    const bytes = Buffer.from(JSON.stringify({ ...manifest, ...more }));
    return craftZip([...entries, { name: 'manifest.json', bytes }]);
  }
  const entry = (name: string, content: unknown = articleOf(1, 'One')): Crafted => ({
    ...{ name, bytes: Buffer.from(JSON.stringify(content)) },
  });
  const one = `articles/${idOf(1)}.json`;

  it.each<[string, Buffer]>([
    ['a name outside', sealed([entry(one), entry('articles/../../../evil.json')])],
    ['an absolute name', sealed([entry('/etc/evil.json')])],
    ['a name of a drive', sealed([entry('C:\\evil.json')])],
    ['a folder in a folder', sealed([entry(`articles/deep/${idOf(1)}.json`)])],
    ['twins', sealed([entry('others/0001 a.bak'), entry('others/0001 A.bak')])],
    ['a link', sealed([{ ...entry(one), mode: 0o120777 }])],
    [
      'unlisted',
      craftZip([
        entry(one),
        entry('manifest.json', {
          kind: 'galley-backup',
          schemaVersion: 1,
          galley: '1',
          madeAt: MADE_AT,
          entries: [],
        }),
      ]),
    ],
    ['cut off', sealed([entry(one)]).subarray(0, 200)],
    ['a hand-over', sealed([entry(one)], { kind: 'galley-hand-over' })],
  ])('is refused whole: %s', async (_what, bytes) => {
    await writeFile(backup, bytes);
    const before = await filesOf();
    const answer = await restores.preview(backup);
    expect(codeOf(answer)).toBe('damaged');
    if (!answer.ok) expect(answer.failure.happened).toMatch(/^This backup .+\.$/);
    expect(await filesOf()).toEqual(before);
  });

  it('counts articles in it that cannot be read, and restores none of them', async () => {
    await writeFile(backup, sealed([entry(one, { id: '../../evil' }), entry(`articles/${idOf(2)}.json`)]));
    const preview = value(await restores.preview(backup));
    expect(preview).toMatchObject({ rows: [], unreadable: 2 });
    const restored = value(await restores.restore(preview.token, [idOf(1), idOf(2), idOf(3)]));
    expect(restored).toMatchObject({
      restored: 0,
      failed: [{ id: idOf(1) }, { id: idOf(2) }, { id: idOf(3) }],
    });
  });
});

it('brings the pictures of an article back with it, and backs none of the small ones up', async () => {
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const { name } = value(await media.take(png, 'gull.png'));
  await media.thumbnail(name);
  const body = {
    root: { type: 'root' as const, children: [picture({ media: name, credit: 'Maren Oduya' })] },
  };
  value(await put({ ...articleOf(1, 'Gulls'), body }));
  expect((await backUp()).leftOut).toEqual([]);
  const bytes = await media.read(name);
  const lose = () => rm(join(data, 'library', 'media'), { recursive: true });
  await lose();
  const before = await kept(1);
  const lacking = value(await restores.preview(backup));
  expect(lacking).toMatchObject({ rows: [{ id: idOf(1), kind: 'pictures' }], same: 0 });
  expect(value(await restores.restore(lacking.token, [idOf(1)]))).toEqual(whole(1));
  expect([await media.read(name), await kept(1)]).toEqual([bytes, before]);
  expect(value(await revisions.list(idOf(1))).revisions).toEqual([]);
  await lose();
  value(await articles.bin(idOf(1)));
  expect(codeOf(await articles.purge(idOf(1), () => revisions.forget(idOf(1))))).toBe('ok');

  const { token } = value(await restores.preview(backup));
  expect(value(await restores.restore(token, [idOf(1)]))).toMatchObject({ restored: 1 });
  expect(await media.read(name)).toEqual(bytes);
  expect(value(await media.facts(name)).credit).toBe('Maren Oduya');
});
