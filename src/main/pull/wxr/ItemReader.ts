import { markupWords } from '../../../shared/article/markupWords';
import { isUnfiled } from '../../../shared/import/isUnfiled';
import { OWN_FIELDS_KEY } from '../../../shared/wxr/ownFields';

/** An item of an export, as it stands there. */
export interface WxrEntry {
  /** Its number on the site; 0 where it has none. */
  id: number;
  type: string;
  status: string;
  title: string;
  link: string;
  /** WordPress gives each post one when it is made, and an import keeps it. */
  guid: string;
  /** Login name of its author. */
  creator: string;
  content: string;
  excerpt: string;
  slug: string;
  /** Instants in UTC as databases write them, '' where there is none. */
  date: string;
  modified: string;
  password: string;
  isSticky: boolean;
  sections: string[];
  tags: string[];
  /** Under which it is filed besides. */
  otherTerms: string[];
  /** As a plug-in for several languages has it; '' where there is none. */
  language: string;
  /** What WordPress's own footnotes say, JSON; null where it has none. */
  footnotes: string | null;
  /** What Galley wrote with it, JSON; null where it did not. */
  own: string | null;
  /** The names of fields that somebody added. */
  fields: string[];
  comments: number;
  /** Its text is more than any article has, and left out here. */
  isTooLarge: boolean;
}

/** Of an item with all that belongs to it, in characters: as much as of a file of one article. */
const LARGEST_ITEM = 16 * 1024 * 1024;
/** Of a kind in one item. */
const MOST = 1_000;

const TEXTS: Readonly<
  Record<
    string,
    'title' | 'link' | 'guid' | 'creator' | 'content' | 'excerpt' | 'slug' | 'type' | 'status' | 'password'
  >
> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  'dc:creator': 'creator',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_name': 'slug',
  'wp:post_type': 'type',
  'wp:status': 'status',
  'wp:post_password': 'password',
};

/** Reads one item of an export, element by element. */
export class ItemReader {
  private readonly read: WxrEntry = {
    ...{
      id: 0,
      type: '',
      status: '',
      title: '',
      link: '',
      guid: '',
      creator: '',
      content: '',
      excerpt: '',
      slug: '',
    },
    ...{ date: '', modified: '', password: '', isSticky: false, sections: [], tags: [], otherTerms: [] },
    ...{ language: '', footnotes: null, own: null, fields: [], comments: 0, isTooLarge: false },
  };
  private size = 0;
  /** By the site's clock, where the file does not say it in UTC. */
  private localDate = '';
  private term = { domain: '', nicename: '' };
  private metaKey = '';
  private isInComment = false;

  get isTooLarge(): boolean {
    return this.size > LARGEST_ITEM;
  }

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    // An element costs memory too.
    this.grow(name.length);
    if (name === 'wp:comment') {
      this.isInComment = true;
      this.read.comments += 1;
    } else if (name === 'category') {
      const { domain = 'category', nicename = '' } = attributes;
      this.grow(domain.length + nicename.length);
      this.term = { domain, nicename };
    } else if (name === 'wp:postmeta') this.metaKey = '';
  }

  /** More of it was read, in characters. */
  grow(length: number): void {
    this.size += length;
  }

  end(name: string, text: string): void {
    if (name === 'wp:comment') this.isInComment = false;
    if (this.isInComment || this.isTooLarge) return;
    const field = TEXTS[name];
    if (field !== undefined) this.read[field] = text;
    else if (name === 'wp:post_id') this.read.id = numberIn(text);
    else if (name === 'wp:is_sticky') this.read.isSticky = text.trim() === '1';
    else if (name === 'wp:post_date') this.localDate = text;
    else if (name === 'wp:post_date_gmt') this.read.date = text;
    else if (name === 'wp:post_modified_gmt') this.read.modified = text;
    else if (name === 'category') this.file(text);
    else if (name === 'wp:meta_key') this.metaKey = text;
    else if (name === 'wp:meta_value') this.keep(this.metaKey, text);
  }

  entry(): WxrEntry {
    const { read } = this;
    const date = /[1-9]/.test(read.date) ? read.date : this.localDate;
    if (!this.isTooLarge) return { ...read, date };
    const { id, type, title, status } = read;
    return {
      ...new ItemReader().read,
      id,
      type: type || 'post',
      title: title.slice(0, 200),
      status,
      isTooLarge: true,
    };
  }

  private file(text: string): void {
    const { domain, nicename } = this.term;
    const { sections, tags, otherTerms } = this.read;
    // WordPress keeps names as HTML.
    const name = markupWords(text).trim();
    if (domain === 'language') this.read.language = nicename;
    else if (domain === 'category') put(sections, isUnfiled(nicename) ? '' : name);
    else if (domain === 'post_tag') put(tags, name);
    else if (domain !== 'post_format' && domain !== 'post_translations') put(otherTerms, name);
  }

  private keep(key: string, value: string): void {
    if (key === 'footnotes') this.read.footnotes = value;
    else if (key === OWN_FIELDS_KEY) this.read.own = value;
    // WordPress and its plug-ins begin with a line those that are theirs alone.
    else if (!key.startsWith('_')) put(this.read.fields, key);
  }
}

function put(list: string[], name: string): void {
  if (name !== '' && list.length < MOST && !list.includes(name)) list.push(name);
}

function numberIn(text: string): number {
  return /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : 0;
}
