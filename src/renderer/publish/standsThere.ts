import type { ArticleOnSites } from '../../shared/publish/publishing';
import { GONE } from '../../shared/publish/siteTask';

/** Whether the post is to be found at its address, and so compared. */
export const standsThere = ({ link, status }: ArticleOnSites['sites'][number]): boolean =>
  link !== '' && status !== 'trash' && status !== GONE;
