import { createHash } from 'node:crypto';

/**
 * The id of the article of a post: always the same, so that an import that was cut off makes none twice. A UUID of version 8.
 * @param site the site's address without https://; two in folders of one host have posts of the same numbers
 */
export function articleIdOf(site: string, postId: number): string {
  const hex = createHash('sha256').update(`galley-post ${site} ${postId}`).digest('hex');
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
