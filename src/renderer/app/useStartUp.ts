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
    useArticleStore.setState({ onSaved: useLibraryStore.getState().saved });
    const stops = [
      listen('command', ({ id }) => {
        // A menu stands beside an open dialog; what is behind the dialog must stay as it is.
        if (document.querySelector('dialog[open]') === null) runCommand(id);
      }),
      listen('library.changed', () => void useLibraryStore.getState().load()),
      listen('flush', ({ token }) => void answerFlush(token)),
    ];
    void start();
    return () => stops.forEach((stop) => stop());
  }, []);
}

async function start(): Promise<void> {
  const [started] = await Promise.all([
    call('app.start', undefined),
    useLibraryStore.getState().load(),
    useSiteStore.getState().load(),
  ]);
  if (!started.ok) {
    useArticleStore.setState({ problem: started.failure });
    return;
  }
  const { session, platform } = started.value;
  document.documentElement.dataset['platform'] = platform;
  const articles = (useLibraryStore.getState().articles ?? []).filter(({ binnedAt }) => binnedAt === null);
  const last = articles.find(({ id }) => id === session.articleId) ?? articles[0];
  if (last !== undefined) await useArticleStore.getState().open(last.id);
  useViewStore
    .getState()
    .show({ start: started.value, session: { ...session, articleId: last?.id ?? null } });
}

async function answerFlush(token: string): Promise<void> {
  const [saved] = await Promise.all([useArticleStore.getState().flush(), useViewStore.getState().keepNow()]);
  await call('app.flushed', { token, saved });
}
