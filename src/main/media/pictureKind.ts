import type { MediaEnding } from '../../shared/media/mediaName';

/** What a file is by its first bytes, whatever its name says. */
export type PictureKind = MediaEnding | 'svg' | 'heic' | 'tiff' | 'other';

const AVIF = /^avi[fs]$/;
const HEIC = /^(hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

export function pictureKind(bytes: Uint8Array): PictureKind {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  if (head.slice(4, 8) === 'ftyp') return brandKind(head);
  if (/^(II\*\0|MM\0\*)/.test(head)) return 'tiff';
  return /^[\s\ufeffï»¿]*<(svg|\?xml|!doctype svg|!--)/i.test(head) ? 'svg' : 'other';
}

/** The brands that the file says it can be read as: an AVIF may call itself an image of any coding first. */
function brandKind(head: string): PictureKind {
  const length = Math.min(head.charCodeAt(2) * 256 + head.charCodeAt(3), head.length);
  const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/.{4}/gs) ?? [])];
  if (brands.some((brand) => AVIF.test(brand))) return 'avif';
  return brands.some((brand) => HEIC.test(brand)) ? 'heic' : 'other';
}
