import type { WxrEntry } from './ItemReader';
import { wxrFile } from './wxrFile';
import { type WxrFault, WxrParser } from './WxrParser';

/** What stands in an export, before anything is made of it. */
export interface WxrScan {
  /** The site that it is of, without a slash at its end; '' where it does not say. */
  address: string;
  /** The names of the authors by their login names. */
  authors: ReadonlyMap<string, string>;
  /** How many posts it has that can become articles. */
  posts: number;
  /** Their numbers by their addresses, for those that lead to one another. */
  links: ReadonlyMap<string, number>;
  /** How many there are of all else, by their type; those of the site's bin are of `bin`. */
  others: ReadonlyMap<string, number>;
  /** Signs that no XML file may hold. */
  leftOut: number;
  /** What keeps the rest of it from being read. */
  fault: WxrFault | null;
}

const BIN = 'bin';
const NO_POST = new Set(['trash', 'auto-draft', 'inherit']);
const MOST_TYPES = 100;
/** Of the posts of a file that could be versions of one another. */
const MOST_LINKS = 200_000;

/** Reads all of an export for what is in it. Rejects with the system's error. */
export async function scanWxr(path: string): Promise<WxrScan> {
  const parser = new WxrParser();
  const links = new Map<string, number>();
  const others = new Map<string, number>();
  let posts = 0;
  let fault: WxrFault | null = null;
  for await (const piece of wxrFile(path, parser)) {
    for (const entry of piece.entries) {
      if (isPost(entry)) {
        posts += 1;
        if (links.size < MOST_LINKS && entry.id > 0) links.set(apart(entry.link), entry.id);
        continue;
      }
      const kind = entry.type === 'post' ? BIN : entry.type;
      if (others.size < MOST_TYPES || others.has(kind)) others.set(apart(kind), (others.get(kind) ?? 0) + 1);
    }
    fault = piece.fault;
  }
  const { address, authors, leftOut } = parser;
  return { address, authors, posts, links, others, leftOut, fault };
}

/** A text on its own: one that was cut out of a piece of the file keeps all of that piece in the memory. */
const apart = (text: string) => Buffer.from(text).toString();

function isPost({ type, status }: WxrEntry): boolean {
  return type === 'post' && !NO_POST.has(status);
}

/** As many are handed over at once, or as many characters. */
const BATCH = 25;
const BATCH_LENGTH = 4 * 1024 * 1024;

/** The posts of an export, some at a time, as far as it can be read. */
export async function* postsOfWxr(path: string): AsyncGenerator<WxrEntry[]> {
  let posts: WxrEntry[] = [];
  let length = 0;
  for await (const { entries } of wxrFile(path, new WxrParser()))
    for (const entry of entries) {
      if (!isPost(entry)) continue;
      posts.push(entry);
      length += entry.content.length;
      if (posts.length < BATCH && length < BATCH_LENGTH) continue;
      yield posts;
      posts = [];
      length = 0;
    }
  if (posts.length > 0) yield posts;
}
