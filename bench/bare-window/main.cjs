// The least that the host can show: one window with one button.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', String(process.env.GALLEY_DATA_DIR));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(path.join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
