import { join } from 'node:path';
import { readPlainFile } from './readPlainFile';

const FONT_ADDRESS = /url\((["']?)(fonts\/[\w.-]+\.woff2)\1\)/g;

/** Puts the fonts that a style sheet names into it, as data: addresses, so that its page needs no other file. */
export async function inlineFonts(css: string, folder: string): Promise<string> {
  const names = new Set([...css.matchAll(FONT_ADDRESS)].map((match) => match[2]!));
  const fonts = new Map<string, string>();
  for (const name of names) fonts.set(name, (await readPlainFile(join(folder, name))).toString('base64'));
  return css.replace(FONT_ADDRESS, (_all, _quote, name: string) => {
    return `url("data:font/woff2;base64,${fonts.get(name)}")`;
  });
}
