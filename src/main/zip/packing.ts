import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib';

const deflateElsewhere = promisify(deflateRaw);
const inflateElsewhere = promisify(inflateRaw);

/** Fewer bytes are packed in no time, and the memory for it is free again at once; elsewhere it piles up. */
const SMALL = 64 * 1024;

export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  return bytes.length < SMALL ? deflateRawSync(bytes) : await deflateElsewhere(bytes);
}

/** Rejects when more comes out than `size`. */
export async function unpack(packed: Uint8Array, size: number): Promise<Buffer> {
  const options = { maxOutputLength: Math.max(size, 1) };
  return size < SMALL ? inflateRawSync(packed, options) : await inflateElsewhere(packed, options);
}
