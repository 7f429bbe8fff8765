import { createHash } from 'node:crypto';
import { access, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import {
  type Media,
  type MediaPage,
  MOST_PICTURE_BYTES,
  NO_PICTURE_WORDS,
  type PictureWords,
} from '../../shared/media/media';
import { isMediaName, MEDIA_TYPES, type MediaEnding, mediaEnding } from '../../shared/media/mediaName';
import { diskFailure, type Disk, errno, makeFolder, TurnQueue, writeDurably } from '../store';
import { readMediaFile, writeMediaFile } from './mediaFile';
import { GONE, SPOILT, TOO_MANY_BYTES } from './pictureFailures';
import { pictureKind } from './pictureKind';
import { LONGEST_SIDE, makeThumbnail, measure, preparePicture, type PreparedPicture } from './preparePicture';

interface MediaSurroundings {
  /** `<data>/library/media`. */
  folder: string;
  disk: Disk;
  now(): string;
}

/** Files that are open at a time: a system lets a program have a few hundred. */
const READ_AT_ONCE = 64;
/** All others are stored as one frame. */
const MOVING: ReadonlySet<MediaEnding> = new Set(['gif', 'webp']);
const LIBRARY_SAFE = 'Nothing was added, and the library is as it was.';

/**
 * The pictures of the library: each a file named after its own bytes, so that one is there once however often it comes,
 * and never changes. Nothing is ever taken away: an article of years ago may show it.
 */
export class MediaShelf {
  private readonly turns = new TurnQueue();
  private readonly known = new Map<string, Media>();

  constructor(private readonly around: MediaSurroundings) {}

  /** Makes a picture of somebody's file one of the library. One at a time, so that two large ones do not fill the memory. */
  take(bytes: Uint8Array, fileName: string): Promise<Result<Media>> {
    return this.turns.inTurn('take', async () => {
      if (bytes.length > MOST_PICTURE_BYTES) return fail(TOO_MANY_BYTES);
      const stored = await this.findStored(bytes);
      if (stored !== null) return ok(stored);
      const prepared = await preparePicture(bytes);
      if (!prepared.ok) return prepared;
      const kept = await this.keep(prepared.value, { ...NO_PICTURE_WORDS, fileName });
      return kept.ok && prepared.value.isStilled ? ok({ ...kept.value, isStilled: true }) : kept;
    });
  }

  /** Puts in a picture of another Galley, whose name says what its bytes must be, just as it is. */
  adopt(name: string, bytes: Uint8Array, words: PictureWords & { fileName: string }): Promise<Result<Media>> {
    return this.turns.inTurn('take', async () => {
      const stored = await this.facts(name);
      if (stored.ok) return stored;
      const ending = name.slice(name.lastIndexOf('.') + 1) as MediaEnding;
      // Somebody else's name for it must not make it what the window would not show otherwise.
      if (!isMediaName(name) || nameOf(bytes, ending) !== name || pictureKind(bytes) !== ending)
        return fail(SPOILT);
      try {
        const size = await measure(bytes);
        if (Math.max(size.width, size.height) > LONGEST_SIDE) return fail(SPOILT);
        return await this.keep({ bytes, ending, ...size }, words);
      } catch {
        return fail(SPOILT);
      }
    });
  }

  /** Newest first; all of the words must stand in what is said of a picture. */
  async find(words: string, from: number, count: number): Promise<Result<MediaPage>> {
    try {
      const wanted = folded(words).split(/\s+/);
      const found = (await this.all()).filter((media) => {
        const said = folded(
          [media.fileName, media.caption, media.credit, media.alt, media.licence].join('\n'),
        );
        return wanted.every((word) => said.includes(word));
      });
      found.sort((a, b) => b.addedAt.localeCompare(a.addedAt) || a.name.localeCompare(b.name));
      return ok({ total: found.length, rows: found.slice(from, from + count) });
    } catch (error) {
      return fail(diskFailure(error, 'The pictures are as they were.'));
    }
  }

  /** What is known of one picture. */
  async facts(name: string): Promise<Result<Media>> {
    try {
      if (!(await this.isThere(name))) return fail(GONE);
      const media = this.known.get(name) ?? (await this.readFacts(name));
      this.known.set(name, media);
      return ok(media);
    } catch (error) {
      return fail(diskFailure(error, 'The picture is as it was.'));
    }
  }

  /** Keeps what she says of a picture, for the next time that it is used. */
  describe(name: string, words: PictureWords): Promise<Result<undefined>> {
    return this.turns.inTurn(name, async () => {
      const media = await this.facts(name);
      if (!media.ok) return media;
      const described = { ...media.value, ...words };
      try {
        await writeMediaFile(this.factsPath(name), described, this.around.disk);
      } catch (error) {
        return fail(diskFailure(error, 'What you wrote stands in the article.'));
      }
      this.known.set(name, described);
      return ok(undefined);
    });
  }

  /** The bytes of a stored picture, or null where it is gone. Rejects with the system's error. */
  async read(name: string): Promise<Uint8Array | null> {
    try {
      return isMediaName(name) ? await this.around.disk.readFile(join(this.around.folder, name)) : null;
    } catch (error) {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** A small WebP of it, made when it is first asked for, or null where the picture is gone. */
  thumbnail(name: string): Promise<Uint8Array | null> {
    if (!isMediaName(name)) return Promise.resolve(null);
    const { folder, disk } = this.around;
    const path = join(folder, 'thumbnails', `${hashIn(name)}.webp`);
    return this.turns.inTurn('thumbnail', async () => {
      const made = await disk.readFile(path).catch(() => null);
      if (made !== null) return made;
      const bytes = await this.read(name);
      if (bytes === null) return null;
      const thumbnail = await makeThumbnail(bytes);
      // Only to be quicker the next time.
      await makeFolder(join(folder, 'thumbnails'), disk)
        .then(() => writeDurably(path, thumbnail, disk))
        .catch(() => undefined);
      return thumbnail;
    });
  }

  private async keep(
    picture: PreparedPicture,
    words: PictureWords & { fileName: string },
  ): Promise<Result<Media>> {
    const { folder, disk, now } = this.around;
    const { bytes, ending, width, height, moves } = picture;
    const name = nameOf(bytes, ending);
    const stored = await this.facts(name);
    if (stored.ok) return stored;
    const { alt, caption, credit, licence, fileName } = words;
    const media: Media = {
      ...{ name, fileName, width, height, moves, bytes: bytes.length, addedAt: now() },
      ...{ alt, caption, credit, licence },
    };
    const path = join(folder, name);
    try {
      await makeFolder(folder, disk);
      await writeDurably(path, bytes, disk);
      await writeMediaFile(this.factsPath(name), media, disk);
    } catch (error) {
      await disk.rm(path, { force: true }).catch(() => undefined);
      return fail(diskFailure(error, LIBRARY_SAFE));
    }
    this.known.set(name, media);
    return ok(media);
  }

  /** A picture that comes out of the library itself is not made anew. */
  /** The picture of the library that has these bytes; null where none has. */
  async findStored(bytes: Uint8Array): Promise<Media | null> {
    for (const ending of Object.keys(MEDIA_TYPES) as MediaEnding[]) {
      const stored = await this.facts(nameOf(bytes, ending));
      if (stored.ok) return stored.value;
    }
    return null;
  }

  private async all(): Promise<Media[]> {
    const names = await this.around.disk.readdir(this.around.folder).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return [];
      throw error;
    });
    const pictures = names.filter(isMediaName);
    const all: Media[] = [];
    for (let at = 0; at < pictures.length; at += READ_AT_ONCE) {
      const some = pictures.slice(at, at + READ_AT_ONCE);
      // Those that are known need no look at the disk: the folder has just named them.
      const facts = await Promise.all(
        some.map(async (name) => {
          const known = this.known.get(name);
          return known === undefined ? this.facts(name) : ok(known);
        }),
      );
      all.push(...facts.flatMap((each) => (each.ok ? [each.value] : [])));
    }
    return all;
  }

  private async isThere(name: string): Promise<boolean> {
    if (!isMediaName(name)) return false;
    return access(join(this.around.folder, name)).then(
      () => true,
      (error: unknown) => {
        if (errno(error) === 'ENOENT') return false;
        throw error;
      },
    );
  }

  private async readFacts(name: string): Promise<Media> {
    const { folder, disk, now } = this.around;
    const path = this.factsPath(name);
    const kept = await readMediaFile(path, disk);
    if (kept !== null && kept !== 'damaged') return this.withMotion(kept);
    // What cannot be understood is kept aside before anything is written over it.
    if (kept === 'damaged') await copyFile(path, `${path}.unreadable`);
    const bytes = await disk.readFile(join(folder, name));
    const size = await measure(bytes);
    return { name, fileName: '', ...size, bytes: bytes.length, addedAt: now(), ...NO_PICTURE_WORDS };
  }

  /** What was taken in before Galley looked whether a picture moves. */
  private async withMotion(media: Media): Promise<Media> {
    if (media.moves !== undefined) return media;
    if (!MOVING.has(mediaEnding(media.name))) return { ...media, moves: false };
    const bytes = await this.around.disk.readFile(join(this.around.folder, media.name));
    const { moves } = await measure(bytes).catch(() => ({ moves: false }));
    return { ...media, moves };
  }

  private factsPath(name: string): string {
    return join(this.around.folder, `${hashIn(name)}.json`);
  }
}

function nameOf(bytes: Uint8Array, ending: MediaEnding): string {
  return `${createHash('sha256').update(bytes).digest('hex')}.${ending}`;
}

function hashIn(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
