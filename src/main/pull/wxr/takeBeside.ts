import type { PulledPicture } from '../../../shared/import/pulled';
import type { Failure, Result } from '../../../shared/lib/result';
import type { OwnPicture } from '../../../shared/wxr/ownFields';
import type { MediaShelf } from '../../media';

/** Where the pictures of a file may be. */
export interface PicturePlaces {
  media: Pick<MediaShelf, 'facts' | 'take'>;
  /** Reads a picture of the folder beside the file; null where there is none. */
  readBeside(path: string, address: string): Promise<Result<Uint8Array> | null>;
}

/** The pictures of a post that the library has now. */
export interface TakenPictures {
  taken: PulledPicture[];
  /** Why those of the folder were not taken, by their addresses. */
  refused: ReadonlyMap<string, Failure>;
}

/** Those that the library has, and those of the folder beside the file. */
export async function takeBeside(
  wanted: readonly OwnPicture[],
  path: string,
  { media, readBeside }: PicturePlaces,
): Promise<TakenPictures> {
  const taken: PulledPicture[] = [];
  const refused = new Map<string, Failure>();
  for (const { url, id, media: name } of wanted) {
    const here = await media.facts(name);
    const bytes = here.ok ? null : await readBeside(path, url);
    const found =
      here.ok || bytes === null ? here : bytes.ok ? await media.take(bytes.value, fileNameOf(url)) : bytes;
    if (found.ok) taken.push({ id, url, media: found.value });
    // One that is nowhere is told of by its address.
    else if (bytes !== null) refused.set(url, found.failure);
  }
  return { taken, refused };
}

const fileNameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);
