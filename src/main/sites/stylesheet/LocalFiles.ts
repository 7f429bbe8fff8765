import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Tally } from './Tally';

const KINDS: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};
/** They stand in every page of the site. */
const LARGEST_FILE = 512 * 1024;
const LARGEST_ALL = 3 * 1024 * 1024;
/** What may stand in the sheet itself. A picture in a style sheet runs nothing. */
const OWN_DATA =
  /^data:(?:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)|(?:font|application)\/[\w.+-]*(?:woff2?|ttf|otf|truetype|opentype)[\w.+-]*)[;,]/i;

/**
 * The files beside a saved page. Nothing else of her disk is read: what a page of somebody else names would stand in what
 * she publishes.
 */
export class LocalFiles {
  private left = LARGEST_ALL;
  private readonly known = new Map<string, string | null>();

  private constructor(
    private readonly root: string,
    /** Of a saved page, the folder that was saved with it; '' for a style sheet alone, beside which all may be read. */
    private readonly own: string,
    private readonly tally: Tally,
  ) {}

  static async beside(path: string, isPage: boolean, tally: Tally): Promise<LocalFiles> {
    const root = await realpath(dirname(path));
    return new LocalFiles(root, isPage ? basename(path, extname(path)) : '', tally);
  }

  /** The path of a style sheet that is named in a file, or null where it is none beside the page. */
  async sheet(address: string, from: string): Promise<string | null> {
    const path = await this.pathOf(address, from);
    return path !== null && /\.css$/i.test(path) ? path : null;
  }

  /** A picture or font as a data: address, or null where the style sheet has to go without. */
  async data(address: string, from: string): Promise<string | null> {
    if (address.startsWith('#')) return address;
    if (/^data:/i.test(address)) return this.ownData(address);
    const path = await this.pathOf(address, from);
    const kind = path === null ? undefined : KINDS[extname(path).toLowerCase()];
    if (path === null || kind === undefined || !this.isOfThePage(path)) {
      this.tally.add('remoteFile');
      return null;
    }
    const known = this.known.get(path);
    if (known !== undefined) return known;
    const { size } = await stat(path);
    const isTooLarge = size > LARGEST_FILE || size > this.left;
    const data = isTooLarge ? null : `data:${kind};base64,${await readFile(path, 'base64')}`;
    if (!isTooLarge) this.left -= size;
    this.tally.add(isTooLarge ? 'largeFile' : kind.startsWith('font') ? 'font' : 'picture');
    this.known.set(path, data);
    return data;
  }

  private ownData(address: string): string | null {
    if (!OWN_DATA.test(address)) {
      this.tally.add('remoteFile');
      return null;
    }
    if (address.length > LARGEST_FILE * 1.4 || address.length > this.left) {
      this.tally.add('largeFile');
      return null;
    }
    this.left -= address.length;
    this.tally.add(/^data:image/i.test(address) ? 'picture' : 'font');
    return address;
  }

  private isOfThePage(path: string): boolean {
    const [folder = '', ...rest] = relative(this.root, path).split(sep);
    return this.own === '' || (rest.length > 0 && folder.startsWith(this.own));
  }

  /** Within the folder of the page, also where links on the disk lead; null for all else. */
  private async pathOf(address: string, from: string): Promise<string | null> {
    try {
      const url = new URL(address.replace(/[?#].*$/s, ''), pathToFileURL(from));
      if (url.protocol !== 'file:' || url.host !== '') return null;
      const path = await realpath(resolve(fileURLToPath(url)));
      return path.startsWith(this.root + sep) && (await stat(path)).isFile() ? path : null;
    } catch {
      return null;
    }
  }
}
