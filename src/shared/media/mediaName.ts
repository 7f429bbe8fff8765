/** How stored pictures end, and what they are. */
export const MEDIA_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
} as const;
export type MediaEnding = keyof typeof MEDIA_TYPES;

/** SHA-256 of the stored bytes, and how they are to be read: the name of the file and of the picture in an article. */
export const MEDIA_NAME_PATTERN = `[0-9a-f]{64}\\.(?:${Object.keys(MEDIA_TYPES).join('|')})`;
const MEDIA_NAME = new RegExp(`^${MEDIA_NAME_PATTERN}$`);

export function isMediaName(name: string): boolean {
  return MEDIA_NAME.test(name);
}

export function mediaEnding(name: string): MediaEnding {
  return name.slice(name.lastIndexOf('.') + 1) as MediaEnding;
}
