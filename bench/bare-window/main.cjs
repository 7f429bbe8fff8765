// The least that the host can show: one window with one button, and a text that it can ask for.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

const dataDir = String(process.env.GALLEY_DATA_DIR);
app.setPath('userData', dataDir);
ipcMain.handle('text', () => JSON.parse(readFileSync(path.join(dataDir, 'text.json'), 'utf8')));
app.whenReady().then(() => {
  const preload = path.join(__dirname, 'preload.cjs');
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { preload } });
  return window.loadFile(path.join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
