import { readFileSync } from 'node:fs';
import { throwOnUnsupported } from './unsupported.mjs';

/** A picture as the bytes it came in: nothing here draws or scales. @param {Buffer} bytes */
function image(bytes) {
  return throwOnUnsupported('NativeImage', {
    isEmpty: () => bytes.length === 0,
    toPNG: () => bytes,
    toDataURL: () => `data:image/png;base64,${bytes.toString('base64')}`,
    /** A PNG states its size in bytes 16 to 23. */
    getSize: () =>
      bytes.length < 24
        ? { width: 0, height: 0 }
        : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) },
  });
}

export const nativeImage = throwOnUnsupported('nativeImage', {
  createEmpty: () => image(Buffer.alloc(0)),
  /** @param {Buffer} png */
  createFromBuffer: (png) => image(png),
  /** @param {string} file of a PNG */
  createFromPath: (file) => image(readFileSync(file)),
});
