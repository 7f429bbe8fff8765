import type { FileText, ImportForm } from '../../shared/import/imported';
import { readFrontMatter } from '../../shared/frontMatter/readFrontMatter';
import { countOf } from '../../shared/lib/countOf';
import { RefusedZipError } from '../zip';
import { decodeText } from '../files';
import { heldIn } from './heldIn';
import { LARGEST_TEXT } from './largestText';
import { readDocx } from './word/readDocx';
import type { ReadText } from './takePictures';

/** Why nothing can be made of a file. */
export type FileFault = 'kind' | 'old-word' | 'no-word' | 'harmful' | 'no-text' | 'empty' | 'too-large';

export type ReadFile = { ok: true; text: ReadText } | { ok: false; fault: FileFault };

/** Addresses of pictures in files, in HTML and in Markdown. */
const BESIDE = /(?:\ssrc=["']|\]\()([^"'()<>\s]{1,2048})(?=["')\s])|\]\(<([^<>\n]{1,2048})>/gi;
const PICTURE_FILE = /^(?![a-z][a-z\d+.-]+:|\/\/).*\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/is;
const MOST_BESIDE = 500;
/** What a page holds of them elsewhere than in its pictures. */
const PICTURES = /data:image\/[\w.+-]+;base64,[\w+/=\s]*/gi;

const FORMS: Readonly<Record<string, ImportForm>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'text',
};
/** How Word’s own files began before 2007, and still do where they are locked. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const HARMFUL: readonly RefusedZipError['fault'][] = ['too-large', 'too-many', 'overlap', 'twins', 'link'];

/** The text of a file, by the ending of its name. Never throws for what is in the file. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const form = FORMS[ending];
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (OLD_WORD.every((byte, at) => bytes[at] === byte)) return { ok: false, fault: 'old-word' };
  if (ending === 'docx') return readWord(bytes);
  return form === undefined ? { ok: false, fault: 'kind' } : readPlain(form, bytes);
}

async function readWord(bytes: Uint8Array): Promise<ReadFile> {
  try {
    const { html, ...said } = await readDocx(bytes);
    const text: FileText = {
      ...{ form: 'html', text: html, front: null },
      ...{ ...said, readAs: '', isTraditional: false },
    };
    return { ok: true, text: { ...text, ...heldIn(html, false), beside: [] } };
  } catch (error) {
    const isHarmful = error instanceof RefusedZipError && HARMFUL.includes(error.fault);
    return { ok: false, fault: isHarmful || error instanceof RangeError ? 'harmful' : 'no-word' };
  }
}

function readPlain(form: ImportForm, bytes: Uint8Array): ReadFile {
  const decoded = decodeText(bytes);
  if (decoded === null) return { ok: false, fault: 'no-text' };
  const { guessed, broken, isTraditional } = decoded;
  const isPlain = form === 'text';
  const { body, front } =
    form === 'markdown' ? readFrontMatter(decoded.text) : { body: decoded.text, front: null };
  const { text, held } = isPlain ? { text: body, held: [] } : heldIn(body, form === 'markdown');
  if (text.trim() === '' && front === null) return { ok: false, fault: 'empty' };
  if (text.length > LARGEST_TEXT && text.replace(PICTURES, '').length > LARGEST_TEXT)
    return { ok: false, fault: 'too-large' };
  return {
    ok: true,
    text: {
      form,
      text,
      front,
      held,
      beside: isPlain ? [] : besideIn(text, front?.filed.featured ?? ''),
      title: '',
      fields: {},
      losses: {},
      readAs: tellReading(guessed, broken),
      isTraditional,
    },
  };
}

function besideIn(text: string, featured: string): string[] {
  const found = new Set(PICTURE_FILE.test(featured) ? [featured] : []);
  for (const [, bare, inBrackets] of text.matchAll(BESIDE)) {
    const address = bare ?? inBrackets ?? '';
    if (PICTURE_FILE.test(address)) found.add(address);
    if (found.size === MOST_BESIDE) break;
  }
  return [...found];
}

function tellReading(guessed: string, broken: number): string {
  const sentences = [
    guessed === ''
      ? ''
      : `Read as ${guessed}, as its letters look; if they are wrong, save the file as UTF-8 and import it again.`,
    broken === 0
      ? ''
      : `${countOf(broken, 'place')} ${broken === 1 ? 'was' : 'were'} no letters in the file: a � stands there.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
