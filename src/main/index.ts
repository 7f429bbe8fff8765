import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, protocol, shell } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { Platform } from '../shared/commands/shortcut';
import { FIRST_SESSION } from '../shared/ipc/session';
import { sessionSchema } from '../shared/ipc/sessionSchema';
import type { ChangeableFields } from '../shared/library/change';
import { savedFiltersSchema } from '../shared/library/savedFilter';
import type { Selection } from '../shared/library/selection';
import { articleHandlers, FileArticleRepository } from './articles';
import {
  backupHandlers,
  Backups,
  backupSettingsSchema,
  chooseBackupFolder,
  FIRST_BACKUP_SETTINGS,
  Restores,
} from './backup';
import { binHandlers } from './bin';
import { catalogueHandlers, ThreadCatalogue } from './catalogue';
import { handOverHandlers, HandOvers, handOverSettingsSchema, LaunchedFiles } from './handover';
import {
  chooseExistingFile,
  chooseFile,
  chooseFolder,
  copyPost,
  exportHandlers,
  exportSettingsSchema,
} from './export';
import { listen, type Handlers, type Listening } from './ipc';
import { BulkRun, idsOf, LibraryChanges, libraryHandlers } from './library';
import { guardDisk, LibraryLock, type LockCall, thisProcess, waitForLibrary } from './lock';
import { Log, logHandlers } from './log';
import { editHandlers, setMenu } from './menu';
import { contentSecurityPolicy, isOwnPage, linkHandlers, OWN_PAGE, servePage } from './page';
import { ConflictCopies, copyAside, DamagedArticles, findCrash, recoveryHandlers } from './recovery';
import { Recorder, Revisions, revisionHandlers } from './revisions';
import { sessionHandlers } from './session';
import { siteHandlers, SiteShelf, siteSettingsSchema } from './sites';
import { prepareFolder, realDisk, SettingsFile } from './store';
import {
  bringBackPage,
  FIRST_WINDOW,
  Flush,
  flushHandlers,
  focusWindow,
  isOwnWindow,
  keepWords,
  openWindow,
  ownWindow,
  tellWindow,
  windowStateSchema,
} from './window';

// The only place that wires: everything else is handed what it needs.

const platform: Platform =
  process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
const dataFolder = resolve(process.env['GALLEY_DATA_DIR'] ?? app.getPath('userData'));
const problem = prepareFolder(dataFolder);
const now = () => new Date().toISOString();
const log = new Log(join(dataFolder, 'logs', 'galley.log'), now);

const lock = new LibraryLock({
  path: join(dataFolder, 'galley.lock'),
  self: thisProcess(),
  now,
  newToken: uuidv7,
});
const taken = await lock.take();
const isOpenAlready = taken.kind === 'held' && lock.isHers(taken.by);
const isHeldByOther = taken.kind === 'held' && !isOpenAlready;
// The system's own lock below only brings the first window to the front; of two starts at once, the first must get it.
if (isOpenAlready) await pause(500);

// Chromium needs a profile even when nothing can be kept, and shares one with nobody.
const systemFolder = problem || isHeldByOther ? mkdtempSync(join(tmpdir(), 'galley-')) : dataFolder;
app.setPath('userData', systemFolder);
app.setPath('sessionData', join(systemFolder, 'browser'));
const launched = new LaunchedFiles(() => tellWindow('handover', {}));
const isFirst = app.requestSingleInstanceLock();
if (isOpenAlready && !isFirst) app.quit();
else start();

function start(): void {
  launched.addFrom(process.argv, process.cwd());
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.on('second-instance', (_event, argv, folder) => {
    launched.addFrom(argv, folder);
    focusWindow();
  });
  // macOS tells of a double click in this way, also before it tells that it is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    launched.add(path);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => lock.release());
  app
    .whenReady()
    .then(openLibrary)
    .catch((error: unknown) => log.error('start', error));
}

