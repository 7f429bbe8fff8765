import { useEffect, useState } from 'react';
import type { PostsLeft } from '../../shared/publish/postsLeft';
import { call } from '../bridge';
import { usePublishStore } from '../publish';

/** What the sites keep of an article in the bin, asked again whenever something of it was done there; null until that is known. */
export function usePostsLeft(articleId: string): PostsLeft | null {
  const [known, setKnown] = useState<{ of: string; posts: PostsLeft } | null>(null);
  const waiting = usePublishStore(({ state }) =>
    (state?.queue ?? [])
      .filter((item) => item.articleId === articleId)
      .map(({ id }) => id)
      .join(' '),
  );
  useEffect(() => {
    let isOver = false;
    void call('bin.postsLeft', { ids: [articleId] }).then((answer) => {
      if (!isOver && answer.ok) setKnown({ of: articleId, posts: answer.value });
    });
    return () => {
      isOver = true;
    };
  }, [articleId, waiting]);
  return known?.of === articleId ? known.posts : null;
}
