import { join } from 'node:path';
import { app } from 'electron';
import { uuidv7 } from 'uuidv7';
import { chooseFiles, FileReader, importHandlers } from '../import';
import type { MediaShelf } from '../media';
import type { Articles } from './openArticles';
import type { Surroundings } from './Surroundings';

/** Files of other programs, as new articles. */
export function openImports({ log, now }: Surroundings, { articles }: Articles, media: MediaShelf) {
  return importHandlers({
    articles,
    media,
    reader: new FileReader({
      thread: join(import.meta.dirname, 'importThread.js'),
      log: (event, error) => log.error(event, error),
    }),
    choose: () => chooseFiles(app.getPath('documents')),
    now,
    newId: uuidv7,
  });
}
