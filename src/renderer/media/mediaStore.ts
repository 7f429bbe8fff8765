import { create } from 'zustand';
import { type Result, tellFailure } from '../../shared/lib/result';
import { type Media, MOST_PICTURE_BYTES } from '../../shared/media/media';
import { call, listen } from '../bridge';

/** A quick import says nothing, in ms. */
const QUICK_MS = 300;

interface MediaStore {
  /** Pictures on their way into the library; null where that is quick, or none is. */
  progress: { done: number; total: number } | null;
  /** What was not taken, and why: a sentence a file. */
  refused: string[];
}

/** Nothing here loads Lexical. */
export const useMediaStore = create<MediaStore>(() => ({ progress: null, refused: [] }));

export function forgetRefused(): void {
  useMediaStore.setState({ refused: [] });
}

/** Says why something of pictures did not come about. */
export function tellOfPictures(...sentences: string[]): void {
  useMediaStore.setState(({ refused }) => ({ refused: [...refused, ...sentences] }));
}

/** Asks her for files, and takes those that are pictures into the library. */
export async function choosePictures(): Promise<Media[]> {
  // While she looks for them in the system's dialog nothing is on its way.
  let progress: Progress | null = null;
  const stop = listen('media', ({ done, total }) => (progress ??= startProgress()).tell(done, total));
  const taken = await call('media.choose', undefined);
  stop();
  (progress as Progress | null)?.end();
  if (!taken.ok) {
    tellOfPictures(tellFailure(taken.failure));
    return [];
  }
  tellOfPictures(...taken.value.refused.map(({ fileName, why }) => `${fileName}: ${why}`));
  return taken.value.media;
}

/** Takes pictures of the clipboard, or that were dropped, into the library. */
export async function takePictures(files: readonly File[]): Promise<Media[]> {
  const progress = startProgress();
  const media: Media[] = [];
  for (const [at, file] of files.entries()) {
    progress.tell(at, files.length);
    const taken = await takePicture(file);
    if (taken.ok) media.push(taken.value);
    else tellOfPictures(`${file.name || 'The picture'}: ${tellFailure(taken.failure)}`);
  }
  progress.end();
  return media;
}

async function takePicture(file: File): Promise<Result<Media>> {
  // Main says so too, but would have to be sent all of it first.
  if (file.size > MOST_PICTURE_BYTES) return { ok: false, failure: TOO_LARGE };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return call('media.take', { fileName: file.name, bytes });
}

const TOO_LARGE = {
  code: 'bad-request' as const,
  happened: `This file is larger than ${MOST_PICTURE_BYTES / 1024 / 1024} MB.`,
  safe: 'Nothing was added to the library.',
  next: 'Save it smaller, and add that file.',
};

type Progress = ReturnType<typeof startProgress>;

/** Shows how far it is where it takes a while. */
function startProgress() {
  let latest = { done: 0, total: 1 };
  let isShown = false;
  const show = () => useMediaStore.setState({ progress: latest });
  const timer = setTimeout(() => {
    isShown = true;
    show();
  }, QUICK_MS);
  return {
    tell(done: number, total: number) {
      latest = { done, total };
      if (isShown) show();
    },
    end() {
      clearTimeout(timer);
      useMediaStore.setState({ progress: null });
    },
  };
}
