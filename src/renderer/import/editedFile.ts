import type { Article } from '../../shared/article/article';
import { type ArticleField, FIELD_NAMES } from '../../shared/article/fields';
import { canonical } from '../../shared/history/canonical';
import { mergeArticles, type MergeConflict } from '../../shared/history/mergeArticles';
import type { ImportedText, WrittenNow } from '../../shared/import/imported';
import { countOf } from '../../shared/lib/countOf';
import { onOneLine } from '../../shared/lib/onOneLine';
import { type ReadImport, readImported } from './readImported';

/** What became of a file that Galley wrote. */
export type EditedFile =
  /** It says what the article says. */
  | { kind: 'same' }
  /** The article was changed since it was written, so that nobody knows which of the words are to go. */
  | { kind: 'both' }
  /** The article with what was changed in the file. */
  | { kind: 'edited'; article: Article; remarks: string[] };

/**
 * What somebody changed in a file that Galley wrote, as a change of its article: that is compared with what its own file would
 * be read as, so that whatever Markdown does not carry stays in the article as it is.
 */
export async function editedFile(file: ImportedText, now: WrittenNow): Promise<EditedFile> {
  const { article: there } = now;
  const base = await readImported(asFile(file, now), '');
  const read = await readImported(file, '');
  const old = withRead(there, base);
  const theirs = withRead(there, read);
  if (canonical(old) === canonical(theirs)) return { kind: 'same' };
  if (file.front?.filed.changedAt !== there.changedAt) return { kind: 'both' };
  // No import keeps spaces of a headline that nobody sees: they are no change of hers.
  const mine = { ...there, headline: onOneLine(there.headline) };
  const { article, conflicts } = mergeArticles(old, mine, theirs);
  return { kind: 'edited', article, remarks: [...(read?.remarks ?? []), ...tellConflicts(conflicts)] };
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

function tellConflicts(conflicts: readonly MergeConflict[]): string[] {
  const places = conflicts.filter(({ place }) => place === 'text').length;
  const fields = conflicts.flatMap((conflict) =>
    conflict.place === 'field' ? (FIELD_NAMES[conflict.field as ArticleField] ?? conflict.field) : [],
  );
  return [
    places === 0
      ? ''
      : `${countOf(places, 'changed place')} of the file ${places === 1 ? 'is' : 'are'} of what Markdown does not carry whole: the article’s words stand there, and the file’s after them.`,
    ...fields.map((field) => `Its ${field.toLowerCase()} stays as it is in the article.`),
  ].filter((sentence) => sentence !== '');
}
