import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../shared/lib/result';
import type { ArticleOnSites, PublishState } from '../../shared/publish/publishing';
import { useArticleStore } from '../article';
import { call } from '../bridge';
import { usePublishStore } from './publishStore';

export interface OnSites {
  /** Null until main has answered. */
  known: ArticleOnSites | null;
  failure: Failure | null;
  /** After a failure. */
  askAgain(): void;
}

const NOT_ASKED: Pick<OnSites, 'known' | 'failure'> = { known: null, failure: null };

/** What is known of an article on the sites, asked again whenever something of it in the queue, or the WordPress that a site is signed in to, has changed, another article was sent, or Compare was closed. */
export function useOnSites(articleId: string | null): OnSites {
  const [onSites, setOnSites] = useState(NOT_ASKED);
  const [tries, setTries] = useState(0);
  const key = usePublishStore(({ state }) => (state === null ? '' : keyOf(articleId, state)));
  // It may be a version of this one, which leads there now.
  const lastSent = usePublishStore(({ sent }) => sent[0]?.item.id);
  // What the site holds is looked at there, and taken in.
  const comparing = usePublishStore((store) => store.comparing);
  useEffect(() => {
    if (articleId === null) return;
    let isOver = false;
    const ask = async () => {
      // What she undid just now is in the article no more, and what she took in is.
      await useArticleStore.getState().flush();
      const answer: Result<ArticleOnSites> = await call('publish.article', { articleId });
      if (isOver) return;
      if (answer.ok) setOnSites({ known: answer.value, failure: null });
      else setOnSites((before) => ({ ...before, failure: answer.failure }));
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [articleId, key, lastSent, comparing, tries]);
  return { ...onSites, askAgain: () => setTries((before) => before + 1) };
}

/** Another string with every change that may have left a receipt, or led to another WordPress; how far a sending is leaves none. */
function keyOf(articleId: string | null, { queue, sites }: PublishState): string {
  const own = queue.filter((item) => item.articleId === articleId);
  return [
    ...own.map(({ id, state }) => `${id} ${state.kind} ${'retryAt' in state ? state.retryAt : ''}`),
    ...sites.map(({ id, connection }) => `${id} ${connection?.address ?? ''}`),
  ].join('\n');
}
