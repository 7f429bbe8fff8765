import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** @type {{text: string, html: string}} */
let held = { text: '', html: '' };

/** What the app copied must also be there for a paste in the window and elsewhere. */
function giveToBrowser() {
  const contents = host.focusedWindow?.webContents;
  if (contents === undefined) return;
  const types = Object.entries({ 'text/plain': held.text, 'text/html': held.html }).filter(
    ([, value]) => value !== '',
  );
  const code = `navigator.clipboard.write([new ClipboardItem(Object.fromEntries(${JSON.stringify(types)}.map(
    ([type, value]) => [type, new Blob([value], { type })])))])`;
  contents.attached
    .then(() =>
      host.devtools.send('Browser.grantPermissions', {
        permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
      }),
    )
    .then(() => contents.executeJavaScript(code))
    .catch((error) => console.error('[standin] clipboard:', error.message));
}

export const clipboard = throwOnUnsupported('clipboard', {
  readText: () => held.text,
  readHTML: () => held.html,
  /** @param {string} text */
  writeText: (text) => clipboard.write({ text }),
  /** @param {string} html */
  writeHTML: (html) => clipboard.write({ html }),
  /** @param {{text?: string, html?: string}} data */
  write: ({ text = '', html = '' }) => {
    held = { text, html };
    giveToBrowser();
  },
  clear: () => void (held = { text: '', html: '' }),
  availableFormats: () =>
    [held.text && 'text/plain', held.html && 'text/html'].filter((format) => format !== ''),
});
