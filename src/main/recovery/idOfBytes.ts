/**
 * A UUID of version 7 for an article made from a file's bytes, the same whenever it is made from them again.
 * `instant` is ISO 8601, `hash` at least 10 bytes of a hash over the bytes.
 */
export function idOfBytes(instant: string, hash: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.max(0, Date.parse(instant) || 0), 0, 6);
  bytes.set(hash.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
