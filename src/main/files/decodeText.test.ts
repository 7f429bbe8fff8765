import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText';

const SIMPLIFIED = '雾港的灯塔在夜里亮着，海鸥从栏杆上飞过。守塔人说：“这一夜我们数了两遍。”\n第二段。';
const TRADITIONAL = '霧港的燈塔在夜裡亮著，海鷗從欄杆上飛過。守塔人說：「這一夜我們數了兩遍。」\n第二段。';
const WESTERN = 'Café “Ærø” – naïve, déjà vu: 20 €.\nSécond line.';

/** A text in an encoding that only decoders know here: by trying what every one or two bytes are. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'windows-1252') return encodeWestern(text);
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const sign = decoder.decode(new Uint8Array(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !known.has(sign)) known.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  return new Uint8Array([...text].flatMap((sign) => known.get(sign) ?? expect.fail(`no ${sign}`)));
}

function encodeWestern(text: string): Uint8Array {
  const signs: Record<string, number> = { '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 };
  return new Uint8Array([...text].map((sign) => signs[sign] ?? sign.charCodeAt(0)));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(SIMPLIFIED), SIMPLIFIED, ''],
    ['UTF-8 with its mark', utf8(`\ufeff${SIMPLIFIED}`), SIMPLIFIED, ''],
    ['UTF-16 with its mark', utf16(`\ufeff${SIMPLIFIED}`), SIMPLIFIED, ''],
    ['the other UTF-16 with its mark', utf16(`\ufeff${WESTERN}`, true), WESTERN, ''],
    ['UTF-16 without a mark', utf16(SIMPLIFIED), SIMPLIFIED, ''],
    ['the other UTF-16 without a mark', utf16(WESTERN, true), WESTERN, ''],
    ['GB18030', encode(SIMPLIFIED, 'gb18030'), SIMPLIFIED, 'GB18030'],
    ['Big5', encode(TRADITIONAL, 'big5'), TRADITIONAL, 'Big5'],
    ['Windows-1252', encode(WESTERN, 'windows-1252'), WESTERN, 'Western (Windows-1252)'],
  ])('reads %s', (_name, bytes, text, guessed) => {
    expect(decodeText(bytes)).toMatchObject({ text, guessed, broken: 0 });
  });

  it('believes what a page says of itself, and calls it no guess', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>${SIMPLIFIED}`;
    expect(decodeText(encode(page, 'gb18030'))).toMatchObject({ text: page, guessed: '' });
    const western = `<meta charset="iso-8859-1"><p>${WESTERN}`;
    expect(decodeText(encode(western, 'windows-1252'))).toMatchObject({ text: western, guessed: '' });
  });

  it('does not believe it where the bytes say otherwise', () => {
    const page = `<meta charset="utf-8"><p>${SIMPLIFIED}`;
    expect(decodeText(encode(page, 'gb18030'))).toMatchObject({ text: page, guessed: 'GB18030' });
  });

  it('says how many places of a damaged UTF-8 are no letters', () => {
    const bytes = utf8(SIMPLIFIED);
    bytes[1] = 0x20;
    const decoded = decodeText(bytes);
    expect(decoded?.broken).toBeGreaterThan(0);
    expect(decoded?.text).toContain('海鸥从栏杆上飞过');
  });

  it('takes what is no text for none', () => {
    const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64');
    expect(decodeText(picture)).toBeNull();
    expect(decodeText(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff]))).toBeNull();
    // Two by two these letters would be Chinese.
    expect(decodeText(utf8(`\u0000b${'a:b;'.repeat(500)}`))).toBeNull();
  });

  it('tells traditional Chinese by Big5', () => {
    expect(decodeText(encode(TRADITIONAL, 'big5'))?.isTraditional).toBe(true);
  });
});
