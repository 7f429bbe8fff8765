import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Article } from '../../shared/article/article';
import type { Format } from '../../shared/export/format';
import { mediaOf } from '../../shared/article/picturesOf';
import { fail, ok, type Result } from '../../shared/lib/result';
import { MEDIA_TYPES, mediaEnding } from '../../shared/media/mediaName';
import { picturesAround } from '../../shared/site/picturesAround';
import type { Site } from '../../shared/site/site';
import { NOTHING_WRITTEN, readableName } from '../files';
import { type MediaShelf, readyForWord } from '../media';
import { diskFailure, type Disk, makeFolder, writeDurably } from '../store';

/** Where the post will be: in a file, or on the clipboard, which has no place for files beside it. */
export type Delivery = { path: string } | 'clipboard';

/** The pictures of a post: where its reader finds each, and the files to be written beside it. */
export interface PackedPictures {
  addressOf(media: string): string | null;
  /** Whether a picture is of several frames. */
  moves(media: string): boolean;
  files: { path: string; bytes: Uint8Array }[];
}

/** Formats that are one file with its pictures in it. */
const HOLDING: ReadonlySet<Format> = new Set(['web-page', 'word']);
const HTML: ReadonlySet<Format> = new Set(['web-page', 'classic-html', 'wordpress-blocks']);

/** Reads the pictures that an article shows, and those that stand around it on the page of its site, as the format and its delivery need them. */
export async function packPictures(
  article: Article,
  site: Pick<Site, 'furniture'>,
  format: Format,
  delivery: Delivery,
  media: Pick<MediaShelf, 'read' | 'facts'>,
): Promise<Result<PackedPictures>> {
  const addresses = new Map<string, string>();
  const files: PackedPictures['files'] = [];
  const moving = new Set<string>();
  const isWords = format === 'plain-text';
  // What is pasted into WordPress or a mail brings its pictures along in this way too.
  const isHeld = HOLDING.has(format) || (delivery === 'clipboard' && HTML.has(format));
  const around = format === 'web-page' ? picturesAround(site) : [];
  const names = isWords ? [] : new Set([...mediaOf(article), ...around]);
  try {
    for (const name of names) {
      const bytes = await media.read(name);
      if (bytes === null) continue;
      const facts = await media.facts(name);
      const fileName = readableName(name, facts.ok ? facts.value.fileName : '');
      if (facts.ok && facts.value.moves === true) moving.add(name);
      if (format === 'word') {
        const ready = await readyForWord(name, bytes);
        if (ready !== null) addresses.set(name, dataAddress(ready.type, ready.bytes));
      } else if (isHeld) addresses.set(name, dataAddress(MEDIA_TYPES[mediaEnding(name)], bytes));
      else if (delivery === 'clipboard') addresses.set(name, fileName);
      else {
        const folder = mediaFolderOf(delivery.path);
        files.push({ path: join(dirname(delivery.path), folder, fileName), bytes });
        addresses.set(name, `${inAddress(folder)}/${fileName}`);
      }
    }
  } catch (error) {
    return fail(diskFailure(error, NOTHING_WRITTEN));
  }
  const isThere = (name: string) => addresses.get(name) ?? null;
  return ok({ addressOf: isWords ? (name) => name : isThere, moves: (name) => moving.has(name), files });
}

/** Writes the files of a post. Their names say what is in them, so that one that is there is the same. */
export async function writePictures({ files }: PackedPictures, disk: Disk): Promise<Result<undefined>> {
  try {
    for (const { path, bytes } of files) {
      // A drive that is away is not made anew on this one.
      await access(dirname(dirname(path)));
      await makeFolder(dirname(path), disk);
      await writeDurably(path, bytes, disk);
    }
    return ok(undefined);
  } catch (error) {
    return fail(diskFailure(error, NOTHING_WRITTEN));
  }
}

function dataAddress(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The folder beside an exported file that has its pictures. */
function mediaFolderOf(path: string): string {
  return `${basename(path, extname(path))}-media`;
}

/** Markdown would end an address at a bracket. */
function inAddress(folder: string): string {
  return encodeURIComponent(folder).replace(/[()'!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
