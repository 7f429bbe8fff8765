import { useEffect } from 'react';
import type { Article } from '../../shared/article/article';
import { useArticleStore } from '../article';
import { call } from '../bridge';

const PAUSE_MS = 400;

/** What was proposed last, by article: a slug that differs from it is hers, and is left alone. */
const proposed = new Map<string, string>();

function follows({ id, slug }: Article): boolean {
  return slug === '' || slug === proposed.get(id);
}

/** Proposes a slug from the headline of the open article. */
export async function proposeSlug(): Promise<void> {
  const { article } = useArticleStore.getState();
  if (article === null) return;
  const { id, headline, language } = article;
  const answer = await call('articles.proposeSlug', { headline, language });
  const now = useArticleStore.getState().article;
  if (!answer.ok || now?.id !== id || now.headline !== headline) return;
  proposed.set(id, answer.value);
  if (answer.value !== now.slug) useArticleStore.getState().edit({ slug: answer.value });
}

/** Keeps the slug in step with the headline until she writes her own; in the background, whatever pane is open. */
export function useSlugFollowing(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useArticleStore.subscribe(({ article }, before) => {
      const headlineChanged =
        article?.id === before.article?.id && article?.headline !== before.article?.headline;
      if (article === null || !headlineChanged || !follows(article)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void proposeSlug(), PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}
