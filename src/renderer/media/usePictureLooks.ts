import { useEffect, useState } from 'react';
import type { Article } from '../../shared/article/article';
import { mediaOf } from '../../shared/article/picturesOf';
import { lookForPictures } from './missing';

/** Grows when it is known which pictures of the article are gone, and so what `shownAddress` says of them. */
export function usePictureLooks(article: Article | null): number {
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (article === null) return;
    void lookForPictures(mediaOf(article)).then((isNew) =>
      isNew ? setLooks((count) => count + 1) : undefined,
    );
  }, [article]);
  return looks;
}
