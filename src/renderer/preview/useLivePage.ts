import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { mediaOf } from '../../shared/article/picturesOf';
import { datedAt } from '../../shared/article/publication';
import { renderPost } from '../../shared/export/renderPost';
import { picturesAround } from '../../shared/site/picturesAround';
import { currentArticle, useArticleStore } from '../article';
import { lookForPictures, shownAddress } from '../media';
import { useSiteStore } from '../site';
import { usePostVersions } from '../translations';
import { drawDelay } from './drawDelay';
import { patchPage } from './patchPage';

/**
 * Keeps the frame's page equal to the export of the article as it stands, once the frame has loaded, and answers why
 * that cannot be drawn, or null. `onPatched` is told after each patch, which
 * may have moved the style sheet and so undone what was switched in its rules.
 */
export function useLivePage(
  frame: RefObject<HTMLIFrameElement | null>,
  firstVisit: boolean,
  onPatched: (page: Document) => void,
): { problem: string | null; onLoad(): void } {
  const afterPatch = useEffectEvent(onPatched);
  const id = useArticleStore((store) => store.article?.id);
  const site = useSiteStore((store) => store.site);
  const versions = usePostVersions(id);
  /** Another article is read from its top. */
  const shownId = useRef<string | null>(null);
  /** The style sheet that the frame has: it is rendered again only when it is another. */
  const shownSheet = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [loads, setLoads] = useState(0);

  useEffect(() => {
    let coming = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** In ms, of the last two times: whichever was less, for the first of all and many another had to wait for something else. */
    let costs: [number, number] = [0, 0];
    /** When the first change came that no page has. */
    let since: number | null = null;

    const render = (): string | null => {
      since = null;
      const article = currentArticle();
      if (article === null || site === null || loads === 0) return null;
      const { theme } = site;
      const rendered = shownSheet.current === theme.css ? { ...site, theme: { ...theme, css: '' } } : site;
      void lookForPictures([...mediaOf(article), ...picturesAround(site)]).then((isNew) =>
        isNew ? soon(0) : undefined,
      );
      return renderPost(article, rendered, 'web-page', { firstVisit, versions, pictures: shownAddress }).text;
    };
    const draw = (html: string | null) => {
      const shown = frame.current?.contentDocument;
      if (html === null || site === null || id === undefined || shown == null) return;
      patchPage(shown, html);
      afterPatch(shown);
      if (shownId.current !== id) shown.scrollingElement?.scrollTo(0, 0);
      setProblem(null);
      shownSheet.current = site.theme.css;
      shownId.current = id;
    };
    /** A key costs no more than this. A page that is on its way comes, or there would be none while she writes. */
    const soon = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), delay);
    };
    /** Two tasks, each short and behind whatever she does. */
    const refresh = async () => {
      coming.abort();
      coming = new AbortController();
      const { signal } = coming;
      const later = { signal, priority: 'background' } as const;
      try {
        const rendered = await scheduler.postTask(() => timed(render), later);
        const drawn = await scheduler.postTask(() => timed(() => draw(rendered.answer)), later);
        costs = [costs[1], rendered.ms + drawn.ms];
      } catch (error) {
        if (signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        setProblem(reason);
      }
    };

    soon(0);
    const stop = useArticleStore.subscribe((store, before) => {
      const isSaved = store.article?.changedAt !== before.article?.changedAt;
      // A site's answer dates the page, and changes no word of it.
      const isDated = store.article && before.article && datedAt(store.article) !== datedAt(before.article);
      if (store.revision === before.revision && !isSaved && !isDated) return;
      const now = performance.now();
      since ??= now;
      soon(drawDelay(Math.min(...costs), now - since));
    });
    return () => {
      stop();
      clearTimeout(timer);
      coming.abort();
    };
  }, [id, site, firstVisit, versions, frame, loads]);

  const onLoad = () => {
    // A frame that is loaded anew has no sheet.
    shownSheet.current = null;
    setLoads((before) => before + 1);
  };
  return { problem, onLoad };
}

function timed<Answer>(act: () => Answer): { answer: Answer; ms: number } {
  const start = performance.now();
  const answer = act();
  return { answer, ms: performance.now() - start };
}
