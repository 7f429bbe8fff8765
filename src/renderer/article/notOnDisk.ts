import type { Failure } from '../../shared/lib/result';

/**
 * Why nothing is made of what is on the disk while her newest words are not there.
 * @param nothing what did not happen, as "nothing was sent" @param again what she does once they are saved, as "send again once it is saved"
 */
export const notOnDisk = (nothing: string, again: string): Failure => ({
  code: 'unexpected',
  happened: `The newest words are not on the disk yet, so ${nothing}.`,
  safe: 'Your text is safe in this window.',
  next: `The bar over the article says what is wrong; ${again}.`,
});
