import { useEffect } from 'react';
import { useArticleStore } from '../article';
import { call, listen } from '../bridge';
import { useLibraryStore } from '../library';
import { useSiteStore } from '../site';
import { runCommand } from './commandHandlers';
import { useViewStore } from './viewStore';

/** Starts the window: what it shows first, and what it hears from main from then on. */
export function useStartUp(): void {
  useEffect(() => {
    const { saved, added } = useLibraryStore.getState();
    useArticleStore.getState().hear({ onSaved: saved, onKeptAside: added });
    const stops = [
      listen('command', ({ id }) => {
        // A menu stands beside an open dialog; what is behind the dialog must stay as it is.
        if (document.querySelector('dialog[open]') === null) runCommand(id);
      }),
      listen('flush', ({ token }) => void answerFlush(token)),
    ];
    void start();
    return () => stops.forEach((stop) => stop());
  }, []);
}

/** The list and the site are not waited for: she can write before ten thousand articles are listed. */
async function start(): Promise<void> {
  const listed = useLibraryStore.getState().load();
  const started = call('app.start', undefined);
  void started.then(() => useSiteStore.getState().load());
  const answer = await started;
  if (!answer.ok) {
    useArticleStore.getState().tell(answer.failure);
    return;
  }
  const { session, platform } = answer.value;
  document.documentElement.dataset['platform'] = platform;
  const articleId = await openLast(session.articleId, listed);
  useViewStore.getState().show({ start: answer.value, session: { ...session, articleId } });
}

/** Opens the article she had open last, or else the one changed last; answers with its id. */
async function openLast(id: string | null, listed: Promise<void>): Promise<string | null> {
  const { open } = useArticleStore.getState();
  if (id !== null && (await open(id)) && useArticleStore.getState().article?.binnedAt === null) return id;
  await listed;
  // She may have begun another by the menu while this one was being opened.
  const begun = useArticleStore.getState().article;
  if (begun !== null && begun.id !== id) return begun.id;
  const newest = useLibraryStore.getState().articles?.find(({ binnedAt }) => binnedAt === null);
  if (newest !== undefined && (await open(newest.id))) return newest.id;
  await useArticleStore.getState().close();
  return null;
}

async function answerFlush(token: string): Promise<void> {
  const [saved] = await Promise.all([useArticleStore.getState().flush(), useViewStore.getState().keepNow()]);
  await call('app.flushed', { token, saved });
}
