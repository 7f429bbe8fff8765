import type { Sharp } from 'sharp';
import { mediaEnding } from '../../shared/media/mediaName';

/** In pixels: a phone, a tablet or a phone of many pixels. */
const WIDTHS = [480, 960, 1600];

/** Where a picture of the library stands on the site; `width` of a smaller size. */
export function picturePath(media: string, width?: number): string {
  const ending = mediaEnding(media);
  return `media/${media.slice(0, 24)}${width === undefined ? '' : `-${width}`}.${ending}`;
}

/** A picture in the sizes that are smaller than it. One that moves, or cannot be read, has none. */
export async function smallerSizes(media: string, bytes: Uint8Array): Promise<Map<number, Uint8Array>> {
  const sizes = new Map<number, Uint8Array>();
  const { default: sharp } = await import('sharp');
  try {
    const { width, pages = 1 } = await sharp(bytes).metadata();
    if (pages > 1) return sizes;
    for (const smaller of WIDTHS) {
      if (smaller > width * 0.8) break;
      const picture = sharp(bytes, { sequentialRead: true }).resize({ width: smaller });
      sizes.set(smaller, await written(picture, mediaEnding(media)).toBuffer());
    }
  } catch {
    sizes.clear();
  }
  return sizes;
}

function written(picture: Sharp, ending: ReturnType<typeof mediaEnding>) {
  switch (ending) {
    case 'jpg':
      return picture.jpeg({ quality: 82, progressive: true });
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'webp':
      return picture.webp({ quality: 82 });
    case 'gif':
      return picture.gif();
    case 'avif':
      return picture.avif({ quality: 60, effort: 2 });
  }
}
