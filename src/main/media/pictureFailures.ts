import type { Failure } from '../../shared/lib/result';
import { MOST_PICTURE_BYTES } from '../../shared/media/media';
import type { PictureKind } from './pictureKind';

const SAFE = 'Nothing was added to the library.';
const MEGABYTES = MOST_PICTURE_BYTES / 1024 / 1024;
const ENDINGS = 'JPEG, PNG, WebP, GIF or AVIF';

const NOT_TAKEN: Record<Exclude<PictureKind, 'jpg' | 'png' | 'webp' | 'gif' | 'avif'>, string> = {
  svg: 'This is an SVG drawing, which may hold programs, so Galley takes none.',
  heic: 'This is an HEIC picture, as iPhones make them, which Galley cannot read.',
  tiff: 'This is a TIFF picture, which no browser shows.',
  other: 'This is no picture that Galley knows.',
};

export function notTaken(kind: keyof typeof NOT_TAKEN): Failure {
  return {
    code: 'bad-request',
    happened: NOT_TAKEN[kind],
    safe: SAFE,
    next: `Save it as ${ENDINGS}, and add that file.`,
  };
}

export const TOO_MANY_BYTES: Failure = {
  code: 'bad-request',
  happened: `This file is larger than ${MEGABYTES} MB.`,
  safe: SAFE,
  next: 'Save it smaller, and add that file.',
};

export const TOO_MANY_PIXELS: Failure = {
  code: 'bad-request',
  happened: 'This picture has more pixels than Galley can hold.',
  safe: SAFE,
  next: 'Save it smaller, and add that file.',
};

export const SPOILT: Failure = {
  code: 'damaged',
  happened: 'This picture is damaged, or not whole.',
  safe: SAFE,
  next: 'Fetch it once more from where it came from, and add that file.',
};

export const UNREADABLE: Failure = {
  code: 'unreachable',
  happened: 'Galley cannot read this file: it is gone, or the system does not let it be read.',
  safe: SAFE,
  next: 'Put it on this computer, where it can be read, and add it again.',
};

export const GONE: Failure = {
  code: 'not-found',
  happened: 'This picture is no longer in the library’s folder.',
  safe: 'The article keeps its place and its words.',
  next: 'Add the picture again: the same file takes its old place.',
};
