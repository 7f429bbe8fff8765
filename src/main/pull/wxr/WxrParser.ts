import { SaxesParser } from 'saxes';
import { inXml } from '../../../shared/lib/signs';
import { ItemReader, type WxrEntry } from './ItemReader';

/** What is wrong with a file that should be one of WordPress's. */
export type WxrFault =
  'empty' | 'too-large' | 'page' | 'doctype' | 'no-wxr' | 'letters' | 'cut' | 'damaged' | 'harmful';

export class WxrFaultError extends Error {
  constructor(readonly fault: WxrFault) {
    super(`WXR: ${fault}`);
  }
}

/** Of one text, in characters: WordPress itself takes none of a tenth of that. */
const LONGEST_TEXT = 64 * 1024 * 1024;
/** An export goes seven deep. */
const DEEPEST = 64;

/**
 * Reads an export of WordPress as it comes, a piece at a time, and holds no more of it than the item in hand. Strict, and
 * without a document type: nothing in a file stands for anything but itself.
 */
export class WxrParser {
  /** The site that the file is of, without a slash at its end; '' where it does not say. */
  address = '';
  /** The names of its authors by their login names. */
  readonly authors = new Map<string, string>();
  /** Signs that no XML file may hold, which WordPress lets through. */
  leftOut = 0;
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly open: string[] = [];
  private ended: WxrEntry[] = [];
  private item: ItemReader | null = null;
  private author: { login: string; name: string } | null = null;
  private text = '';
  private isWxr = false;
  private sinceEvent = 0;

  constructor() {
    const { parser } = this;
    parser.on('doctype', (type) => this.stop(/^\s*html\b/i.test(type) ? 'page' : 'doctype'));
    parser.on('error', () => this.stop(this.open[0] === 'html' ? 'page' : 'damaged'));
    parser.on('opentag', ({ name, attributes }) => this.begin(name, attributes));
    parser.on('closetag', ({ name }) => this.end(name));
    parser.on('text', (text) => this.take(text));
    parser.on('cdata', (text) => this.take(text));
    parser.on('comment', () => (this.sinceEvent = 0));
    parser.on('processinginstruction', () => (this.sinceEvent = 0));
  }

  /** The entries that end in the next piece of the file. Throws a `WxrFaultError`; what ended before is then in it no more. */
  push(piece: string): WxrEntry[] {
    const { text, leftOut } = inXml(piece);
    this.leftOut += leftOut;
    this.sinceEvent += text.length;
    if (this.sinceEvent > LONGEST_TEXT) this.stop('harmful');
    this.parser.write(text);
    return this.given();
  }

  /** What ended in a piece in whose midst something is wrong. */
  given(): WxrEntry[] {
    const { ended } = this;
    this.ended = [];
    return ended;
  }

  /** Says that the file is at its end. */
  close(): void {
    if (this.open.length > 0) this.stop(this.open[0] === 'html' ? 'page' : 'cut');
    this.parser.close();
    if (!this.isWxr) this.stop('no-wxr');
  }

  private begin(name: string, attributes: Record<string, string>): void {
    this.sinceEvent = 0;
    if (this.open.length === 0 && name !== 'rss') this.stop(/^html$/i.test(name) ? 'page' : 'no-wxr');
    if (this.open.length >= DEEPEST) this.stop('harmful');
    this.open.push(name);
    this.text = '';
    if (this.item !== null) this.item.begin(name, attributes);
    else if (name === 'item') {
      if (!this.isWxr) this.stop('no-wxr');
      this.item = new ItemReader();
    } else if (name === 'wp:author') this.author = { login: '', name: '' };
  }

  private end(name: string): void {
    this.sinceEvent = 0;
    this.open.pop();
    const { text } = this;
    this.text = '';
    if (this.item !== null) {
      if (name !== 'item') return this.item.end(name, text);
      this.ended.push(this.item.entry());
      this.item = null;
    } else if (name === 'wp:wxr_version') this.isWxr = true;
    else if (name === 'wp:base_blog_url') this.address = text.trim().replace(/\/+$/, '');
    else if (name === 'wp:author_login' && this.author !== null) this.author.login = text;
    else if (name === 'wp:author_display_name' && this.author !== null) this.author.name = text;
    else if (name === 'wp:author' && this.author !== null) {
      if (this.authors.size < MOST_AUTHORS) this.authors.set(this.author.login, this.author.name);
      this.author = null;
    }
  }

  private take(text: string): void {
    this.sinceEvent = 0;
    if (this.item !== null) this.item.grow(text.length);
    if (this.item?.isTooLarge === true) this.text = '';
    else if (this.text.length < LONGEST_TEXT) this.text += text;
  }

  private stop(fault: WxrFault): never {
    throw new WxrFaultError(fault);
  }
}

const MOST_AUTHORS = 10_000;