async function openLibrary(): Promise<void> {
  const disk = guardDisk(realDisk, () => lock.check());
  const settings = <Value extends object>(name: string, schema: z.ZodType<Value>, fallback: Value) =>
    new SettingsFile({
      path: join(dataFolder, name),
      schema,
      fallback,
      disk,
      log: (event, error) => log.error(event, error),
    });

  const sites = new SiteShelf(
    join(import.meta.dirname, '../../resources/sites'),
    settings('sites.json', siteSettingsSchema, {}),
  );
  const policy = sites
    .styleSheets()
    .catch((error: unknown) => {
      log.error('sites', error);
      return [];
    })
    .then(contentSecurityPolicy);
  protocol.handle('app', servePage(join(import.meta.dirname, '../renderer'), policy));
  setMenu(platform);
  const flush = new Flush();
  const window = await openWindow({
    platform,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    state: settings('window.json', windowStateSchema, FIRST_WINDOW),
  });

  const listening: Omit<Listening, 'handlers'> = {
    isOwnPage,
    isOwnWindow,
    log: (callName, error) => log.error(callName, error),
  };
  const got = taken.kind === 'held' ? await waitForLibrary(window, lock, taken.by, listening) : taken;
  lock.keepSigning();

  const revisions = new Revisions({
    folder: join(dataFolder, 'library', 'revisions'),
    disk,
    now,
  });
  const recorder = new Recorder({
    take: (article, reason) => revisions.take(article, reason),
    onFailure: (reason, code) => log.info(`revision not kept (${reason}): ${code}`),
  });
  const articlesFolder = join(dataFolder, 'library', 'articles');
  const catalogue = new ThreadCatalogue({
    thread: join(import.meta.dirname, 'catalogueThread.js'),
    folder: articlesFolder,
    path: join(dataFolder, 'library', 'catalogue.sqlite'),
    changed: (indexing) => tellWindow('library', { indexing }),
    log: (event, error) => log.error(event, error),
  });
  const articles = new FileArticleRepository({
    folder: articlesFolder,
    disk,
    now,
    newId: uuidv7,
    followers: [recorder, catalogue],
  });
  const session = settings('session.json', sessionSchema, FIRST_SESSION);
  const left = got.kind === 'ours' ? got.left : null;
  log.info(`started ${app.getVersion()} on ${platform}, library ${got.kind}${left ? ', after a crash' : ''}`);
  const crash =
    left &&
    findCrash({
      lastSign: left.lastSign,
      computer: lock.isHere(left) ? '' : left.computer,
      articleId: (await session.read()).articleId,
      read: (id) => articles.read(id),
      lastGood: (id) => revisions.lastGood(id),
    });
  const copies = new ConflictCopies({
    folder: articlesFolder,
    asideFolder: join(dataFolder, 'library', 'conflicts'),
    articles,
    disk,
    log: (event, error) => log.error(event, error),
  });
  const adopted = copies.adopt();
  void adopted.then(() => copies.watch((found) => tellWindow('copies', found)));
  const damaged = new DamagedArticles({
    articles,
    asideFolder: join(dataFolder, 'library', 'damaged'),
    disk,
    lastGood: (id) => revisions.lastGood(id),
  });
  keepWords(window, flush, () => recorder.close());
  bringBackPage(window, flush, (event) => log.info(event));
  const backups = new Backups({
    library: join(dataFolder, 'library'),
    settings: settings('backup.json', backupSettingsSchema, FIRST_BACKUP_SETTINGS),
    disk: realDisk,
    galley: app.getVersion(),
    now,
    tell: (state) => tellWindow('backup', state),
    log: (event, error) => log.error(event, error),
  });
  backups.keepDaily(60_000);
  const run = new BulkRun((progress) => tellWindow('bulk', progress));
  const selected = (selection: Selection) => idsOf(selection, catalogue);
  const onChanged = (id: string, fields: ChangeableFields) => tellWindow('article', { id, fields });
  const handlers: Omit<Handlers, LockCall> = {
    ...articleHandlers(articles),
    ...binHandlers({
      articles,
      catalogue,
      forgetHistory: (id) => revisions.forget(id),
      now,
    }),
    ...revisionHandlers(revisions, recorder),
    ...recoveryHandlers({ crash, adopted, damaged }),
    ...catalogueHandlers(catalogue),
    ...siteHandlers(sites),
    ...sessionHandlers({
      session,
      start: { platform, dataFolder, problem },
      onStart: () => flush.pageStarted(),
    }),
    ...exportHandlers({
      articles,
      sites,
      settings: settings('export.json', exportSettingsSchema, { folder: '' }),
      disk: realDisk,
      firstFolder: () => app.getPath('documents'),
      chooseFile,
      copy: copyPost,
      chooseFolder,
      idsOf: selected,
      run,
    }),
    ...libraryHandlers({
      changes: new LibraryChanges({ articles, run, now, onChanged }),
      run,
      filters: settings('filters.json', savedFiltersSchema, { filters: [] }),
      idsOf: selected,
    }),
    ...editHandlers(() => ownWindow()?.webContents),
    ...backupHandlers({
      backups,
      restores: new Restores({
        articles,
        histories: revisions,
        keepAside: (path) => copyAside(path, join(dataFolder, 'library', 'damaged'), disk),
        now,
        report: (progress) => backups.report(progress),
      }),
      chooseFolder: (from) => chooseBackupFolder(from || app.getPath('documents')),
      chooseBackup: (from) =>
        chooseExistingFile({
          folder: from || app.getPath('documents'),
          name: 'Galley backup',
          extension: 'zip',
        }),
    }),
    ...handOverHandlers({
      handOvers: new HandOvers({
        articles,
        histories: revisions,
        settings: settings('hand-over.json', handOverSettingsSchema, { folder: '' }),
        disk: realDisk,
        galley: app.getVersion(),
        now,
        newId: uuidv7,
        firstFolder: () => app.getPath('documents'),
        chooseFile,
      }),
      launched,
      choose: () =>
        chooseExistingFile({
          folder: app.getPath('documents'),
          name: 'Galley hand-over',
          extension: 'galley',
        }),
    }),
    ...linkHandlers((url) => shell.openExternal(url)),
    ...flushHandlers(flush),
    ...logHandlers(log, (path) => shell.showItemInFolder(path)),
  };
  listen({ ...listening, handlers });
  await window.loadURL(OWN_PAGE);
}
