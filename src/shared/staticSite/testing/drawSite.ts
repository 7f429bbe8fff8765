import type { Article } from '../../article/article';
import type { Site } from '../../site/site';
import { cardOf } from '../card';
import { fileOfPath } from '../hrefs';
import { planSite, type SitePlan } from '../planSite';
import type { SiteAssets } from '../siteLinks';
import { articlePage, listPages } from '../sitePages';

const ALL_THERE: SiteAssets = {
  styleSheet: 'assets/site.css',
  pathOf: (media) => `media/${media}`,
  smaller: (media) => [{ path: `media/640-${media}`, width: 640 }],
};

/** Every page of a site, by its file. */
export function drawSite(
  site: Site,
  articles: readonly Article[],
): { plan: SitePlan; files: Map<string, string> } {
  const plan = planSite(site, articles.map(cardOf));
  const files = new Map<string, string>();
  for (const article of articles)
    files.set(fileOfPath(plan.paths.get(article.id)!), articlePage(plan, article, ALL_THERE));
  for (const { path, draw } of listPages(plan, ALL_THERE)) files.set(fileOfPath(path), draw());
  return { plan, files };
}
