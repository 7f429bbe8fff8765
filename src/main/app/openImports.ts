import { join } from 'node:path';
import { app } from 'electron';
import { uuidv7 } from 'uuidv7';
import {
  ChosenPaths,
  chooseFiles,
  chooseFolderToImport,
  FileReader,
  importHandlers,
  readBeside,
} from '../import';
import { OwnFiles } from '../export';
import type { MediaShelf } from '../media';
import { WxrImport, WxrReader, wxrHandlers } from '../pull';
import type { Articles } from './openArticles';
import type { openPublishing } from './openPublishing';
import type { openSites } from './openSites';
import type { Surroundings } from './Surroundings';

/** Files of other programs, as new articles. */
export function openImports(
  { log, now, disk }: Surroundings,
  { articles }: Articles,
  { sites }: Pick<ReturnType<typeof openSites>, 'sites'>,
  media: MediaShelf,
  { publications }: Pick<ReturnType<typeof openPublishing>, 'publications'>,
) {
  const chosen = new ChosenPaths();
  const thread = {
    script: join(import.meta.dirname, 'wxrThread.js'),
    log: (event: string, error: unknown) => log.error(event, error),
  };
  const open = (path: string) => new WxrReader(path, thread);
  const wxr = new WxrImport({ articles, publications, media, readBeside, open, newId: uuidv7 });
  const handlers = importHandlers({
    ...{ articles, media, sites },
    // Where the list cannot be read, each file is compared with its article.
    writtenIn: (folder) =>
      OwnFiles.read(folder, disk).then(
        (own) => own.written(),
        () => () => false,
      ),
    reader: new FileReader({
      thread: join(import.meta.dirname, 'importThread.js'),
      log: (event, error) => log.error(event, error),
    }),
    chosen,
    chooseFolder: () => chooseFolderToImport(app.getPath('documents')),
    choose: () => chooseFiles(app.getPath('documents')),
    now,
    newId: uuidv7,
  });
  return { ...handlers, ...wxrHandlers(wxr, (token, at) => chosen.fileOf(token, at)?.path ?? null) };
}
