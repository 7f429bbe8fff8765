import type { Failure } from '../../shared/lib/result';
import type { Damage } from '../store';
import { errno } from '../store';

const DAMAGE: Record<Damage | 'other-id', string> = {
  empty: 'The file of this article is empty.',
  zeros: 'The file of this article holds only zeros, as after a power cut.',
  'not-text': 'The file of this article holds bytes that are no text.',
  'not-json': 'The file of this article breaks off or is garbled.',
  'not-an-object': 'The file of this article holds something else than an article.',
  'other-id': 'This file holds an article under another name, as a copy made outside Galley does.',
};

const KEPT = 'Galley keeps the file as it is and writes nothing over it.';

export function damagedArticle(damage: keyof typeof DAMAGE): Failure {
  return {
    code: 'damaged',
    happened: DAMAGE[damage],
    safe: KEPT,
    next: 'Put a good copy of the file from a backup in its place and start Galley again.',
  };
}

export function unreadableArticle(error: unknown): Failure {
  const name = errno(error);
  return {
    code: 'unreachable',
    happened: `The system does not let Galley read the file of this article${name && ` (${name})`}.`,
    safe: KEPT,
    next: 'Allow reading of the file, or reconnect its drive, and try again.',
  };
}

export function missingArticle(): Failure {
  return {
    code: 'not-found',
    happened: 'The file of this article is no longer there.',
    safe: 'The other articles are not touched.',
    next: 'Put the file back from a backup, or choose another article.',
  };
}

export const NOT_IN_BIN: Failure = {
  code: 'bad-request',
  happened: 'This article is not in the bin, so it is not deleted.',
  safe: 'It is as it was.',
  next: 'Move it to the bin first.',
};

export function tooDeep(safe: string): Failure {
  return {
    code: 'bad-request',
    happened: 'The text of this article is nested so deep that Galley could not open it again.',
    safe,
    next: 'Undo the last change, or take the innermost list or quotation out of the others.',
  };
}

export const TEXT_IN_WINDOW = 'Your text is safe in this window: keep it open.';

/** A save that must not go over what is on the disk. A file that is only out of reach may be back at the next try. */
export function refusedSave(kept: Failure): Failure {
  const next = kept.code === 'unreachable' ? kept.next : 'Choose Save as a new article.';
  return { ...kept, safe: `${kept.safe} ${TEXT_IN_WINDOW}`, next };
}
