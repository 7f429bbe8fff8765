import { create } from 'zustand';
import { type Failure, type Result, tellFailure } from '../../shared/lib/result';
import { type Media, MOST_PICTURE_BYTES } from '../../shared/media/media';
import { TOO_LARGE_PICTURE } from '../../shared/media/tooLarge';
import { heldData } from '../../shared/media/heldPicture';
import { tellRefused } from '../../shared/media/tellRefused';
import { tellStill } from '../../shared/media/tellStill';
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
  sayStill(taken.value.media);
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
  sayStill(media);
  return media;
}

function sayStill(media: readonly Media[]): void {
  const says = tellStill(media);
  if (says !== '') tellOfPictures(says);
}

/** Pictures that a text held itself, by their addresses there, and what is to be said of the others. */
export interface HeldPictures {
  media: Map<string, Media>;
  says: string;
}

/** Takes pictures that are in their own addresses (`data:`) into the library. */
export async function takeHeld(addresses: readonly string[]): Promise<HeldPictures> {
  const progress = startProgress();
  const media = new Map<string, Media>();
  const refused: Failure[] = [];
  for (const [at, address] of addresses.entries()) {
    progress.tell(at, addresses.length);
    const taken = await takeBytes(bytesOf(address), '');
    if (taken.ok) media.set(address, taken.value);
    else refused.push(taken.failure);
  }
  progress.end();
  const says = [tellRefused(refused), tellStill([...media.values()])];
  return { media, says: says.filter((sentence) => sentence !== '').join(' ') };
}

/** None where they cannot be read, which main refuses in words. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const held = heldData(address);
  if (held?.isBase64 !== true) return new TextEncoder().encode(held?.data ?? '');
  try {
    return Uint8Array.from(atob(held.data), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

async function takePicture(file: File): Promise<Result<Media>> {
  // Main says so too, but would have to be sent all of it first.
  if (file.size > MOST_PICTURE_BYTES) return { ok: false, failure: TOO_LARGE_PICTURE };
  return takeBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

async function takeBytes(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Result<Media>> {
  if (bytes.length > MOST_PICTURE_BYTES) return { ok: false, failure: TOO_LARGE_PICTURE };
  return call('media.take', { fileName, bytes });
}

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
