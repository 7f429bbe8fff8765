import { join } from 'node:path';
import { app, powerMonitor, safeStorage } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { ChangeableFields } from '../../shared/library/change';
import { readableName } from '../files';
import type { MediaShelf } from '../media';
import {
  Connections,
  connectionsSchema,
  Passwords,
  PostsOnSites,
  postsLeft,
  passwordsSchema,
  PublishedVersions,
  Publications,
  Publisher,
  publishHandlers,
  siteHoldings,
} from '../publish';
import { Puller, pullHandlers, unfinishedSchema } from '../pull';
import type { SiteShelf } from '../sites';
import { tellWindow } from '../window';
import type { Articles } from './openArticles';
import { settingsIn, type Surroundings } from './Surroundings';

/** What goes to the sites. Begins with what waited when Galley ended. */
export function openPublishing(
  around: Surroundings,
  { library, articles, revisions, translations }: Articles,
  sites: SiteShelf,
  media: MediaShelf,
) {
  const { disk, log, now } = around;
  const passwords = new Passwords(KEY_STORE, settingsIn(around, 'passwords.json', passwordsSchema, {}));
  const publications = new Publications({
    folder: join(library, 'publications'),
    disk,
    log: (event, error) => log.error(event, error),
  });
  const connections = new Connections({
    file: settingsIn(around, 'connections.json', connectionsSchema, {}),
    passwords,
    nameOf: async (siteId) => (await sites.get(siteId))?.name ?? '',
    rootsOf: (siteId) => publications.rootsOf(siteId),
    fetch: globalThis.fetch,
  });
  const versions = new PublishedVersions({
    linked: (article) => translations.linked(article),
    publications,
    placeOf: (siteId) => connections.placeOf(siteId),
    writtenFor: (language) => sites.writtenFor(language),
    now: () => new Date().toISOString(),
  });
  const shared = {
    ...{ articles, sites, connections, publications, versions, now },
    onChanged: (id: string, fields: ChangeableFields) => tellWindow('article', { id, fields }),
  };
  const posts = new PostsOnSites(shared);
  const publisher = new Publisher({
    ...shared,
    passwords,
    readPicture: async (name) => {
      const bytes = await media.read(name);
      if (bytes === null) return null;
      const facts = await media.facts(name);
      return { bytes, fileName: readableName(name, facts.ok ? facts.value.fileName : '') };
    },
    keepRevision: async (article) => {
      const kept = await revisions.take(article, 'sent');
      if (!kept.ok) log.info(`revision not kept (sent): ${kept.failure.code}`);
    },
    folder: join(library, 'queue'),
    disk,
    clock: () => performance.now(),
    newId: uuidv7,
    tell: (state) => tellWindow('publish', state),
    log: (event, error) => log.error(event, error),
  });
  void publisher.start();
  app.on('will-quit', () => publisher.end());
  powerMonitor.on('resume', () => publisher.wake());
  const puller = new Puller({
    ...{ articles, sites, connections, publications, media, now },
    unfinished: settingsIn(around, 'imports.json', unfinishedSchema, {}),
    keepRevision: async (article) => {
      const kept = await revisions.take(article, 'before-import');
      if (!kept.ok) log.info(`revision not kept (before-import): ${kept.failure.code}`);
    },
    isQueued: (articleId, siteId) => publisher.isQueued(articleId, siteId),
    waits: (isWaiting) => tellWindow('pull', { isWaiting }),
    fetch: globalThis.fetch,
    newId: uuidv7,
  });
  const handlers = { ...publishHandlers(publisher, posts), ...pullHandlers(puller) };
  const stillLed = async (id: string) => {
    const article = await articles.read(id);
    const left = article.ok ? await versions.stillLed(article.value) : [];
    return left.map(({ articleId }) => articleId);
  };
  return {
    ...{ handlers, publications, versions },
    holdings: (siteId: string) => siteHoldings(siteId, connections, publications),
    postsLeft: (ids: readonly string[]) => postsLeft(ids, { publications, sites, stillLed, now }),
    forget: (id: string) => publisher.forget(id),
    signOut: (siteId: string) => connections.end(siteId),
    siteGone: (siteId: string) => publisher.siteGone(siteId),
  };
}

/** On Linux without a key ring Electron would use a key that anybody knows. */
const KEY_STORE = {
  isSafe: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text: string) => safeStorage.encryptString(text),
  decrypt: (secret: Uint8Array) => safeStorage.decryptString(Buffer.from(secret)),
};
