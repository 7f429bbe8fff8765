import type { Article } from '../../shared/article/article';
import { ARTICLE_FIELDS, type ArticleField } from '../../shared/article/fields';
import { replaceOpenBody } from '../editor';
import { type ArticleFields, useArticleStore } from './articleStore';

/** What a replacement did to the fields, so that Undo of the text takes it back with it. */
const replacements = new Map<number, { before: ArticleFields; after: ArticleFields }>();
let lastStep = 0;

/** Puts other words into the open article, fields and text, as one step that Undo takes back; false while it has no editor, and in the bin. */
export function replaceArticle({ body, sources, ...after }: Article): boolean {
  const { article: before, edit } = useArticleStore.getState();
  if (before?.id !== after.id || before.binnedAt !== null) return false;
  lastStep += 1;
  replacements.set(lastStep, { before, after });
  if (!replaceOpenBody({ body, sources }, lastStep)) return false;
  edit(pick(after, ARTICLE_FIELDS));
  return true;
}

/** Undo or Redo went over a replacement of the text. A field that she has changed since stays as it is. */
export function followStep(from: number, to: number): void {
  const replacement = replacements.get(Math.max(from, to));
  const { article, edit } = useArticleStore.getState();
  if (article === null || replacement === undefined) return;
  const { before, after } = replacement;
  const [was, becomes] = to < from ? [after, before] : [before, after];
  edit(
    pick(
      becomes,
      ARTICLE_FIELDS.filter((field) => JSON.stringify(article[field]) === JSON.stringify(was[field])),
    ),
  );
}

function pick(fields: ArticleFields, names: readonly ArticleField[]): Partial<ArticleFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
