import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../shared/lib/result';
import type { ArticleOnSites } from '../../shared/publish/publishing';
import { call } from '../bridge';
import { usePublishStore } from './publishStore';

export interface OnSites {
  /** Null until main has answered. */
  known: ArticleOnSites | null;
  failure: Failure | null;
}

const NOT_ASKED: OnSites = { known: null, failure: null };

/** What is known of an article on the sites, asked again whenever something of it in the queue has changed. */
export function useOnSites(articleId: string | null): OnSites {
  const [onSites, setOnSites] = useState(NOT_ASKED);
  const key = usePublishStore(({ state }) => (state === null ? '' : keyOf(articleId, state.queue)));
  useEffect(() => {
    if (articleId === null) return;
    let isOver = false;
    void call('publish.article', { articleId }).then((answer: Result<ArticleOnSites>) => {
      if (isOver) return;
      if (answer.ok) setOnSites({ known: answer.value, failure: null });
      else setOnSites((before) => ({ ...before, failure: answer.failure }));
    });
    return () => {
      isOver = true;
    };
  }, [articleId, key]);
  return onSites;
}

/** Another string with every change that may have left a receipt; how far a sending is leaves none. */
function keyOf(
  articleId: string | null,
  queue: readonly { id: string; articleId: string; state: { kind: string; retryAt?: string | null } }[],
): string {
  return queue
    .filter((item) => item.articleId === articleId)
    .map(({ id, state }) => `${id} ${state.kind} ${state.retryAt ?? ''}`)
    .join('\n');
}
