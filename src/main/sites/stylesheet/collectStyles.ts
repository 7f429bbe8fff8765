import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ThemeMarkup } from '../../../shared/site/theme';
import { decodeText } from '../../files';
import { HarmfulSheetError } from './assertHarmless';
import { cleanSheet } from './cleanSheet';
import { LocalFiles } from './LocalFiles';
import { makeTemplate } from './makeTemplate';
import { type PageSheet, readPage } from './readPage';
import { Tally } from './Tally';

/** Why no theme can be made of a file. */
export type StyleFault = 'kind' | 'unreadable' | 'too-large' | 'no-text' | 'no-styles' | 'harmful';

/** What a theme is made of. */
export interface CollectedStyles {
  name: string;
  css: string;
  /** The page with placeholders; null where the saved one does not show where its article stands. */
  template: string | null;
  markup: ThemeMarkup;
  /** Whether nothing in it is for what a site of Galley's puts around an article. */
  hasPlainFurniture: boolean;
  taken: string[];
  dropped: string[];
}

export type Collected = { ok: true; styles: CollectedStyles } | { ok: false; fault: StyleFault };

const MEGABYTE = 1024 * 1024;
const LARGEST_PAGE = 32 * MEGABYTE;
/** Of all sheets together: it stands in every page of the site. */
const LARGEST_STYLES = 6 * MEGABYTE;
const DEEPEST_IMPORT = 6;
const MOST_SHEETS = 300;

/** The styles of a saved page, or of a style sheet alone. Never rejects for what is in the files. */
export async function collectStyles(path: string): Promise<Collected> {
  const isPage = /\.x?html?$/i.test(path);
  if (!isPage && !/\.css$/i.test(path)) return { ok: false, fault: 'kind' };
  const text = await readText(path, LARGEST_PAGE);
  if (typeof text !== 'string') return text;
  try {
    return await collect(path, text, isPage);
  } catch (error) {
    if (error instanceof TooLargeError) return { ok: false, fault: 'too-large' };
    // Nested beyond what any page is, or a sheet that would not come clean.
    return { ok: false, fault: 'harmful' };
  }
}

async function collect(path: string, text: string, isPage: boolean): Promise<Collected> {
  const tally = new Tally();
  const page = isPage
    ? readPage(text, tally)
    : { name: '', sheets: [{ media: '', css: text }] as PageSheet[], body: null };
  const sheets = new SheetReader(await LocalFiles.beside(path, isPage, tally), tally);
  const parts: string[] = [];
  for (const sheet of page.sheets) {
    const css =
      'css' in sheet ? await sheets.clean(sheet.css, path, []) : await sheets.read(sheet.address, path, []);
    if (css === null) tally.add('remoteSheet');
    else parts.push(sheet.media === '' || !isMedia(sheet.media) ? css : `@media ${sheet.media}{${css}}`);
  }
  if (tally.of('rule') === 0) return { ok: false, fault: 'no-styles' };
  const template = page.body === null ? null : makeTemplate(page.body);
  const markup = template !== null && BY_WORDPRESS.test(text) ? 'wordpress' : 'galley';
  const css = parts.join('\n');
  return {
    ok: true,
    styles: {
      name: page.name || basename(path, extname(path)),
      css,
      template,
      markup,
      hasPlainFurniture: template !== null && !/\.furniture\b/.test(css),
      taken: tally.taken(),
      dropped: [...tally.dropped(), ...(markup === 'wordpress' ? unstyled(css) : [])],
    },
  };
}

/** A page that WordPress made says so, or names its blocks or the folder of its themes. */
const BY_WORDPRESS = /\bwp-block-|\bwp-content\/themes\/|name="generator" content="WordPress/i;

/** What the sheets say nothing of: WordPress sends the styles of a block only to pages that have one. */
function unstyled(css: string): string[] {
  const kinds = Object.entries(BLOCKS).flatMap(([name, kind]) =>
    css.includes(`.wp-block-${name}`) ? [] : [kind],
  );
  if (kinds.length === 0) return [];
  return [
    `styles of what is not on the page: ${kinds.join(', ')}. Save one that has them, and they come too`,
  ];
}

const BLOCKS = {
  ...{ quote: 'quotations', list: 'lists', image: 'pictures', table: 'tables', pullquote: 'pull quotes' },
  ...{ separator: 'separators', footnotes: 'footnotes' },
};

/** Of an attribute, which could hold anything. */
const isMedia = (media: string) => /^[\w\s(),.:/<>=-]{1,500}$/.test(media);

class TooLargeError extends Error {}

class SheetReader {
  private length = 0;
  private count = 0;

  constructor(
    private readonly files: LocalFiles,
    private readonly tally: Tally,
  ) {}

  /** @param above the sheets that import it, which it cannot import again */
  async read(address: string, from: string, above: readonly string[]): Promise<string | null> {
    const path = await this.files.sheet(address, from);
    if (path === null || above.includes(path) || above.length >= DEEPEST_IMPORT) return null;
    const text = await readText(path, LARGEST_STYLES);
    if (typeof text === 'string') return this.clean(text, path, [...above, path]);
    if (text.fault === 'too-large') throw new TooLargeError();
    return null;
  }

  async clean(css: string, from: string, above: readonly string[]): Promise<string> {
    this.length += css.length;
    this.count += 1;
    if (this.length > LARGEST_STYLES || this.count > MOST_SHEETS) throw new TooLargeError();
    const files = {
      data: (address: string) => this.files.data(address, from),
      imported: (address: string) => this.read(address, from, above),
    };
    try {
      const clean = await cleanSheet(css, files, this.tally);
      this.tally.add('sheet');
      return clean;
    } catch (error) {
      if (!(error instanceof HarmfulSheetError)) throw error;
      this.tally.add('harmfulSheet');
      return '';
    }
  }
}

async function readText(path: string, largest: number): Promise<string | { ok: false; fault: StyleFault }> {
  try {
    if ((await stat(path)).size > largest) return { ok: false, fault: 'too-large' };
    const decoded = decodeText(await readFile(path));
    return decoded === null ? { ok: false, fault: 'no-text' } : decoded.text;
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
}
