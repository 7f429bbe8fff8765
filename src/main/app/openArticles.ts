import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { articleHandlers, FileArticleRepository } from '../articles';
import { catalogueHandlers, ThreadCatalogue } from '../catalogue';
import { Recorder, revisionHandlers, Revisions } from '../revisions';
import { sweepTemporaryFiles } from '../store';
import { translationHandlers, Translations } from '../translations';
import { tellWindow } from '../window';
import type { Surroundings } from './Surroundings';

/** The articles, and what follows them: their revisions and the catalogue. */
export type Articles = ReturnType<typeof openArticles>;

export function openArticles({ dataFolder, disk, log, now }: Surroundings) {
  const library = join(dataFolder, 'library');
  const folder = join(library, 'articles');
  // What a crash left half written: nobody waits for it, and what is being written now is not touched.
  for (const name of ['articles', 'revisions', 'conflicts', 'damaged'])
    void sweepTemporaryFiles(join(library, name), disk).catch(() => undefined);
  const revisions = new Revisions({ folder: join(library, 'revisions'), disk, now });
  const recorder = new Recorder({
    take: (article, reason) => revisions.take(article, reason),
    onFailure: (reason, code) => log.info(`revision not kept (${reason}): ${code}`),
  });
  const catalogue = new ThreadCatalogue({
    thread: join(import.meta.dirname, 'catalogueThread.js'),
    folder,
    path: join(library, 'catalogue.sqlite'),
    changed: (indexing) => tellWindow('library', { indexing }),
    log: (event, error) => log.error(event, error),
  });
  const articles = new FileArticleRepository({
    folder,
    disk,
    now,
    newId: uuidv7,
    followers: [recorder, revisions, catalogue],
  });
  const translations = new Translations({ articles, catalogue, now, newId: uuidv7 });
  const handlers = {
    ...articleHandlers(articles),
    ...revisionHandlers(revisions, recorder),
    ...catalogueHandlers(catalogue),
    ...translationHandlers(translations),
  };
  return { library, folder, articles, revisions, recorder, catalogue, translations, handlers };
}
