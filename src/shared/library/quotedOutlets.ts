import type { Article } from '../article/article';
import { quotationsOf } from '../article/quotationsOf';

/** The outlets that an article quotes, each once. */
export function quotedOutlets({ body, sources }: Article): string[] {
  const quoted = new Set(quotationsOf(body).map(({ sourceId }) => sourceId));
  const outlets = sources.filter(({ id }) => quoted.has(id)).map(({ outlet }) => outlet.trim());
  return [...new Set(outlets)].filter((outlet) => outlet !== '');
}
