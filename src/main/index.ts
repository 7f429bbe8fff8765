import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, clipboard, ClipboardItem, dialog, Menu, protocol, shell } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { Platform } from '../shared/commands/shortcut';
import { FIRST_SESSION, sessionSchema } from '../shared/ipc/session';
import { ok } from '../shared/lib/result';
import { articleHandlers, FileArticleRepository } from './articles';
import { exportHandlers, exportSettingsSchema } from './export';
import { listen, tell, type Handlers } from './ipc';
import { Log } from './log';
import { sessionHandlers } from './session';
import { siteHandlers, SiteShelf, siteSettingsSchema } from './sites';
import { prepareFolder, realDisk, SettingsFile } from './store';
import {
  askToLeave,
  contentSecurityPolicy,
  FIRST_WINDOW,
  Flush,
  guardClose,
  isOwnPage,
  linkHandlers,
  menuTemplate,
  openWindow,
  OWN_PAGE,
  servePage,
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
  app.on('second-instance', () => focusWindow());
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => log.error('start', error));
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

async function run(): Promise<void> {
  const settings = <Value extends object>(
    name: string,
    schema: ConstructorParameters<typeof SettingsFile<Value>>[1],
    fallback: Value,
  ) => new SettingsFile(join(dataFolder, name), schema, fallback, realDisk);

  const articles = new FileArticleRepository({
    folder: join(dataFolder, 'library', 'articles'),
    disk: realDisk,
    now,
    newId: uuidv7,
  });
  const sites = new SiteShelf(
    join(import.meta.dirname, '../../resources/sites'),
    settings('sites.json', siteSettingsSchema, {}),
  );
  const flush = new Flush();

  const handlers: Handlers = {
    ...articleHandlers(articles),
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
      chooseFile: async ({ path, format, extension }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (!window) return null;
        const chosen = await dialog.showSaveDialog(window, {
          defaultPath: path,
          filters: [{ name: format, extensions: [extension] }],
        });
        return chosen.canceled ? null : chosen.filePath;
      },
      copy: ({ text, html }) =>
        clipboard.write([
          new ClipboardItem({ 'text/plain': text, ...(html !== undefined && { 'text/html': html }) }),
        ]),
    }),
    ...linkHandlers((url) => shell.openExternal(url)),
    'app.flushed': ({ token, saved }) => {
      flush.answer(token, saved);
      return ok(undefined);
    },
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
    isOwnWindow: (contents) =>
      BrowserWindow.getAllWindows().some((window) => window.webContents === contents),
    log: (callName, error) => log.error(callName, error),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(platform, (id) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window) tell(window.webContents, 'command', { id });
      }),
    ),
  );

  const window = await openWindow({
    platform,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    state: settings('window.json', windowStateSchema, FIRST_WINDOW),
  });
  const flushWindow = () => flush.ask((token) => tell(window.webContents, 'flush', { token }));
  window.on('blur', () => void flushWindow());
  window.on(
    'close',
    guardClose({
      flush: flushWindow,
      askToLeave: (outcome) => askToLeave(window, outcome),
      leave: () => app.quit(),
    }),
  );
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.info(`page gone: ${reason}`);
    // A page that fell before it had started would only fall again.
    if (flush.pageGone() && reason !== 'clean-exit') window.reload();
  });
  await window.loadURL(OWN_PAGE);
}
