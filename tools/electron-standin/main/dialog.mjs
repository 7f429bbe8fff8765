import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { drawDialog } from '../renderer/drawDialog.mjs';
import { host } from './host.mjs';
import { refuseOtherOptions, throwOnUnsupported } from './unsupported.mjs';

/** Electron takes the window first, or leaves it out; something must hold the drawing. @param {any[]} args */
function windowAndOptions(args) {
  const [first, second] = args;
  const options = second ?? first ?? {};
  const given = second === undefined ? null : first;
  return { window: given ?? host.focusedWindow ?? [...host.windows.values()].at(-1), options };
}

/**
 * @param {any} window @param {Partial<Parameters<typeof drawDialog>[0]>} asked
 * @returns {Promise<{button: number, text: string}>}
 */
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
  const cancelled = { button: whole.cancelId, text: '' };
  if (!window) {
    console.error(`[dialog, without a window] ${whole.title} ${whole.message} ${whole.detail}`);
    return cancelled;
  }
  // A page that goes away takes its dialog with it, as a closed window does.
  return window.webContents.callInOverlay(drawDialog, whole).catch(() => cancelled);
}

/** @param {string} text as typed, perhaps with ~ for the home folder */
function fullPath(text) {
  return path.resolve(text.startsWith('~') ? path.join(homedir(), text.slice(1)) : text);
}

/**
 * A path typed in the window stands for the system's dialog; what cannot be is said and asked again.
 * @param {any} window @param {any} options
 * @param {{title: string, message: string, button: string, whyNot: (file: string) => string}} words
 * @returns {Promise<string | null>} null = cancelled
 */
async function askForPath(window, options, { title, message, button, whyNot }) {
  let field = options.defaultPath ?? homedir() + path.sep;
  let detail = '';
  for (;;) {
    const answer = await draw(window, {
      title: options.title ?? title,
      message,
      detail,
      field,
      buttons: ['Cancel', options.buttonLabel ?? button],
    });
    if (answer.button === 0 || answer.text.trim() === '') return null;
    field = answer.text.trim();
    const file = fullPath(field);
    detail = whyNot(file);
    if (detail === '') return file;
  }
}

/** The path's ending is hers to type, so that filters are heard and not needed. */
const FILE_OPTIONS = 'title defaultPath buttonLabel filters properties';
const MESSAGE_OPTIONS = 'type title message detail buttons defaultId cancelId noLink';

const isFolder = (/** @type {string} */ file) => existsSync(file) && statSync(file).isDirectory();

export const dialog = throwOnUnsupported('dialog', {
  /** @param {any[]} args */
  async showSaveDialog(...args) {
    const { window, options } = windowAndOptions(args);
    refuseOtherOptions('showSaveDialog', options, FILE_OPTIONS);
    let proposed = options;
    for (;;) {
      const file = await askForPath(window, proposed, {
        title: 'Save file',
        message: 'Path of the file',
        button: 'Save',
        whyNot: (wanted) => {
          if (isFolder(wanted)) return 'That is a folder: add the name of the file.';
          return isFolder(path.dirname(wanted)) ? '' : `There is no folder ${path.dirname(wanted)}.`;
        },
      });
      if (file === null) return { canceled: true, filePath: '' };
      // The system's dialogs ask this too.
      const asked = {
        title: `${path.basename(file)} is there already.`,
        message: 'Replacing it overwrites what it holds.',
        buttons: ['Cancel', 'Replace'],
        defaultId: 0,
      };
      if (!existsSync(file) || (await draw(window, asked)).button === 1)
        return { canceled: false, filePath: file };
      proposed = { ...options, defaultPath: file };
    }
  },
  /** @param {any[]} args */
  async showOpenDialog(...args) {
    const { window, options } = windowAndOptions(args);
    refuseOtherOptions('showOpenDialog', options, FILE_OPTIONS);
    const wantsFolder = options.properties?.includes('openDirectory') ?? false;
    const file = await askForPath(window, options, {
      title: 'Open',
      message: wantsFolder ? 'Path of the folder' : 'Path of the file',
      button: 'Open',
      whyNot: (wanted) => {
        if (!existsSync(wanted)) return `There is nothing at ${wanted}.`;
        if (isFolder(wanted) === wantsFolder) return '';
        return wantsFolder ? 'That is a file; a folder is wanted.' : 'That is a folder; a file is wanted.';
      },
    });
    return { canceled: file === null, filePaths: file === null ? [] : [file] };
  },
  /** @param {any[]} args */
  async showMessageBox(...args) {
    const { window, options } = windowAndOptions(args);
    refuseOtherOptions('showMessageBox', options, MESSAGE_OPTIONS);
    const { button } = await draw(window, {
      title: options.message ?? '',
      detail: options.detail ?? '',
      buttons: options.buttons?.length > 0 ? options.buttons : ['OK'],
      defaultId: options.defaultId ?? 0,
      cancelId: options.cancelId ?? 0,
    });
    return { response: button, checkboxChecked: false };
  },
  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    console.error(`[dialog] ${title}: ${content}`);
    if (host.focusedWindow)
      void draw(host.focusedWindow, { title, detail: content, buttons: ['OK'], defaultId: 0 });
  },
});
