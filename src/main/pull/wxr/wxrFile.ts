import { open } from 'node:fs/promises';
import type { WxrEntry } from './ItemReader';
import { type WxrFault, WxrFaultError, type WxrParser } from './WxrParser';

/** In bytes: a desk of fifty years has written less. */
const LARGEST_FILE = 2 * 1024 * 1024 * 1024;
/** Read at a time, in bytes. */
const PIECE = 256 * 1024;

/** What of a file ends in one piece of it; with the last comes what keeps the rest from being read, null where nothing does. */
export interface WxrPiece {
  entries: WxrEntry[];
  fault: WxrFault | null;
}

/** The entries of an export, a piece of the file after the other. Rejects with the system's error. */
export async function* wxrFile(path: string, parser: WxrParser): AsyncGenerator<WxrPiece> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE) return yield { entries: [], fault: 'too-large' };
    const bytes = Buffer.alloc(PIECE);
    let decoder: TextDecoder | null = null;
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, PIECE);
      const isEnd = bytesRead === 0;
      try {
        if (isEnd && decoder === null) throw new WxrFaultError('empty');
        decoder ??= decoderOf(bytes.subarray(0, bytesRead));
        const text = lettersOf(decoder, bytes.subarray(0, bytesRead), isEnd);
        const entries = parser.push(text);
        if (isEnd) parser.close();
        yield { entries, fault: null };
      } catch (error) {
        if (!(error instanceof WxrFaultError)) throw error;
        return yield { entries: parser.given(), fault: error.fault };
      }
      if (isEnd) return;
    }
  } finally {
    await file.close();
  }
}

/** By its mark of order, or as the file itself says. */
function decoderOf(start: Buffer): TextDecoder {
  const [first, second] = start;
  const said = /^[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start.toString('latin1', 0, 300))?.[1];
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : said;
  try {
    return new TextDecoder(label ?? 'utf-8', { fatal: true });
  } catch {
    throw new WxrFaultError('letters');
  }
}

function lettersOf(decoder: TextDecoder, bytes: Uint8Array, isEnd: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isEnd });
  } catch {
    // Cut within a sign it is cut, and not in other letters than it says.
    throw new WxrFaultError(isEnd ? 'cut' : 'letters');
  }
}
