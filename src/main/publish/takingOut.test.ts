import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { ok } from '../../shared/lib/result';
import { lampwright } from '../../shared/site/testing/lampwright';
import { realDisk } from '../store';
import { Publications } from './Publications';
import { Publisher, type PublisherParts } from './Publisher';
import { idOf, soon } from './testing/queueFolder';

const site = lampwright();
const article = { ...newArticle(idOf(1), '2026-01-01T00:00:00.000Z', 'en'), headline: 'Lamps' };
let folder: string;
let publishers: Publisher[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-taking-out-'));
  publishers = [];
});
afterEach(async () => {
  for (const publisher of publishers) publisher.end();
  await rm(folder, { recursive: true, force: true });
});

const kept = () =>
  new Publications({ folder: join(folder, 'publications'), disk: realDisk, log: () => undefined });

/** Galley as it starts, signed in nowhere. */
async function start(): Promise<Publisher> {
  const log = () => undefined;
  const publisher = new Publisher({
    articles: { read: async () => ok(article), change: async () => ok({ before: article, after: article }) },
    sites: { list: async () => [site], get: async () => site },
    connections: {
      get: async () => null,
      open: async () => null,
      placeOf: async () => null,
    } as Partial<PublisherParts['connections']> as PublisherParts['connections'],
    passwords: { keeps: () => true } as Partial<PublisherParts['passwords']> as PublisherParts['passwords'],
    publications: kept(),
    versions: { of: async () => [] },
    readPicture: async () => null,
    keepRevision: async () => undefined,
    folder: join(folder, 'queue'),
    disk: realDisk,
    now: () => '2026-11-29T10:00:00.000Z',
    clock: () => performance.now(),
    newId: () => idOf(2),
    tell: () => undefined,
    onChanged: () => undefined,
    log,
  });
  publishers.push(publisher);
  await publisher.start();
  return publisher;
}

it('has a receipt, and is not done where a sync service brings its file back', async () => {
  const publisher = await start();
  expect(
    await publisher.send(article.id, site.id, { status: 'draft', date: null, over: false }),
  ).toMatchObject({
    ok: true,
  });
  await soon(async () =>
    expect((await publisher.state()).queue).toMatchObject([{ state: { kind: 'stopped' } }]),
  );
  const file = join(folder, 'queue', `${idOf(2)}.json`);
  const job = JSON.parse(await readFile(file, 'utf8'));
  await soon(async () => expect(await publisher.takeOut(idOf(2))).toEqual({ ok: true, value: undefined }));
  const receipt = {
    ...{ siteName: site.name, task: 'send', status: 'draft', link: '', job: idOf(2) },
    failure: { happened: 'You took it out of the queue before it was done.' },
  };
  expect(await kept().read(article.id)).toMatchObject({
    value: { receipts: [{ ...receipt, differences: [] }] },
  });
  publisher.end();

  // It was copied while it waited.
  await writeFile(file, JSON.stringify({ ...job, isStopped: false }));
  const again = await start();
  await soon(async () => expect((await again.state()).queue).toEqual([]));
  expect(await readdir(join(folder, 'queue'))).toEqual([]);
  expect(await kept().read(article.id)).toMatchObject({
    value: {
      receipts: [{ ...receipt, differences: ['Later it stood in the queue once more, and was not sent.'] }],
    },
  });
});
