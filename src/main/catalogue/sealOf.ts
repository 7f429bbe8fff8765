import type { ArticleSummary } from '../../shared/article/article';

export interface NamedSummary extends ArticleSummary {
  /** Of the article's file. */
  name: string;
}

/** A number that all shown of an article goes into (FNV-1a, 32 bits): SQLite itself does not see that a letter has changed on the disk. */
export function sealOf(row: NamedSummary): number {
  const { name, id, headline, status, language, section, createdAt, changedAt, binnedAt } = row;
  const text = [name, id, headline, status, language, section, createdAt, changedAt, binnedAt].join('\n');
  let seal = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) seal = Math.imul(seal ^ text.charCodeAt(at), 0x01000193);
  return seal >>> 0;
}
