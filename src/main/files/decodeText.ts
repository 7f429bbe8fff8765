/** The letters of a file, and how sure that reading is. */
export interface DecodedText {
  text: string;
  /** Of the encoding that was guessed, '' where the file itself says it or there is no doubt. */
  guessed: string;
  /** Bytes that are no letter in it, and stand as �. */
  broken: number;
  isTraditional: boolean;
}

const BYTE_ORDER_MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** As much of a page as a browser looks into for what it says of its encoding. */
const HEAD = 4096;
/** Beyond it a text says which encoding it is in. */
const ENOUGH = 64 * 1024;
/** Signs of English and Chinese texts. */
const USUAL = /[\t\n\r -~\u00a0-\u00ff\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
/** Nine of ten pairs of a Chinese text are of the commoner half of its encoding; of the other encoding, fewer than six. */
const COMMON = 0.8;

/**
 * The text of bytes: by the mark at their start, by what a page says of itself, as UTF-8 where they are that, and else by
 * how Chinese and western texts look. Null where they are no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const sure = (encoding: string): DecodedText | null => {
    const text = decode(bytes, encoding);
    return text === null ? null : { text, guessed: '', broken: 0, isTraditional: isBig5(encoding) };
  };
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) return sure(encoding) ?? leniently(bytes, encoding);
  }
  const found = sure(wideEncoding(bytes)) ?? sure(declaredEncoding(bytes)) ?? sure('utf-8') ?? guess(bytes);
  return found === null || isBinary(found.text) ? null : found;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = encoding === '' ? null : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? (text?.replace(/[\u0080-\u009f]/g, westernSign) ?? null) : text;
  } catch {
    return null;
  }
}

/** Some versions of Node leave these thirty-two as controls. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function westernSign(control: string): string {
  return WESTERN[control.charCodeAt(0) - 0x80] ?? control;
}

function leniently(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, guessed: '', broken: countBroken(text), isTraditional: false };
}

function countBroken(text: string): number {
  return text.split('\ufffd').length - 1;
}

/** UTF-16 without its mark: every other byte of a space or a line end is nothing, and its text is of signs that we know. */
function wideEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, ENOUGH);
  if (bytes.length % 2 === 1 || !start.includes(0)) return '';
  // A stray zero in a page of Latin letters makes two of each a Chinese one.
  const zeros = start.filter((byte) => byte === 0).length;
  if (zeros * 10 < start.length && decode(bytes, 'utf-8') !== null) return '';
  const looksRight = (encoding: string) => {
    const text = decode(start, encoding) ?? '';
    return (text.match(USUAL)?.length ?? 0) > text.length * 0.9;
  };
  return ['utf-16le', 'utf-16be'].find(looksRight) ?? '';
}

/** What a page says of itself in its head; '' where it says nothing that is known. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const said =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^<\?xml\s[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head);
  // The words themselves were read by now: they cannot be in an encoding of two bytes a letter.
  if (said?.[1] === undefined || /^utf-?16/i.test(said[1])) return '';
  try {
    const { encoding } = new TextDecoder(said[1]);
    // GB2312 and GBK are parts of it.
    return /^gb/.test(encoding) ? 'gb18030' : encoding;
  } catch {
    return '';
  }
}

function guess(bytes: Uint8Array): DecodedText | null {
  const damaged = leniently(bytes, 'utf-8');
  // A few bytes are broken, and all the rest is UTF-8: it is no other encoding.
  const letters = damaged.text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  if (damaged.broken * 10 < letters) return damaged;
  const pairs = pairsIn(bytes);
  const chinese = [
    { encoding: 'gb18030', name: 'GB18030', share: shareOf(pairs, isCommonInGb) },
    { encoding: 'big5', name: 'Big5', share: shareOf(pairs, isCommonInBig5) },
  ].sort((one, other) => other.share - one.share)[0]!;
  if (chinese.share >= COMMON) {
    const { encoding, name } = chinese;
    const text = decode(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
    return { text, guessed: name, broken: countBroken(text), isTraditional: isBig5(encoding) };
  }
  const text = decode(bytes, 'windows-1252');
  return text === null ? null : { text, guessed: 'Western (Windows-1252)', broken: 0, isTraditional: false };
}

type Pair = readonly [lead: number, trail: number];

/** The bytes above ASCII in twos, as both encodings of Chinese have them. */
function pairsIn(bytes: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  const length = Math.min(bytes.length, ENOUGH);
  for (let at = 0; at < length - 1; at += 1) {
    if (bytes[at]! < 0x80) continue;
    pairs.push([bytes[at]!, bytes[at + 1]!]);
    at += 1;
  }
  return pairs;
}

function shareOf(pairs: readonly Pair[], isCommon: (pair: Pair) => boolean): number {
  return pairs.length === 0 ? 0 : pairs.filter(isCommon).length / pairs.length;
}

/** Punctuation, and the 3,755 characters of the first level. */
function isCommonInGb([lead, trail]: Pair): boolean {
  return trail >= 0xa1 && (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7));
}

/** Punctuation, and the 5,401 characters of the first level. */
function isCommonInBig5([lead, trail]: Pair): boolean {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
  return isTrail && lead >= 0xa1 && lead <= 0xc6;
}

function isBig5(encoding: string): boolean {
  return encoding === 'big5';
}

/** Controls that no text has. */
function isBinary(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0080-\u0084\u0086-\u009f]/.test(text);
}
