import type { Article } from '../../shared/article/article';
import { canonical } from '../../shared/history/canonical';
import type { ImportedText, WrittenNow } from '../../shared/import/imported';
import { type ReadImport, readImported } from './readImported';

/**
 * What a file that Galley wrote says beside its article: the same; something else; or something else than an article that was
 * changed too, so that nobody knows which of the words are to go. It is read as the file is that Galley would write now, since
 * Markdown does not carry all of an article; and word by word, since not all that somebody corrects there is read.
 */
export async function whatFileSays(file: ImportedText, now: WrittenNow): Promise<'same' | 'edited' | 'both'> {
  const { article: there } = now;
  const [written, read] = [await readImported(asFile(file, now), ''), await readImported(file, '')];
  const isSame =
    canonical(withRead(there, written)) === canonical(withRead(there, read)) &&
    wordsOf(file.text) === wordsOf(now.text);
  if (isSame) return 'same';
  return file.front?.filed.changedAt === there.changedAt ? 'edited' : 'both';
}

function asFile(file: ImportedText, { article, text, pictures }: WrittenNow): ImportedText {
  const { headline, standfirst, byline, section, tags, language, slug, featured, sources } = article;
  return {
    ...file,
    text,
    pictures,
    front: {
      fields: { headline, standfirst, byline, section, tags, language },
      filed: { slug, ...(featured !== undefined && { featured }) },
      ...{ sources, remarks: [] },
    },
  };
}

function withRead(there: Article, read: ReadImport | null): Article {
  if (read === null) return there;
  const { filed, ...said } = read.article;
  const { slug = there.slug, featured } = filed ?? {};
  const { featured: _hers, ...others } = there;
  return { ...others, ...said, slug, ...(featured !== undefined && { featured }) };
}

const PLACES = /(?<=\])\([^()]*\)|\bsrc="[^"]*"/g;
/** Where its links and pictures lead is no word of a text: a folder has pictures of its own. */
const wordsOf = (text: string): string => (text.replace(PLACES, '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
