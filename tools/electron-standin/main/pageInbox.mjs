import { makeStructuredWire } from '../wire/structuredWire.mjs';
import { clickAccelerator } from './accelerators.mjs';
import { noteCopied } from './clipboard.mjs';
import { preventable } from './host.mjs';
import { answerInvoke, ipcMain } from './ipcMain.mjs';
import { openMenuBar } from './menu.mjs';
import { noteSystemColors } from './nativeTheme.mjs';

const wire = makeStructuredWire();

/**
 * What a page tells its host, by kind: its calls, and what a native window would know by itself.
 * @param {import('./webContents.mjs').WebContents} contents
 * @param {{post: (message: object) => void, openWindow: (asked: any) => void}} answers
 * @returns {(message: any) => void} takes a message
 */
export function makePageInbox(contents, { post, openWindow }) {
  const { window } = contents;
  const event = () => ({ sender: contents, senderFrame: contents.mainFrame, processId: 1, frameId: 1 });

  /** @param {any} message */
  async function answer({ id, channel, args }) {
    try {
      const value = wire.encode(await answerInvoke(channel, event(), wire.decode(args)));
      post({ kind: 'reply', id, ok: true, value });
    } catch (error) {
      post({ kind: 'reply', id, ok: false, error: String(error) });
    }
  }

  const taking = /** @type {Record<string, (message: any) => void>} */ ({
    invoke: (message) => void answer(message),
    send: ({ channel, args }) => ipcMain.emit(channel, event(), ...wire.decode(args)),
    accelerator: ({ keys }) => clickAccelerator(keys, window),
    'menu-bar': () => void openMenuBar(window),
    'context-menu': ({ params }) => contents.emit('context-menu', preventable(), params),
    copied: ({ text, html }) => noteCopied(text, html),
    'window-open': openWindow,
    'color-scheme': ({ dark }) => noteSystemColors(dark),
    focus: () => window.focusChanged(true),
    blur: () => window.focusChanged(false),
    'preload-error': ({ error }) =>
      contents.emit('preload-error', {}, window.options.webPreferences?.preload, new Error(error)),
  });
  return (message) => taking[message.kind]?.(message);
}
