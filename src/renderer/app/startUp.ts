import { isArticleComing, returnTo, useArticleStore } from '../article';
import { useBackupStore } from '../backup';
import { call, listen } from '../bridge';
import { useChecksStore } from '../checks';
import { focusBody, loadEditor, useWritingModes } from '../editor';
import { findNewest, focusArticleList, libraryIsRead, type LibraryStore, useLibraryStore } from '../library';
import { usePublishStore } from '../publish';
import { useRecoveryStore } from '../recovery';
import { useSiteStore } from '../site';
import { hasUnsaved, useSitesStore } from '../sites';
import { useStaticSiteStore } from '../staticSite';
import { keepUndoInFields, setFocusHome } from '../ui';
import { runFromMenu } from './commandHandlers';
import { followUnderWay } from './followUnderWay';
import { lookForHandOver } from './handOvers';
import { followSwitches } from './switches';
import { typedStands } from './typeAhead';
import { useViewStore } from './viewStore';
import { followDone } from './whatWasDone';

/** Starts the window: what it hears from main from now on, and what it shows first. Called once, before it is drawn. */
export function startUp(): void {
  keepUndoInFields();
  setFocusHome(() => {
    if (useArticleStore.getState().article !== null) focusBody();
    else focusArticleList();
  });
  listen('article', ({ id, fields }) => useArticleStore.getState().changedBehind(id, fields));
  listen('command', ({ id }) => runFromMenu(id));
  listen('flush', ({ token }) => void answerFlush(token));
  followSwitches();
  useArticleStore.subscribe(({ article }) => {
    if (article !== null) useSiteStore.getState().writeIn(article.language);
  });
  useBackupStore.getState().follow();
  usePublishStore.getState().follow();
  useStaticSiteStore.getState().follow();
  listen('handover', () => void lookForHandOver());
  void showFirst().then(async () => {
    await lookForHandOver();
    await useRecoveryStore.getState().load();
    followUnderWay();
  });
}

/** The list and the site are not waited for: she can write before ten thousand articles are listed. */
async function showFirst(): Promise<void> {
  const answer = await call('app.start', undefined);
  if (!answer.ok) {
    useArticleStore.getState().tell(answer.failure);
    return;
  }
  const { session, platform } = answer.value;
  document.documentElement.dataset['platform'] = platform;
  const isOpen = session.articleId !== null && (await reopen(session.articleId));
  const { problem, tell } = useArticleStore.getState();
  const articleId = isOpen ? session.articleId : null;
  useViewStore.getState().show({ start: answer.value, session: { ...session, articleId } });
  const { focusMode: focus, typewriter, smartMarks } = session;
  useWritingModes.setState({ focus, typewriter, smartMarks });
  await nextFrame();
  void useLibraryStore.getState().load(session.order);
  useLibraryStore.subscribe(keepOrder);
  void useSiteStore.getState().load();
  window.addEventListener('focus', () => void useSiteStore.getState().reread());
  void usePublishStore.getState().load();
  void useChecksStore
    .getState()
    .follow()
    .then(() => useChecksStore.getState().switchTo(useViewStore.getState().session.checks));
  fetchEditor();
  if (articleId === null) await openNewest();
  // It would be taken for what is wrong with the article that is shown in its place.
  if (!isOpen && problem !== null)
    tell({ ...problem, happened: `The article that was open last is not shown. ${problem.happened}` });
  else returnTo(session.caret);
  followDone();
  document.addEventListener('selectionchange', () => useViewStore.getState().keepCaret());
}

/** The order in which she has the library is there the next day. */
function keepOrder({ query }: LibraryStore, before: LibraryStore): void {
  const { sort, descending } = query;
  if (sort === before.query.sort && descending === before.query.descending) return;
  useViewStore.getState().keep({ order: { sort, descending } });
}

/** Ahead of the article that needs it. Where it cannot be had, the article says so. */
function fetchEditor(): void {
  void loadEditor().catch(() => undefined);
}

/** What the first frame does not show must not be fetched, read or run before it. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Opens the article that she had open last; answers false when it is not among the articles any more. */
async function reopen(id: string): Promise<boolean> {
  fetchEditor();
  const { open, close } = useArticleStore.getState();
  if (await open(id)) {
    if (useArticleStore.getState().article?.binnedAt === null) return true;
    await close();
  }
  return false;
}

/** Opens the article changed last, unless she has begun another meanwhile. */
async function openNewest(): Promise<void> {
  await libraryIsRead();
  const newest = await findNewest();
  const { article, open } = useArticleStore.getState();
  if (article !== null || isArticleComing() || newest === null || !(await open(newest.id))) return;
  useViewStore.getState().keep({ articleId: newest.id, scrollTop: 0, caret: null });
  returnTo(null);
}

async function answerFlush(token: string): Promise<void> {
  const doesStand = await typedStands();
  const [isSaved] = await Promise.all([
    useArticleStore.getState().flush(),
    useViewStore.getState().keepNow(),
  ]);
  // Only she can save a site, whose fields may be half written; the window says that it is not.
  const saved = isSaved && doesStand && !hasUnsaved(useSitesStore.getState());
  await call('app.flushed', { token, saved });
}
