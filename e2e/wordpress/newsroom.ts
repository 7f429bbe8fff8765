import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { uuidv7 } from 'uuidv7';
import { type Article, newArticle } from '../../src/shared/article/article';
import { paragraph } from '../../src/shared/export/testing/everyBlock';
import { ok, type Result } from '../../src/shared/lib/result';
import type { PublishState, QueueItem } from '../../src/shared/publish/publishing';
import type { PostStatus } from '../../src/shared/publish/postStatus';
import type { Withdrawal } from '../../src/shared/publish/siteTask';
import { lampwright } from '../../src/shared/site/testing/lampwright';
import {
  Connections,
  connectionsSchema,
  Passwords,
  passwordsSchema,
  PostsOnSites,
  Publications,
  PublishedVersions,
  Publisher,
} from '../../src/main/publish';
import { groupOf, linkedVersions } from '../../src/shared/translations/translations';
import { mediaEnding } from '../../src/shared/media/mediaName';
import { readableName } from '../../src/main/files';
import { realDisk, SettingsFile } from '../../src/main/store';

/** What Galley's main process has for publishing, on a folder of the test's own. */
export interface Newsroom {
  publisher: Publisher;
  posts: PostsOnSites;
  folder: string;
  /** Every state that the window was told of. */
  told: PublishState[];
  put(article: Article): void;
  article(id: string): Article;
  signIn(user: { name: string; password: string }, address: string): Promise<Result<unknown>>;
  /** Sends an article and waits until the site has it or it waits for something. */
  send(article: Article, status: PostStatus, date?: string, over?: boolean): Promise<QueueItem | null>;
  /** The same for the post of an article that was sent. */
  withdraw(article: Article, task: Withdrawal): Promise<QueueItem | null>;
  /** Waits until nothing is on its way: what waits then, or null. */
  settled(articleId: string): Promise<QueueItem | null>;
  close(): void;
}

export const SITE = lampwright();

export async function newsFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-newsroom-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Opens it on a folder, as a start of Galley does: what waited there goes on. */
export async function openNewsroom(
  folder: string,
  known: readonly Article[] = [],
  site = SITE,
): Promise<Newsroom> {
  const articles = new Map(known.map((article) => [article.id, article]));
  const told: PublishState[] = [];
  const log = (event: string, error: unknown) => console.error(event, error);
  const settings = { disk: realDisk, log, fallback: {} };
  const passwords = new Passwords(
    // As on a computer without a key store; the test signs in after each start, or gives the password on.
    {
      isSafe: () => true,
      encrypt: (text) => Buffer.from(text),
      decrypt: (secret) => Buffer.from(secret).toString(),
    },
    new SettingsFile({ ...settings, path: join(folder, 'passwords.json'), schema: passwordsSchema }),
  );
  const publications = new Publications({ folder: join(folder, 'publications'), disk: realDisk, log });
  const connections = new Connections({
    file: new SettingsFile({
      ...settings,
      path: join(folder, 'connections.json'),
      schema: connectionsSchema,
    }),
    passwords,
    nameOf: async () => site.name,
    rootsOf: (siteId) => publications.rootsOf(siteId),
    fetch,
  });
  const versions = new PublishedVersions({
    linked: async (article) => {
      const group = [...articles.values()].filter((other) => groupOf(other) === groupOf(article));
      return ok(linkedVersions(article, group));
    },
    publications,
    placeOf: (siteId) => connections.placeOf(siteId),
    writtenFor: async () => site,
    now: () => new Date().toISOString(),
  });
  const shared = {
    articles: {
      read: async (id) => ok(articles.get(id)!),
      change: async (id, edit) => {
        const before = articles.get(id)!;
        const after = { ...before, ...(await edit(before)) };
        articles.set(id, after);
        return ok({ before, after });
      },
    },
    sites: { list: async () => [site], get: async (id: string) => (id === site.id ? site : null) },
    ...{ connections, publications, versions },
    now: () => new Date().toISOString(),
    onChanged: () => undefined,
  } satisfies Partial<ConstructorParameters<typeof Publisher>[0]>;
  const posts = new PostsOnSites(shared);
  const publisher = new Publisher({
    ...shared,
    passwords,
    readPicture: async (name) => ({ bytes: await pictureOf(name), fileName: readableName(name, 'lamp.jpg') }),
    keepRevision: async () => undefined,
    folder: join(folder, 'queue'),
    disk: realDisk,
    clock: () => performance.now(),
    newId: uuidv7,
    tell: (state) => told.push(state),
    log,
  });
  await publisher.start();
  const settled = async (articleId: string) => {
    for (;;) {
      const { queue } = await publisher.state();
      const item = queue.find((each) => each.articleId === articleId);
      if (item === undefined) return null;
      const { state } = item;
      if (state.kind === 'stopped' || (state.kind === 'waiting' && state.failure !== null)) return item;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    publisher,
    posts,
    folder,
    told,
    put: (article) => void articles.set(article.id, article),
    article: (id) => articles.get(id)!,
    signIn: ({ name, password }, address) => publisher.connect(SITE.id, { address, login: name, password }),
    // She was told of what somebody changed, and wants hers there.
    send: async (article, status, date, over = true) => {
      articles.set(article.id, article);
      const sent = await publisher.send(article.id, SITE.id, {
        ...{ status, date: date ?? null, over },
      });
      if (!sent.ok) throw new Error(sent.failure.happened);
      return settled(article.id);
    },
    withdraw: async ({ id }, task) => {
      const asked = await publisher.withdraw(id, SITE.id, task);
      if (!asked.ok) throw new Error(asked.failure.happened);
      return settled(id);
    },
    settled,
    close: () => publisher.end(),
  };
}

/** A picture of its own for every name. */
export async function pictureOf(name: string): Promise<Uint8Array> {
  const ending = mediaEnding(name);
  const colour = `#${name.slice(0, 6)}`;
  const picture = sharp({ create: { width: 320, height: 200, channels: 3, background: colour } });
  return picture.toFormat(ending === 'jpg' ? 'jpeg' : ending).toBuffer();
}

/** A short article of its own. */
export function shortArticle(words: string, own: Partial<Article> = {}): Article {
  const made = newArticle(uuidv7(), '2026-11-29T08:00:00.000Z', 'en');
  return {
    ...made,
    headline: `Lamps & “${words}” <of> the harbour`,
    standfirst: 'Forty years of lamps.',
    slug: `lamps-${made.id.slice(-12)}`,
    body: { root: { type: 'root', children: [paragraph(words), paragraph('“Curly,” she said — 灯塔.')] } },
    ...own,
  };
}
