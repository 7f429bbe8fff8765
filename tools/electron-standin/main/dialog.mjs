import { homedir } from 'node:os';
import path from 'node:path';
import { drawDialog } from '../renderer/drawDialog.mjs';
import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** Electron takes the window first, or leaves it out. @param {any[]} args */
function windowAndOptions(args) {
  const [first, second] = args;
  return second === undefined
    ? { window: host.focusedWindow, options: first ?? {} }
    : { window: first, options: second };
}

/** @param {any} window @param {Partial<Parameters<typeof drawDialog>[0]>} asked */
async function draw(window, asked) {
  const whole = {
    title: '',
    message: '',
    detail: '',
    field: null,
    buttons: ['Cancel', 'OK'],
    defaultId: 1,
    cancelId: 0,
    ...asked,
  };
  if (!window) {
    console.error(`[dialog] ${whole.title} ${whole.message} ${whole.detail}`);
    return { button: whole.cancelId, text: '' };
  }
  return window.webContents.callInIsolatedWorld(drawDialog, whole);
}

/** @param {string} text as typed, perhaps with ~ for the home folder */
function fullPath(text) {
  return path.resolve(text.startsWith('~') ? path.join(homedir(), text.slice(1)) : text);
}

export const dialog = throwOnUnsupported('dialog', {
  /** A path typed in the window stands for the system's dialog. @param {any[]} args */
  async showSaveDialog(...args) {
    const { window, options } = windowAndOptions(args);
    const { button, text } = await draw(window, {
      title: options.title ?? 'Save file',
      message: 'Path of the file',
      field: options.defaultPath ?? homedir() + path.sep,
      buttons: ['Cancel', options.buttonLabel ?? 'Save'],
    });
    const canceled = button === 0 || text.trim() === '';
    return { canceled, filePath: canceled ? '' : fullPath(text.trim()) };
  },
  /** @param {any[]} args */
  async showOpenDialog(...args) {
    const { window, options } = windowAndOptions(args);
    const { button, text } = await draw(window, {
      title: options.title ?? 'Open',
      message: options.properties?.includes('openDirectory') ? 'Path of the folder' : 'Path of the file',
      field: options.defaultPath ?? homedir() + path.sep,
      buttons: ['Cancel', options.buttonLabel ?? 'Open'],
    });
    const canceled = button === 0 || text.trim() === '';
    return { canceled, filePaths: canceled ? [] : [fullPath(text.trim())] };
  },
  /** @param {any[]} args */
  async showMessageBox(...args) {
    const { window, options } = windowAndOptions(args);
    const buttons = options.buttons?.length > 0 ? options.buttons : ['OK'];
    const { button } = await draw(window, {
      title: options.message ?? '',
      detail: options.detail ?? '',
      buttons,
      defaultId: options.defaultId ?? 0,
      cancelId: options.cancelId ?? 0,
    });
    return { response: button, checkboxChecked: options.checkboxChecked ?? false };
  },
  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    console.error(`[dialog] ${title}: ${content}`);
    if (host.focusedWindow)
      void draw(host.focusedWindow, { title, detail: content, buttons: ['OK'], defaultId: 0 }).catch(
        () => {},
      );
  },
});
