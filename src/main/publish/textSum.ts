import { createHash } from 'node:crypto';
import type { HeldPost } from '../../shared/publish/heldPost';

/** What readers and editors see of a post. */
export type PostText = Pick<HeldPost, 'title' | 'content' | 'excerpt'>;

/** The same for the same text. */
export function textSum({ title, content, excerpt }: PostText): string {
  return createHash('sha256')
    .update(JSON.stringify([title, content, excerpt]))
    .digest('hex');
}
