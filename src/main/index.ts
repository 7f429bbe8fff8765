import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, protocol, shell } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { Platform } from '../shared/commands/shortcut';
import { FIRST_SESSION } from '../shared/ipc/session';
import { sessionSchema } from '../shared/ipc/sessionSchema';
import { openArticles } from './app/openArticles';
import { openChecks } from './app/openChecks';
import { openImports } from './app/openImports';
import { openLibraryWork } from './app/openLibraryWork';
import { openMedia } from './app/openMedia';
import { openRecovery } from './app/openRecovery';
import { openPublishing } from './app/openPublishing';
import { openSites } from './app/openSites';
import { openStaticSites } from './app/openStaticSites';
import { openBackups, openHandOvers } from './app/openZips';
import { settingsIn, type Surroundings } from './app/Surroundings';
import { LaunchedFiles } from './handover';
import { listen, type Handlers, type Listening } from './ipc';
import { guardDisk, LibraryLock, type LockCall, thisProcess, waitForLibrary } from './lock';
import { Log, logHandlers } from './log';
import { roleHandlers, setMenu, switchHandlers } from './menu';
import { isOwnPage, linkHandlers, OWN_PAGE } from './page';
import { sessionHandlers } from './session';
import { siteHandlers } from './sites';
import { prepareFolder, realDisk } from './store';
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

// What main is made of. Only this and `app/` wire: everything else is handed what it needs.

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
  const around: Surroundings = { platform, dataFolder, disk, log, now };
  const media = openMedia(around);
  const { sites, themes, stylesheets } = openSites(around, media.media);
  setMenu(platform);
  const flush = new Flush();
  const window = await openWindow({
    platform,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    state: settingsIn(around, 'window.json', windowStateSchema, FIRST_WINDOW),
  });

  const listening: Omit<Listening, 'handlers'> = {
    isOwnPage,
    isOwnWindow,
    log: (callName, error) => log.error(callName, error),
  };
  const got = taken.kind === 'held' ? await waitForLibrary(window, lock, taken.by, listening) : taken;
  lock.keepSigning();
  const left = got.kind === 'ours' ? got.left : null;
  log.info(`started ${app.getVersion()} on ${platform}, library ${got.kind}${left ? ', after a crash' : ''}`);

  const session = settingsIn(around, 'session.json', sessionSchema, FIRST_SESSION);
  const { articleId } = await session.read();
  const articles = openArticles(around);
  keepWords(window, flush, () => articles.recorder.close());
  bringBackPage(window, flush, (event) => log.info(event));
  const checks = openChecks(around, articles.library);
  const publishing = openPublishing(around, articles, sites, media.media);
  const handlers: Omit<Handlers, LockCall> = {
    ...articles.handlers,
    ...media.handlers,
    ...openRecovery(around, articles, { left, lock, articleId }),
    ...openLibraryWork(around, articles, sites, media.media, publishing),
    ...openStaticSites(around, articles, sites),
    ...openImports(around, articles, { sites }, media.media, publishing),
    ...openBackups(around, articles, media.media, publishing.publications, checks),
    ...openHandOvers(around, articles, launched, media.media),
    ...checks.handlers,
    ...publishing.handlers,
    ...siteHandlers(sites, themes, stylesheets, publishing),
    ...sessionHandlers({
      session,
      start: { platform, dataFolder, problem },
      onStart: () => flush.pageStarted(),
    }),
    ...roleHandlers(ownWindow),
    ...switchHandlers,
    ...linkHandlers((url) => shell.openExternal(url)),
    ...flushHandlers(flush),
    ...logHandlers(log, (path) => shell.showItemInFolder(path)),
  };
  listen({ ...listening, handlers });
  await window.loadURL(OWN_PAGE);
}
