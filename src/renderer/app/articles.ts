import type { Language } from '../../shared/article/language';
import type { DamagedFile } from '../../shared/article/library';
import type { LibraryChange } from '../../shared/library/change';
import type { Selection } from '../../shared/library/selection';
import { isArticleComing, typeInFresh, typeOverHeadline, useArticleStore } from '../article';
import { focusBody, typeInBody } from '../editor';
import { findNewest, focusArticleList, nearestUnselected, useBulkStore, useLibraryStore } from '../library';
import { useTranslationsStore } from '../translations';
import { catchFocus, type Typed } from '../ui';
import { typeAhead } from './typeAhead';
import { useViewStore } from './viewStore';
import { passDone } from './whatWasDone';

/** Shows an article, once the one that is left is on the disk; answers whether it is another one now. */
async function showArticle(id: string, settled?: () => Promise<void>): Promise<boolean> {
  if (useArticleStore.getState().article?.id === id) {
    useViewStore.getState().show({ damaged: null });
    return false;
  }
  if (!(await useArticleStore.getState().open(id, settled))) return false;
  useViewStore.getState().show({ damaged: null });
  keepShown(id);
  return true;
}

/** The same because she goes on with it, and not as part of what was just done. */
export async function openArticle(id: string, settled?: () => Promise<void>): Promise<void> {
  if (await showArticle(id, settled)) passDone();
}

/** Shows the article that she settled on, without the drawer that may lie over it. */
export async function chooseArticle(id: string): Promise<void> {
  await openArticle(id);
  useViewStore.getState().show({ drawer: null });
  keepKeyboard();
}

/** The same, with the caret in its text, where it was: what she has typed for it, and types from now on, stands there. */
export async function writeIn(id: string, typed = ''): Promise<void> {
  const open = async (settled: () => Promise<void>) => {
    await openArticle(id, settled);
    // The text of the very article may lie under its history.
    useViewStore.getState().show({ drawer: null, historyOf: null });
    return useArticleStore.getState().article?.id === id;
  };
  await typeAhead(typeInBody, open, { before: typed });
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
  const isThere = await typeAhead(typeInFresh, async (settled) => {
    if (!(await store.create(language, settled))) return false;
    passDone();
    useViewStore.getState().show({ damaged: null, drawer: null });
    keepShown(useArticleStore.getState().article?.id ?? null);
    return true;
  });
  if (isThere) await useLibraryStore.getState().showAll();
}

/** Goes on with her words in a file of their own. */
export async function saveAsNewArticle(): Promise<void> {
  const { saveAsNew } = useArticleStore.getState();
  if (!(await saveAsNew())) return;
  keepShown(useArticleStore.getState().article?.id ?? null);
  focusBody();
}

export async function duplicateArticle(
  duplicate: (id: string) => Promise<string | null>,
  type: (typed: Typed) => void = goOn,
): Promise<void> {
  await typeAhead(type, async (settled) => {
    const { article, flush } = useArticleStore.getState();
    if (article === null || !(await flush())) return false;
    const id = await duplicate(article.id);
    if (id === null) return false;
    passDone();
    return showCome(id, settled);
  });
}

/** A draft in another language with all that stands in the open article, which it is linked to; she begins with its headline. */
export function translateArticle(language: Language): Promise<void> {
  return duplicateArticle((id) => useTranslationsStore.getState().make(id, language), typeOverHeadline);
}

/** Opens an article that has come of a command, as an imported one has. */
export async function openCome(id: string): Promise<void> {
  await typeAhead(goOn, (settled) => showCome(id, settled));
}

async function showCome(id: string, settled: () => Promise<void>): Promise<boolean> {
  await showArticle(id, settled);
  return useArticleStore.getState().article?.id === id;
}

/** What she typed meanwhile stands in the text; where she typed nothing, the keyboard is where it was, or in the text if that was in the article that gave way. */
function goOn(typed: Typed): void {
  if (typed.text !== '') typeInBody(typed);
  else if (!typed.hasLeft && !typed.giveBack()) focusBody();
}

/** The article that had to give way because it went into the bin, until the next change. */
let gaveWay: string | null = null;

/** Changes articles, her own words in the open one first; when that one goes into the bin, the next is shown. */
export async function changeArticles(selection: Selection, change: LibraryChange): Promise<void> {
  if (change.kind === 'bin' && !isInList()) {
    // She has chosen none of the others, so what she still types is told and stands in none of them.
    const bin = async (settled: () => Promise<void>) => {
      const isStill = await changeAll(selection, change);
      await settled();
      return isStill;
    };
    await typeAhead(goOn, bin, { otherwise: focusListOrBody });
    return;
  }
  await changeAll(selection, change);
  const [restored, ...others] = selection.kind === 'ids' ? selection.ids : [];
  if (change.kind === 'restore' && restored !== undefined && others.length === 0) {
    await useLibraryStore.getState().show({ inBin: false });
    await openCome(restored);
  }
  keepKeyboard();
}

/** Answers whether the open article is still the one that is shown. */
async function changeAll(selection: Selection, change: LibraryChange): Promise<boolean> {
  if (!(await useArticleStore.getState().flush())) return true;
  const next = nextTo(selection);
  if (!(await useBulkStore.getState().change(selection, change))) return true;
  const open = useArticleStore.getState().article;
  gaveWay = change.kind === 'bin' && open !== null && open.binnedAt !== null ? open.id : null;
  if (gaveWay !== null) await showAnother(selection, next);
  return gaveWay === null;
}

/** Whether the next key is for the list, and would stand in no text. */
function isInList(): boolean {
  return document.activeElement?.closest('[data-part="library"]') != null;
}

/** Takes the last change of the library back; the article that she had open then is open again. */
export async function undoChange(): Promise<void> {
  if (await useBulkStore.getState().undo()) {
    if (gaveWay !== null) await showArticle(gaveWay);
    gaveWay = null;
  }
  keepKeyboard();
}

/** Deletes articles of the bin for good; where the open one is among them, another is shown before. */
export async function purgeArticles(ids: string[]): Promise<void> {
  const going: Selection = { kind: 'ids', ids };
  const openId = useArticleStore.getState().article?.id ?? '';
  if (ids.includes(openId) && !(await showAnother(going, nextTo(going)))) return;
  await useBulkStore.getState().purge(ids);
  await useLibraryStore.getState().refresh();
  keepKeyboard();
}

/** Leaves the open article for one that does not go with it; false when its last words cannot be saved. */
async function showAnother(going: Selection, next: string | null): Promise<boolean> {
  const { article, open, close } = useArticleStore.getState();
  const id = next ?? (await findNewest(going))?.id ?? null;
  // She may have gone on to another one meanwhile.
  if (isArticleComing()) return true;
  if (id !== null && (await open(id))) {
    keepShown(id);
    return true;
  }
  if (useArticleStore.getState().article?.id !== article?.id) return true;
  if (!(await close())) return false;
  keepShown(null);
  return true;
}

const nextTo = (going: Selection) => nearestUnselected(going, useArticleStore.getState().article?.id ?? null);

/** What had the keyboard may be gone with what was done. */
export const keepKeyboard = () => catchFocus(focusListOrBody);

/** The list, or else the text. */
function focusListOrBody(): void {
  if (!focusArticleList()) focusBody();
}

function keepShown(articleId: string | null): void {
  const { keep, scrollOf } = useViewStore.getState();
  keep({ articleId, scrollTop: articleId === null ? 0 : scrollOf(articleId), caret: null });
}
