import { useMemo } from 'react';
import type { Article } from '../../shared/article/article';
import type { Remark } from '../../shared/export/post';
import { renderPost } from '../../shared/export/renderPost';
import type { Site } from '../../shared/site/site';
import { isMoving, shownAddress, usePictureLooks } from '../media';

/** What a post on the site does not carry of the article, and what is done for it; null while there is nothing to say it of. */
export function usePostRemarks(
  article: Article | null,
  site: Site | null,
): { losses: Remark[]; notes: Remark[] } | null {
  const looks = usePictureLooks(article);
  return useMemo(() => {
    if (article === null || site === null) return null;
    const pictures = looks >= 0 ? shownAddress : undefined;
    return renderPost(article, site, 'wordpress-blocks', { hasFields: true, pictures, moves: isMoving });
  }, [article, site, looks]);
}
