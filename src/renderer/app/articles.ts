import type { Article } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import type { DamagedFile } from '../../shared/article/library';
import type { Purged } from '../../shared/library/bin';
import type { Result } from '../../shared/lib/result';
import { currentArticle, useArticleStore } from '../article';
import { call } from '../bridge';
import { focusBody } from '../editor';
import { focusArticleList, useLibraryStore } from '../library';
import { useViewStore } from './viewStore';

/** Opens an article, once the one that is left is on the disk. */
export async function openArticle(id: string): Promise<void> {
  if (useArticleStore.getState().article?.id === id) {
    useViewStore.getState().show({ damaged: null });
    return;
  }
  if (!(await useArticleStore.getState().open(id))) return;
  useViewStore.getState().show({ damaged: null });
  keepShown(id);
}

/** Shows what is known of a damaged file; the article that is open is on the disk before it gives way. */
export async function openDamaged(file: DamagedFile): Promise<void> {
  if (await useArticleStore.getState().flush()) useViewStore.getState().show({ damaged: file, drawer: null });
}

/** Opens an article whose file was damaged and is good again, anew even where it was open. */
export async function openRestored(id: string): Promise<void> {
  if (!(await useArticleStore.getState().open(id))) return;
  useViewStore.getState().show({ damaged: null });
  keepShown(id);
}

/** A new article in the language she is writing in. */
export async function createArticle(): Promise<void> {
  const store = useArticleStore.getState();
  const language: Language = store.article?.language ?? 'en';
  if (!(await store.create(language))) return;
  const { setFilter, saved } = useLibraryStore.getState();
  setFilter({ search: '', inBin: false, status: 'all', language: 'all' });
  showNew(saved);
}

/** Goes on with her words in a file of their own. */
export async function saveAsNewArticle(): Promise<void> {
  const { saveAsNew } = useArticleStore.getState();
  if (!(await saveAsNew())) return;
  keepShown(useArticleStore.getState().article?.id ?? null);
  focusBody();
}

/** The list has it at once, without being read again. */
function showNew(saved: (article: Article) => void): void {
  const article = currentArticle();
  if (article === null) return;
  saved(article);
  useViewStore.getState().show({ damaged: null, drawer: null });
  keepShown(article.id);
}

export async function duplicateArticle(duplicate: (id: string) => Promise<string | null>): Promise<void> {
  const { article, flush } = useArticleStore.getState();
  if (article === null || !(await flush())) return;
  const id = await duplicate(article.id);
  if (id === null) return;
  await useLibraryStore.getState().load();
  await openArticle(id);
  catchFocus();
}

/** Into the bin, from which it comes back; the article beside it is shown next. */
export async function binArticle(id: string): Promise<void> {
  const { article, flush, close, open } = useArticleStore.getState();
  const isOpen = article?.id === id;
  if (isOpen && !(await flush())) return;
  const library = useLibraryStore.getState();
  const rest = (library.articles ?? []).filter(({ binnedAt }) => binnedAt === null);
  const at = rest.findIndex((summary) => summary.id === id);
  const next = rest[at + 1] ?? rest[at - 1];
  if (!(await library.bin(id)) || !isOpen) return;
  if (next === undefined) await close();
  else await open(next.id);
  keepShown(next?.id ?? null);
  catchFocus();
}

export async function restoreArticle(id: string): Promise<void> {
  const { article, flush } = useArticleStore.getState();
  const isOpen = article?.id === id;
  if (isOpen && !(await flush())) return;
  if (!(await useLibraryStore.getState().restore(id))) return;
  useLibraryStore.getState().setFilter({ inBin: false });
  // Opened anew, so that the next save does not put it back into the bin.
  if (isOpen) await useArticleStore.getState().open(id);
  else await openArticle(id);
  catchFocus();
}

/** Deletes articles of the bin for good; what is open of them is closed. Answers with what is still there and why. */
export async function purgeArticles(ids: string[]): Promise<Result<Purged>> {
  const { article, close } = useArticleStore.getState();
  const isOpen = article !== null && ids.includes(article.id);
  if (isOpen && !(await close())) return { ok: true, value: { gone: [], kept: [] } };
  const purged = await call('articles.purge', { ids });
  await useLibraryStore.getState().load();
  if (isOpen) keepShown(null);
  if (isOpen && purged.ok && purged.value.kept.some(({ id }) => id === article.id))
    await openArticle(article.id);
  catchFocus();
  return purged;
}

/** The button that was pressed may be gone, and the keyboard with it. */
function catchFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusArticleList();
  });
}

function keepShown(articleId: string | null): void {
  const { keep, scrollOf } = useViewStore.getState();
  keep({ articleId, scrollTop: articleId === null ? 0 : scrollOf(articleId) });
}
