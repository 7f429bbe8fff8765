import type { Article } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import { mediaOf } from '../../shared/article/picturesOf';
import type { Status } from '../../shared/article/status';
import type { Failure } from '../../shared/lib/result';
import { cardOf } from '../../shared/staticSite/card';
import { linksIn } from '../../shared/staticSite/linksIn';
import type { SitePlan } from '../../shared/staticSite/planSite';
import type { SiteAssets } from '../../shared/staticSite/siteLinks';
import { articlePage } from '../../shared/staticSite/sitePages';
import { targetOf } from '../../shared/staticSite/targetOf';
import type { ArticleReader } from './ArticleReader';
import type { LinkNotes } from './LinkNotes';
import type { KeptArticle } from './manifest';
import { hashOf } from './SiteFolder';

/** Which articles may be on the site. */
export interface Wanted {
  statuses: readonly Status[];
  languages: readonly Language[];
  /** Of the section that is exported alone, or null. */
  section: string | null;
}

export function isWanted(
  { status, binnedAt, section, language }: Pick<Article, 'status' | 'binnedAt' | 'section' | 'language'>,
  wanted: Wanted,
): boolean {
  const { statuses, languages, section: only } = wanted;
  return (
    binnedAt === null &&
    statuses.includes(status) &&
    languages.includes(language) &&
    (only === null || section.trim() === only.trim())
  );
}

/** What its file says of an article; null where it is not to be on the site. */
export type FoundArticle = KeptArticle | { failure: Failure } | null;

/** @param seal of its file, looked at before it is read */
export function findArticle(reader: ArticleReader, id: string, seal: string, wanted: Wanted): FoundArticle {
  const article = reader.read(id);
  if (article === null) return null;
  if (!article.ok) return { failure: article.failure };
  if (!isWanted(article.value, wanted)) return null;
  const { status } = article.value;
  return { seal, status, card: cardOf(article.value), media: mediaOf(article.value), leads: [], ids: [] };
}

/** The bytes of a page and their hash. */
export interface DrawnPage {
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
}

/** The page of an article, with what the manifest keeps of its links. */
export interface DrawnArticle extends DrawnPage {
  /** Full addresses of this very site that its text leads to. */
  leads: string[];
  /** What of its page can be led to. */
  ids: string[];
}

/** Null where it went, or is no longer to be shown, since it was looked at. */
export function drawArticle(
  plan: SitePlan,
  id: string,
  reader: ArticleReader,
  { assets, wanted, notes }: { assets: SiteAssets; wanted: Wanted; notes: LinkNotes },
): DrawnArticle | { failure: Failure } | null {
  const article = reader.read(id);
  if (article === null) return null;
  if (!article.ok) return { failure: article.failure };
  if (!isWanted(article.value, wanted)) return null;
  const html = articlePage(plan, article.value, assets);
  const path = plan.paths.get(id)!;
  const { ids, leads } = linksIn(html);
  notes.note(leads, path);
  return {
    ...encoded(html),
    leads: leads.filter(
      (lead) => lead.startsWith('http') && targetOf(lead, path, plan.site.address) !== null,
    ),
    ids: ids.filter((id) => /^fn/.test(id)),
  };
}

const encoder = new TextEncoder();

/** In a buffer of its own, so that it can be handed from thread to thread. */
export function encoded(html: string): DrawnPage {
  const bytes = encoder.encode(html);
  return { bytes, hash: hashOf(bytes) };
}
