import type { MediaEnding } from '../../shared/media/mediaName';

/**
 * Whether a picture moves in its file and cannot here: an animated PNG, or a sequence of AVIF, of which libvips reads the
 * first frame alone. By the bytes, since nothing that unpacks them knows.
 */
export function standsStill(bytes: Uint8Array, kind: MediaEnding): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (kind === 'avif') return file.toString('latin1', 8, 12) === 'avis';
  return kind === 'png' && framesOfPng(file) > 1;
}

/** What a chunk before the pixels says of them; 1 where none does. */
function framesOfPng(file: Buffer): number {
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return file.readUInt32BE(at + 8);
    if (type === 'IDAT') return 1;
  }
  return 1;
}
