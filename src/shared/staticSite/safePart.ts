/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Bytes of UTF-8: with a number behind it, a name that every system and every host takes. */
const LONGEST = 120;

/** A part of an address that is also the name of a folder on Windows, macOS and Linux; '' where nothing of it is left. */
export function safePart(part: string): string {
  const plain = part
    .normalize('NFC')
    .replace(/[<>:"/\\|?*%#\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '-')
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const cut = shortened(plain).replace(/[-.]+$/, '');
  return RESERVED.test(cut) || /^index\.html?$/i.test(cut) ? `_${cut}` : cut;
}

/** What two names have in common that a disk may take for one: Windows and macOS do not tell cases apart. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function shortened(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LONGEST) break;
    kept += character;
  }
  return kept;
}
