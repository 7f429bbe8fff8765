/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Bytes of UTF-8: the limit of Linux, and below those of Windows and macOS. */
const LONGEST = 240;

/** A name for a new file that Windows, macOS and Linux all take, ending with the extension (given without its dot). */
export function safeFileName(proposed: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = proposed.toLowerCase().endsWith(ending) ? proposed.slice(0, -ending.length) : proposed;
  const plain = stem
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = RESERVED.test(plain) ? `_${plain}` : plain || 'untitled';
  return cut(named, LONGEST - ending.length) + ending;
}

/** The path with the extension at its end; a path that has it already is left as it is. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}

function cut(name: string, bytes: number): string {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept.replace(/[\s.]+$/, '');
}
