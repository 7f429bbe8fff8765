import { type MediaEnding, mediaEnding } from '../../media/mediaName';

/** Every Word of the last twenty years reads these; of the others only the newest does. */
const READ: ReadonlySet<MediaEnding> = new Set(['jpg', 'png', 'gif']);

/** Whether Word shows a stored picture as it is; any other becomes a still one of these kinds. */
export function isReadByWord(media: string): boolean {
  return READ.has(mediaEnding(media));
}
