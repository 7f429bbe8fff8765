import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result, tellFailure } from '../../shared/lib/result';
import { type Media, MOST_PICTURE_BYTES, type TakenMedia } from '../../shared/media/media';
import type { HandlersOf } from '../ipc';
import type { MediaShelf } from './MediaShelf';
import { TOO_MANY_BYTES, UNREADABLE } from './pictureFailures';

export interface MediaParts {
  media: MediaShelf;
  /** Asks her for pictures; none when she cancels. */
  choosePictures(): Promise<string[]>;
  /** Told before each of several pictures. */
  onProgress(done: number, total: number): void;
}

export function mediaHandlers({
  media,
  choosePictures,
  onProgress,
}: MediaParts): HandlersOf<'media.choose' | 'media.take' | 'media.find' | 'media.facts' | 'media.describe'> {
  return {
    'media.choose': async () => {
      const paths = await choosePictures();
      const taken: TakenMedia = { media: [], refused: [] };
      for (const [at, path] of paths.entries()) {
        onProgress(at, paths.length);
        const result = await takeFile(media, path);
        if (result.ok) taken.media.push(result.value);
        else taken.refused.push({ fileName: basename(path), why: tellFailure(result.failure) });
      }
      onProgress(paths.length, paths.length);
      return ok(taken);
    },
    'media.take': ({ fileName, bytes }) => media.take(bytes, fileName),
    'media.find': ({ words, from, count }) => media.find(words, from, count),
    'media.facts': async ({ names }) => {
      const facts = await Promise.all(names.map((name) => media.facts(name)));
      return ok(facts.flatMap((each) => (each.ok ? [each.value] : [])));
    },
    'media.describe': ({ name, words }) => media.describe(name, words),
  };
}

/** Its size is looked at before it is read. */
async function takeFile(media: MediaShelf, path: string): Promise<Result<Media>> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > MOST_PICTURE_BYTES) return fail(TOO_MANY_BYTES);
      return await media.take(await file.readFile(), basename(path));
    } finally {
      await file.close();
    }
  } catch {
    return fail(UNREADABLE);
  }
}
