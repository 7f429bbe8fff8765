import type { Article } from '../../shared/article/article';
import { withChangedBlocks } from '../../shared/article/changedBlocks';
import type { Saved } from '../../shared/article/library';
import type { FiledFields } from '../../shared/library/change';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { call } from '../bridge';

const REFUSED: Failure = {
  code: 'unexpected',
  happened: 'Galley’s own parts do not agree on what was saved last.',
  safe: 'What was saved before is on the disk, and the newest words are still in this window.',
  next: 'Copy them to another place, then start Galley again.',
};

/** What main wrote last, each block as JSON. */
let last: { id: string; mark: number; blocks: readonly string[] } | null = null;

/**
 * Has main write the article. Of a long one only the blocks that changed since the last save go to main: carrying the
 * whole of it between the two would hold up the keys of meanwhile.
 */
export async function sendArticle(article: Article, known: FiledFields | undefined): Promise<Result<Saved>> {
  const blocks = article.body.root.children.map((block) => JSON.stringify(block));
  const part = last?.id === article.id ? withChangedBlocks(article, blocks, last.blocks, last.mark) : null;
  let answer = await call('articles.save', { ...(part ?? { article }), known });
  // Another article was saved meanwhile.
  if (part !== null && answer.ok && answer.value === null)
    answer = await call('articles.save', { article, known });
  if (!answer.ok) return answer;
  if (answer.value === null) return fail(REFUSED);
  last = { id: article.id, mark: answer.value.mark, blocks };
  return ok(answer.value);
}
