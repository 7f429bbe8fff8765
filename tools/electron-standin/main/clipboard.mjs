import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** One entry of the clipboard, by media type. */
export class ClipboardItem {
  #data;

  /** @param {Record<string, string | Blob | Promise<string | Blob>>} data */
  constructor(data) {
    this.#data = data;
  }
  get types() {
    return Object.keys(this.#data);
  }
  /** @param {string} type @returns {Promise<Blob>} */
  async getType(type) {
    const value = await this.#data[type];
    if (value === undefined) throw new Error(`The clipboard has no ${type}.`);
    return value instanceof Blob ? value : new Blob([value], { type });
  }
}

/** @type {ClipboardItem[]} */
let held = [];

/** @param {string} type @returns {Promise<string>} */
async function textOf(type) {
  const item = held.find(({ types }) => types.includes(type));
  const value = await item?.getType(type);
  return (await value?.text()) ?? '';
}

/** What the app copied must also be there for a paste in the window and elsewhere. */
async function giveToBrowser() {
  const contents = host.focusedWindow?.webContents;
  if (contents === undefined) return;
  const entries = [];
  for (const type of ['text/plain', 'text/html']) {
    const text = await textOf(type);
    if (text !== '') entries.push([type, text]);
  }
  await contents.attached;
  for (const name of ['clipboard-read', 'clipboard-write']) {
    const permission = { name, allowWithoutSanitization: false };
    await host.devtools.send('Browser.setPermission', { permission, setting: 'granted' });
  }
  await contents.executeJavaScript(`navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
    ${JSON.stringify(entries)}.map(([type, text]) => [type, new Blob([text], { type })])))])`);
}

/** What a person copies in the page is there for the app to read. @param {string} text @param {string} html '' = none */
export function noteCopied(text, html) {
  held = [new ClipboardItem({ 'text/plain': text, ...(html === '' ? {} : { 'text/html': html }) })];
}

export const clipboard = throwOnUnsupported('clipboard', {
  clear: () => void (held = []),
  /** @param {string} type */
  has: async (type) => held.some(({ types }) => types.includes(type)),
  read: async () => held,
  readText: () => textOf('text/plain'),
  /** @param {ClipboardItem[]} items */
  async write(items) {
    held = items;
    await giveToBrowser();
  },
  /** @param {string} text */
  writeText: (text) => clipboard.write([new ClipboardItem({ 'text/plain': text })]),
});
