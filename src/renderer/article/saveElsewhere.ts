import { ok, type Result } from '../../shared/lib/result';
import { call } from '../bridge';
import { tellLastChange } from '../editor';
import { currentArticle, leftArticle } from './articleStore';

/** Writes the article as it stands in the window to a file of her choice; answers with its path, or null when she cancelled. */
export async function saveElsewhere(
  which: 'open' | 'left' = 'open',
): Promise<Result<{ path: string | null }>> {
  tellLastChange();
  const article = which === 'open' ? currentArticle() : leftArticle();
  return article === null ? ok({ path: null }) : call('export.saveElsewhere', { article });
}
