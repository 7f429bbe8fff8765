import { createHash } from 'node:crypto';
import type { PostText } from '../../shared/publish/heldPost';

/** The same for the same text. */
export function textSum({ title, content, excerpt }: PostText): string {
  return createHash('sha256')
    .update(JSON.stringify([title, content, excerpt]))
    .digest('hex');
}
