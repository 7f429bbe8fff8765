import { type RefObject, useEffect, useRef, useState } from 'react';
import { renderPost } from '../../shared/export/renderPost';
import { currentArticle, useArticleStore } from '../article';
import { useSiteStore } from '../site';
import { patchPage } from './patchPage';

/** After the last key the page may wait this long in ms, so that it is never drawn on a key's path. */
const PAUSE_MS = 50;
const LONGEST_IDLE_WAIT_MS = 40;

interface LivePage {
  /** The page to load first; later ones are patched into it. */
  first: string | null;
  /** Why the page cannot be drawn, or null. */
  problem: string | null;
}

/** Keeps the frame's page equal to the export of the article as it stands. */
export function useLivePage(frame: RefObject<HTMLIFrameElement | null>, firstVisit: boolean): LivePage {
  const id = useArticleStore((store) => store.article?.id);
  const site = useSiteStore((store) => store.site);
  /** Another article is read from its top. */
  const shownId = useRef<string | null>(null);
  const [page, setPage] = useState<LivePage>({ first: null, problem: null });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;

    const refresh = () => {
      const article = currentArticle();
      if (article === null || site === null) return;
      try {
        const html = renderPost(article, site, 'web-page', { firstVisit }).text;
        const shown = frame.current?.contentDocument;
        if (shown?.querySelector('main') != null) {
          patchPage(shown, html);
          if (shownId.current !== article.id) shown.scrollingElement?.scrollTo(0, 0);
          setPage((before) => (before.problem === null ? before : { ...before, problem: null }));
        } else setPage({ first: html, problem: null });
        shownId.current = article.id;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setPage((before) => ({ ...before, problem: reason }));
      }
    };
    const refreshSoon = () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = setTimeout(() => {
        idle = requestIdleCallback(refresh, { timeout: LONGEST_IDLE_WAIT_MS });
      }, PAUSE_MS);
    };

    refresh();
    const stop = useArticleStore.subscribe((store, before) => {
      const isSaved = store.article?.changedAt !== before.article?.changedAt;
      if (store.revision !== before.revision || isSaved) refreshSoon();
    });
    return () => {
      stop();
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [id, site, firstVisit, frame]);

  return page;
}
