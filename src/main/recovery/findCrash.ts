import type { Article } from '../../shared/article/article';
import type { Crash } from '../../shared/library/recovered';
import type { Result } from '../../shared/lib/result';

interface CrashParts {
  lastSign: string;
  computer: string;
  /** The article that was open, or null. */
  articleId: string | null;
  read(id: string): Promise<Result<Article>>;
  /** The newest revision that can be opened, or null. */
  lastGood(id: string): Promise<Result<{ at: string; article: Article } | null>>;
}

/** What a crash left, looked for before anything is written that would stand in the history as newer. */
export async function findCrash(parts: CrashParts): Promise<Crash> {
  const { lastSign, computer, articleId } = parts;
  const crash: Crash = { lastSign, computer, open: null };
  if (articleId === null) return crash;
  const [now, before] = await Promise.all([parts.read(articleId), parts.lastGood(articleId)]);
  if (!now.ok || !before.ok || before.value === null) return crash;
  return { ...crash, open: { now: now.value, before: before.value.article, beforeAt: before.value.at } };
}
