import { encodedPath, fileOfPath } from '../../shared/staticSite/hrefs';
import type { SitePlan } from '../../shared/staticSite/planSite';
import type { DeadLink } from '../../shared/staticSite/siteExport';
import { targetOf } from '../../shared/staticSite/targetOf';
import type { KeptArticle } from './manifest';

/** What the theme’s own page has to be led to. */
const FRAME_IDS = ['article', 'sources', 'email'];

/**
 * Every address of the site that its pages lead to must be there. Others are not asked: Galley is offline.
 * @param leads paths that the frames of pages lead to, each with one such page
 */
export function findDeadLinks(
  plan: SitePlan,
  articles: ReadonlyMap<string, KeptArticle>,
  leads: ReadonlyMap<string, string>,
  isThere: (file: string) => boolean,
): DeadLink[] {
  const { address } = plan.site;
  const dead: DeadLink[] = [];
  const idsAt = new Map<string, string[]>();
  for (const { card, ids } of articles.values()) idsAt.set(plan.paths.get(card.id) ?? '', ids);
  for (const { card, leads } of articles.values()) {
    for (const link of new Set(leads)) {
      const target = targetOf(link, plan.paths.get(card.id) ?? '', address);
      if (target === null) continue;
      const ids = idsAt.get(target.path);
      const hasId = target.id === '' || ids === undefined || [...ids, ...FRAME_IDS].includes(target.id);
      if (!isThere(fileOfPath(target.path)) || !hasId) dead.push({ headline: card.headline, link });
    }
  }
  for (const [path, from] of leads) {
    if (isThere(fileOfPath(path))) continue;
    dead.push({ headline: '', link: `${address}/${encodedPath(path)} (${from || 'front page'})` });
  }
  return dead;
}
