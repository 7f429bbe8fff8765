import type { Article } from '../../shared/article/article';
import { type RenderOptions, renderPieces } from '../../shared/export/renderPost';
import { splitBlocks } from '../../shared/publish/splitBlocks';
import type { Site } from '../../shared/site/site';
import { ATTRIBUTION_STYLES } from '../../shared/source/attribution';

/**
 * The site with the style in which it named sources when this was sent, as far as that can be seen: drawn in another one, a
 * short quotation is not known again among the blocks of the post.
 * @param content what the site held then
 */
export function siteAsSent(article: Article, content: string, site: Site, options: RenderOptions): Site {
  if (article.body.root.children.every(({ type }) => type !== 'quotation')) return site;
  const pieces = new Set(splitBlocks(content).map((piece) => piece.trim()));
  const known = (as: Site) => {
    const rendered = renderPieces(article, as, 'wordpress-blocks', options);
    return rendered.filter((markup) => splitBlocks(markup).every((piece) => pieces.has(piece.trim()))).length;
  };
  let [best, count] = [site, known(site)];
  for (const attribution of ATTRIBUTION_STYLES) {
    if (count === article.body.root.children.length) return best;
    const own = known({ ...site, attribution });
    if (own > count) [best, count] = [{ ...site, attribution }, own];
  }
  return best;
}
