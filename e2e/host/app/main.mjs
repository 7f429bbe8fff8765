// A tiny app that uses Electron's public API and nothing else, so that it runs unchanged on every host.
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const here = import.meta.dirname;
const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
};
const POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self'", "connect-src 'self'"],
  ...["worker-src 'self'", 'frame-src about:'],
].join('; ');

/** What happened, for the specs to read. @type {string[]} */
const seen = (globalThis.seen = []);
/** What the specs switch. */
const holds = (globalThis.holds = { close: false, navigation: true });

app.setPath('userData', process.env.CONTRACT_DATA);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** Files of page/, and the one font. @param {Request} request */
async function serve(request) {
  const { hostname, pathname } = new URL(request.url);
  if (hostname !== 'contract') return new Response('no such host', { status: 404 });
  if (pathname === '/echo') return new Response(`${request.method} ${await request.text()}`);
  try {
    const isFont = pathname === '/font.woff2';
    const file = isFont ? process.env.CONTRACT_FONT : path.join(here, 'page', pathname);
    const type = isFont ? 'font/woff2' : TYPES[path.extname(file).slice(1)];
    const headers = { 'content-type': type, 'content-security-policy': POLICY };
    return new Response(await readFile(file), { headers });
  } catch {
    return new Response('no such file', { status: 404 });
  }
}

function openWindow() {
  const window = new BrowserWindow({
    ...{ width: 900, height: 600, show: false, title: 'Host contract' },
    webPreferences: { preload: path.join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  for (const name of ['ready-to-show', 'focus', 'blur', 'resize', 'move', 'closed'])
    window.on(name, () => seen.push(name));
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    seen.push('close');
    if (holds.close) event.preventDefault();
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    seen.push(`window-open ${url}`);
    return { action: 'deny' };
  });
  webContents.on('will-navigate', (event) => {
    seen.push(`will-navigate ${event.url}`);
    if (holds.navigation) event.preventDefault();
  });
  webContents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return;
    seen.push(`will-frame-navigate ${event.url}`);
    event.preventDefault();
  });
  webContents.on('render-process-gone', (_event, { reason }) => seen.push(`page-gone ${reason}`));
  webContents.on('context-menu', (_event, { x, y, isEditable }) =>
    seen.push(`context-menu ${x},${y} ${isEditable ? 'editable' : 'fixed'}`),
  );
  webContents.send('early', 'sent before the page was there');
  return window.loadURL('app://contract/index.html');
}

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('kinds', (_event, value) =>
  value.map((one) => Object.prototype.toString.call(one).slice(8, -1)),
);
ipcMain.handle('fail', () => {
  throw new TypeError('it broke on purpose');
});
const held = [];
ipcMain.handle('hold', () => new Promise((resolve) => held.push(resolve)));
ipcMain.handle('release', (_event, value) => held.shift()?.(value));
ipcMain.handle('sender', (event) => {
  const window = BrowserWindow.fromWebContents(event.sender);
  return {
    url: event.senderFrame.url,
    isMainFrame: event.senderFrame === event.sender.mainFrame,
    isOurWindow: BrowserWindow.getAllWindows()[0] === window,
  };
});
ipcMain.handle('save-dialog', (_event, options) => dialog.showSaveDialog(options));
ipcMain.handle('open-dialog', (_event, options) => dialog.showOpenDialog(options));
ipcMain.handle('message-box', (_event, options) => dialog.showMessageBox(options));
ipcMain.on('count', (event, upTo) => {
  for (let i = 1; i <= upTo; i += 1) event.sender.send('counted', i);
});

for (const name of ['before-quit', 'will-quit', 'quit', 'window-all-closed'])
  app.on(name, () => {
    seen.push(name);
    if (name === 'window-all-closed') app.quit();
  });
app.on('second-instance', (_event, argv) => seen.push(`second-instance ${argv.at(-1)}`));

if (!app.requestSingleInstanceLock()) app.quit();
else
  void app.whenReady().then(() => {
    protocol.handle('app', serve);
    const pressed = (item) => seen.push(`menu ${item.id}`);
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'File',
          submenu: [
            { id: 'save', label: 'Save', accelerator: 'CmdOrCtrl+S', click: pressed },
            { id: 'export', label: 'Export', accelerator: 'CmdOrCtrl+Shift+E', click: pressed },
            { id: 'plain', label: 'Plain', accelerator: 'CmdOrCtrl+Shift+9', click: pressed },
            { id: 'idle', label: 'Idle', enabled: false, accelerator: 'CmdOrCtrl+I', click: pressed },
            { type: 'separator' },
            { id: 'wrap', label: 'Wrap', type: 'checkbox', click: pressed },
          ],
        },
        {
          label: 'Edit',
          submenu: [
            { role: 'selectAll' },
            { role: 'copy' },
            { id: 'about', role: 'about' },
            { id: 'more', label: 'More', submenu: [{ id: 'deep', label: 'Deep', click: pressed }] },
          ],
        },
      ]),
    );
    return openWindow();
  });
