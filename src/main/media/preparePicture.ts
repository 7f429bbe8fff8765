import type { Sharp } from 'sharp';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { MediaEnding } from '../../shared/media/mediaName';
import { notTaken, SPOILT, TOO_MANY_PIXELS } from './pictureFailures';
import { pictureKind } from './pictureKind';
import { standsStill } from './standsStill';

/** In pixels: what WordPress makes of a larger picture by itself (`big_image_size_threshold`), and a large screen shows. */
export const LONGEST_SIDE = 2560;
/** Of all frames together: the largest cameras have 150 million, and a bomb of a few bytes is refused before it is unpacked. */
const MOST_PIXELS = 160_000_000;
const THUMBNAIL = { width: 320, height: 320, fit: 'inside', withoutEnlargement: true } as const;

export interface PreparedPicture {
  bytes: Uint8Array;
  ending: MediaEnding;
  width: number;
  height: number;
  moves: boolean;
  /** The file moved, and these bytes do not. */
  isStilled?: boolean;
}

/** Loaded when the first picture comes: it is a native library of many megabytes. */
async function open(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // Nothing is kept between two pictures, and one is read line by line where its kind allows.
  sharp.cache(false);
  return sharp(bytes, {
    animated: true,
    sequentialRead: true,
    limitInputPixels: MOST_PIXELS,
    // Some cameras write bytes too many, which harm nothing.
    failOn: 'error',
  });
}

/**
 * A picture as it is stored and published: upright, in sRGB, no larger than a screen, and with nothing else in it, for
 * what cameras and programs write beside the pixels says where and by whom it was taken. Not on the main thread.
 */
export async function preparePicture(bytes: Uint8Array): Promise<Result<PreparedPicture>> {
  const kind = pictureKind(bytes);
  if (kind === 'svg' || kind === 'heic' || kind === 'tiff' || kind === 'other') return fail(notTaken(kind));
  try {
    const picture = await open(bytes);
    const { pages = 1 } = await picture.metadata();
    const upright = pages > 1 ? picture : picture.autoOrient();
    const made = await written(
      upright
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb'),
      kind,
    ).toBuffer({ resolveWithObject: true });
    return ok({
      bytes: made.data,
      ending: kind,
      width: made.info.width,
      height: made.info.pageHeight ?? made.info.height,
      moves: (made.info.pages ?? 1) > 1,
      isStilled: standsStill(bytes, kind),
    });
  } catch (error) {
    return fail(error instanceof Error && /pixel limit/i.test(error.message) ? TOO_MANY_PIXELS : SPOILT);
  }
}

function written(picture: Sharp, ending: MediaEnding): Sharp {
  switch (ending) {
    case 'jpg':
      return picture.jpeg({ quality: 86, progressive: true });
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'webp':
      return picture.webp({ quality: 86 });
    case 'gif':
      return picture.gif();
    case 'avif':
      // More effort takes many seconds and saves little.
      return picture.avif({ quality: 65, effort: 2 });
  }
}

/** A small WebP of a stored picture, of its first frame. */
export async function makeThumbnail(bytes: Uint8Array): Promise<Uint8Array> {
  return (await openStill(bytes)).resize(THUMBNAIL).webp({ quality: 75 }).toBuffer();
}

/** The first frame of a stored picture. */
export async function openStill(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: MOST_PIXELS });
}

/** The size of a stored picture, and whether it is of several frames. Rejects where it cannot be read. */
export async function measure(
  bytes: Uint8Array,
): Promise<Pick<PreparedPicture, 'width' | 'height' | 'moves'>> {
  const { width, height, pages = 1 } = await (await openStill(bytes)).metadata();
  return { width, height, moves: pages > 1 };
}
