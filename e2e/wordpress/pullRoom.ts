import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Article } from '../../src/shared/article/article';
import type { PullQuery } from '../../src/shared/import/pulled';
import { fail, ok, type Result } from '../../src/shared/lib/result';
import type { ArticleRepository } from '../../src/main/articles';
import { MediaShelf } from '../../src/main/media';
import {
  Connections,
  connectionsSchema,
  Passwords,
  passwordsSchema,
  Publications,
} from '../../src/main/publish';
import { pullHandlers, Puller, unfinishedSchema } from '../../src/main/pull';
import { realDisk, SettingsFile } from '../../src/main/store';
import { pullPosts, type PullCall } from '../../src/renderer/import/post/pullPosts';
import type { ImportOutcome } from '../../src/renderer/import/importAll';
import { SITE } from './newsroom';

export const ALL: PullQuery = { since: '', own: false, section: 0, words: '' };

/** What Galley has for importing from a site, on a folder of the test's own. */
export interface PullRoom {
  articles: Map<string, Article>;
  puller: Puller;
  connections: Connections;
  publications: Publications;
  revisions: Article[];
  /** The ids of articles that wait to be sent. */
  queued: Set<string>;
  /** Imports as the window does. `stopAfter`: she stops it after so many. */
  pull(query?: PullQuery, stopAfter?: number, openId?: string | null): Promise<Result<ImportOutcome>>;
  /** Stops what goes on, as her button does. */
  stop(): Promise<unknown>;
}

/** Opens it on a folder, as a start of Galley does; `articles` is the library, which outlives it. */
export function openPullRoom(folder: string, articles = new Map<string, Article>()): PullRoom {
  const log = (event: string, error: unknown) => console.error(event, error);
  const settings = { disk: realDisk, log, fallback: {} };
  const now = () => new Date().toISOString();
  const passwords = new Passwords(
    {
      isSafe: () => true,
      encrypt: (text) => Buffer.from(text),
      decrypt: (secret) => Buffer.from(secret).toString(),
    },
    new SettingsFile({ ...settings, path: join(folder, 'passwords.json'), schema: passwordsSchema }),
  );
  const publications = new Publications({ folder: join(folder, 'publications'), disk: realDisk, log });
  const connections = new Connections({
    nameOf: async () => SITE.name,
    file: new SettingsFile({
      ...settings,
      path: join(folder, 'connections.json'),
      schema: connectionsSchema,
    }),
    passwords,
    rootsOf: (siteId) => publications.rootsOf(siteId),
    fetch,
  });
  const revisions: Article[] = [];
  const repository: Pick<ArticleRepository, 'read' | 'put'> = {
    read: async (id) => {
      const article = articles.get(id);
      return article === undefined ? fail(GONE) : ok(article);
    },
    put: async (id, make) => {
      const made = await make(articles.get(id) ?? null);
      if (made.ok) articles.set(id, made.value);
      return made;
    },
  };
  const queued = new Set<string>();
  const puller = new Puller({
    ...{ articles: repository, connections, publications, fetch, now, newId: uuidv7, patience: [5] },
    media: new MediaShelf({ folder: join(folder, 'media'), disk: realDisk, now }),
    unfinished: new SettingsFile({
      ...settings,
      path: join(folder, 'imports.json'),
      schema: unfinishedSchema,
    }),
    keepRevision: async (article) => void revisions.push(article),
    waits: () => undefined,
    isQueued: (articleId) => queued.has(articleId),
    sites: { get: async () => SITE },
  });
  const handlers = pullHandlers(puller);
  const ask = ((name: keyof typeof handlers, input: never) => handlers[name](input)) as unknown as PullCall;
  let isStopped = false;
  return {
    stop: () => {
      isStopped = true;
      return ask('pull.stop', undefined);
    },
    ...{ articles, puller, connections, publications, revisions, queued },
    pull: (query = ALL, stopAfter = Infinity, openId: string | null = null) => {
      let done = 0;
      isStopped = false;
      const run = {
        tell: (progress: { done: number }) => void (done = progress.done),
        isStopped: () => isStopped || done >= stopAfter,
      };
      return pullPosts({ siteId: SITE.id, query, site: SITE, openId: () => openId }, run, ask);
    },
  };
}

const GONE = { code: 'not-found' as const, happened: '', safe: '', next: '' };
