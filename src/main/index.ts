import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, protocol, shell } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { Platform } from '../shared/commands/shortcut';
import { FIRST_SESSION } from '../shared/ipc/session';
import { sessionSchema } from '../shared/ipc/sessionSchema';
import { articleHandlers, FileArticleRepository } from './articles';
import { binHandlers } from './bin';
import { chooseFile, copyPost, exportHandlers, exportSettingsSchema } from './export';
import { listen, type Handlers } from './ipc';
import { Log } from './log';
import { editHandlers, setMenu } from './menu';
import { contentSecurityPolicy, isOwnPage, linkHandlers, OWN_PAGE, servePage } from './page';
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
  windowStateSchema,
} from './window';

// The only place that wires: everything else is handed what it needs.

const platform: Platform =
  process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
const dataFolder = resolve(process.env['GALLEY_DATA_DIR'] ?? app.getPath('userData'));
const problem = prepareFolder(dataFolder);
const now = () => new Date().toISOString();
const log = new Log(join(dataFolder, 'logs', 'galley.log'), now);

// The lock is one a data folder; Chromium needs a profile even when nothing can be kept.
const systemFolder = problem ? mkdtempSync(join(tmpdir(), 'galley-')) : dataFolder;
app.setPath('userData', systemFolder);
app.setPath('sessionData', join(systemFolder, 'browser'));
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => log.error('start', error));
}

async function run(): Promise<void> {
  const settings = <Value extends object>(name: string, schema: z.ZodType<Value>, fallback: Value) =>
    new SettingsFile({
      path: join(dataFolder, name),
      schema,
      fallback,
      disk: realDisk,
      log: (event, error) => log.error(event, error),
    });

  const revisions = new Revisions({
    folder: join(dataFolder, 'library', 'revisions'),
    disk: realDisk,
    now,
  });
  const recorder = new Recorder({
    take: (article, reason) => revisions.take(article, reason),
    onFailure: (reason, code) => log.info(`revision not kept (${reason}): ${code}`),
  });
  const articles = new FileArticleRepository({
    folder: join(dataFolder, 'library', 'articles'),
    disk: realDisk,
    now,
    newId: uuidv7,
    followers: [recorder],
  });
  const sites = new SiteShelf(
    join(import.meta.dirname, '../../resources/sites'),
    settings('sites.json', siteSettingsSchema, {}),
  );
  const flush = new Flush();

  const handlers: Handlers = {
    ...articleHandlers(articles),
    ...binHandlers({
      articles,
      forgetHistory: (id) => revisions.forget(id),
      now,
    }),
    ...revisionHandlers(revisions, recorder),
    ...siteHandlers(sites),
    ...sessionHandlers({
      session: settings('session.json', sessionSchema, FIRST_SESSION),
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
    }),
    ...editHandlers(() => ownWindow()?.webContents),
    ...linkHandlers((url) => shell.openExternal(url)),
    ...flushHandlers(flush),
  };

  const styleSheets = sites.styleSheets().catch((error: unknown) => {
    log.error('sites', error);
    return [];
  });
  protocol.handle(
    'app',
    servePage(join(import.meta.dirname, '../renderer'), async () => contentSecurityPolicy(await styleSheets)),
  );
  listen({
    handlers,
    isOwnPage,
    isOwnWindow,
    log: (callName, error) => log.error(callName, error),
  });
  setMenu(platform);

  const window = await openWindow({
    platform,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    state: settings('window.json', windowStateSchema, FIRST_WINDOW),
  });
  keepWords(window, flush, () => recorder.close());
  bringBackPage(window, flush, (event) => log.info(event));
  await window.loadURL(OWN_PAGE);
}
