import type { Failure } from '../lib/result';
import { MOST_PICTURE_BYTES } from './media';

/** Why a picture's file is not even read. */
export const TOO_LARGE_PICTURE: Failure = {
  code: 'bad-request',
  happened: `This file is larger than ${MOST_PICTURE_BYTES / 1024 / 1024} MB.`,
  safe: 'Nothing was added to the library.',
  next: 'Save it smaller, and add that file.',
};
