import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** Bytes that are summed up at a time: a large file must not hold main up. */
const PIECE = 512 * 1024;

/** In hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  await inPieces(bytes, (piece) => hash.update(piece));
  return hash.digest('hex');
}

/** The checksum of a zip. */
export async function crcOf(bytes: Uint8Array): Promise<number> {
  let sum = 0;
  await inPieces(bytes, (piece) => (sum = crc32(piece, sum)));
  return sum;
}

async function inPieces(bytes: Uint8Array, take: (piece: Uint8Array) => void): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await breathe();
    take(bytes.subarray(at, at + PIECE));
  }
}
