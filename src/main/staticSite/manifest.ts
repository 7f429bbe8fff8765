import { LANGUAGES } from '../../shared/article/language';
import { type Status, STATUSES } from '../../shared/article/status';
import { isMediaName } from '../../shared/media/mediaName';
import { parseJson } from '../../shared/lib/parseJson';
import type { Card } from '../../shared/staticSite/card';

/** In the site's folder: what of it Galley wrote. */
export const MANIFEST = '.galley-site.json';
/** Beside it while a site is written: what was written since, so that a killed Galley knows its own files again. */
export const JOURNAL = '.galley-site.journal';
/** What is being written; it takes the place of the old file whole. */
export const UNFINISHED = '.galley-site.tmp';

/** A path in the site as Galley makes them: no way out of the folder, and nothing that begins with a dot. */
const PATH = /^(?:[^/\\:.\u0000-\u001f][^/\\:\u0000-\u001f]*\/)*[^/\\:.\u0000-\u001f][^/\\:\u0000-\u001f]*$/;

/** An article that is on the site, as it was when its page was written. Nothing of it is secret: its page says it all. */
export interface KeptArticle {
  /** Tells whether its file is the same. */
  seal: string;
  status: Status;
  card: Card;
  media: string[];
  /** Full addresses of this very site that its text leads to. */
  leads: string[];
  /** What of its page can be led to. */
  ids: string[];
}

/** Hash of the bytes, their count, when the file was written (ms), and a hash of what it was made of. */
type KeptFile = [hash: string, bytes: number, writtenAt: number, madeOf: string];

export interface Manifest {
  galley: 1;
  site: string;
  scope: string;
  files: Record<string, KeptFile>;
  articles: Record<string, KeptArticle>;
  /** The widths of the smaller sizes of each picture. */
  pictures: Record<string, number[]>;
}

export function newManifest(site: string, scope: string): Manifest {
  return { galley: 1, site, scope, files: {}, articles: {}, pictures: {} };
}

/**
 * Null where the text is no manifest: somebody else's, or a hurt one. By hand, for it has a line a file of a large site and
 * is read before each export: what could lead out of the folder is looked at most closely.
 */
export function parseManifest(text: string): Manifest | null {
  const read = parseJson(text) as Manifest | null;
  try {
    const isSound =
      read?.galley === 1 &&
      isText(read.site) &&
      isText(read.scope) &&
      Object.entries(read.files).every(([path, file]) => PATH.test(path) && isFile(file)) &&
      Object.values(read.articles).every(isArticle) &&
      Object.entries(read.pictures).every(([media, widths]) => isMediaName(media) && widths.every(isCount));
    return isSound ? read : null;
  } catch {
    return null;
  }
}

/** Whether a card says which versions belong together and since when readers have them, which an older Galley did not write down. */
export const isWhole = (card: Card): boolean => 'group' in card && 'datedAt' in card;

/** A card of an older Galley with what can be known of the rest. */
export const completed = (card: Card): Card => ({ ...{ group: card.id, datedAt: card.createdAt }, ...card });

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => typeof value === 'number';
const isFile = ([hash, bytes, writtenAt, madeOf]: KeptFile): boolean =>
  isText(hash) && isCount(bytes) && isCount(writtenAt) && isText(madeOf);

function isArticle({ seal, status, card, media, leads, ids }: KeptArticle): boolean {
  const { tags, language, ...fields } = card;
  return (
    isText(seal) &&
    STATUSES.includes(status) &&
    LANGUAGES.includes(language) &&
    Object.values(fields).every(isText) &&
    CARD_FIELDS.every((name) => name in fields) &&
    [tags, leads, ids].every((texts) => texts.every(isText)) &&
    media.every(isMediaName)
  );
}

const CARD_FIELDS = ['id', 'headline', 'standfirst', 'byline', 'section', 'slug', 'createdAt', 'changedAt'];

/** What a journal says of a file. */
export interface Journalled {
  hashes: Set<string>;
  /** Of a file that was not there before; 0 of one that took another's place whole. */
  bytes: number;
}

/** The files that a journal names; its last line may be cut. */
export function parseJournal(text: string): Map<string, Journalled> {
  const written = new Map<string, Journalled>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [path = '', hash, bytes = '0'] = line.split('\t');
    if (hash === undefined || !PATH.test(path)) continue;
    const known = written.get(path) ?? { hashes: new Set<string>(), bytes: Number(bytes) || 0 };
    written.set(path, { ...known, hashes: known.hashes.add(hash) });
  }
  return written;
}
