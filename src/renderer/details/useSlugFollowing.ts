import { useEffect } from 'react';
import { isPublic } from '../../shared/article/status';
import { type OpenArticle, useArticleStore } from '../article';
import { call } from '../bridge';

const PAUSE_MS = 400;

/** Articles whose headline she changed and whose slug has not followed yet: opening an article changes nothing else. */
const unproposed = new Set<string>();
/** What was proposed last, by article: a slug that differs from it is hers, and is left alone. */
const proposed = new Map<string, string>();

async function propose({ headline }: OpenArticle): Promise<string | null> {
  const answer = await call('articles.proposeSlug', { headline });
  return answer.ok ? answer.value : null;
}

/** What readers have, or will have, keeps its address. */
async function isOut({ id, status }: OpenArticle): Promise<boolean> {
  if (isPublic(status)) return true;
  const answer = await call('publish.article', { articleId: id });
  return (
    answer.ok && answer.value.sites.some((site) => ['publish', 'future', 'private'].includes(site.status))
  );
}

/** Whether the slug is still the one that the headline before the change proposed, and nobody has it yet. */
async function follows(before: OpenArticle): Promise<boolean> {
  if (before.slug === '') return true;
  if (await isOut(before)) return false;
  return before.slug === (proposed.get(before.id) ?? (await propose(before)));
}

/** Gives the open article, if it is still that one, the slug its headline proposes. */
async function giveSlug(id: string, mayReplace: (slug: string) => boolean): Promise<void> {
  const { article } = useArticleStore.getState();
  if (article?.id !== id) return;
  const slug = await propose(article);
  const now = useArticleStore.getState().article;
  if (slug === null || now?.id !== id || now.headline !== article.headline || !mayReplace(now.slug)) return;
  proposed.set(id, slug);
  unproposed.delete(id);
  if (slug !== now.slug) useArticleStore.getState().edit({ slug });
}

/** Proposes a slug from the headline, whatever the slug is now: she asked for it. */
export async function proposeSlug(): Promise<void> {
  const id = useArticleStore.getState().article?.id;
  if (id !== undefined) await giveSlug(id, () => true);
}

/** Keeps the slug in step with the headline until she writes her own, until the answered function is called. */
export function followHeadline(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The article as it was before the changes that the timer waits for. */
  let origin: OpenArticle | null = null;
  const stop = useArticleStore.subscribe(({ article }, { article: before }) => {
    if (article === null) return;
    if (article.id !== before?.id) {
      // She went elsewhere before its slug was proposed.
      if (unproposed.has(article.id)) void giveSlug(article.id, (slug) => slug === '');
      return;
    }
    if (article.headline === before.headline) return;
    if (origin?.id !== article.id) origin = before;
    unproposed.add(article.id);
    clearTimeout(timer);
    const from = origin;
    timer = setTimeout(() => {
      origin = null;
      void follows(from).then((does) => {
        if (does) return giveSlug(from.id, (slug) => slug === from.slug);
      });
    }, PAUSE_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** The same for as long as the window stands, whatever pane is open. */
export function useSlugFollowing(): void {
  useEffect(followHeadline, []);
}
