import { useEffect, useState } from 'react';
import type { PostVersion } from '../../shared/export/versions';
import { call, listen } from '../bridge';

const NONE: readonly PostVersion[] = [];

/** The other versions of an article that readers can see, as a post of it leads to them. */
export function usePostVersions(articleId: string | undefined): readonly PostVersion[] {
  const [known, setKnown] = useState({ articleId, versions: NONE });
  useEffect(() => {
    if (articleId === undefined) return;
    let isOver = false;
    const ask = async () => {
      const answer = await call('publish.versions', { articleId });
      if (isOver || !answer.ok) return;
      setKnown((before) => {
        const isSame =
          before.articleId === articleId && JSON.stringify(before.versions) === JSON.stringify(answer.value);
        return isSame ? before : { articleId, versions: answer.value };
      });
    };
    void ask();
    const stops = [listen('library', () => void ask()), listen('publish', () => void ask())];
    return () => {
      isOver = true;
      for (const stop of stops) stop();
    };
  }, [articleId]);
  return known.articleId === articleId ? known.versions : NONE;
}
