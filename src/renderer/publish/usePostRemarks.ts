import { useMemo } from 'react';
import type { Article } from '../../shared/article/article';
import type { Remark } from '../../shared/export/post';
import { renderPost } from '../../shared/export/renderPost';
import { actingBlocks } from '../../shared/publish/actingBlocks';
import { filteredMarks } from '../../shared/publish/filteredMarks';
import type { Site } from '../../shared/site/site';
import { isMoving, shownAddress, usePictureLooks } from '../media';

/**
 * What a post on the site does not carry of the article or what in it acts, and what is done for it; null while there is nothing to say it of.
 * @param isFiltered whether the site takes markup out of what this user sends
 */
export function usePostRemarks(
  article: Article | null,
  site: Site | null,
  isFiltered: boolean,
): { losses: Remark[]; notes: Remark[] } | null {
  const looks = usePictureLooks(article);
  return useMemo(() => {
    if (article === null || site === null) return null;
    const pictures = looks >= 0 ? shownAddress : undefined;
    const options = { hasFields: true, hasSiteNotes: true, pictures, moves: isMoving };
    const { losses, notes } = renderPost(article, site, 'wordpress-blocks', options);
    const filtered = isFiltered ? filteredMarks(article) : [];
    // First, as only the first few are shown.
    return { losses: [...actingBlocks(article), ...losses, ...filtered], notes };
  }, [article, site, looks, isFiltered]);
}
