import type { Article } from '../../shared/article/article';
import { assertNever } from '../../shared/lib/assertNever';
import { type Failure, ok, type Result } from '../../shared/lib/result';
import {
  type Compared,
  restoreBlock,
  restoreField,
  restoreLine,
  restorePlace,
  restoreSource,
} from '../../shared/history/restore';
import { currentArticle, isInBin, replaceArticle, useArticleStore } from '../article';
import { call } from '../bridge';
import type { Restoring } from './ComparedArticle';

const NOTHING_RESTORED: Failure = {
  code: 'unexpected',
  happened: 'Your present text is not saved yet, so nothing was restored.',
  safe: 'It is safe in this window: keep it open.',
  next: 'Restore once it is saved.',
};

const IN_BIN: Failure = {
  code: 'in-use',
  happened: 'The article is in the bin, where it is only read, so nothing was put into it.',
  safe: 'The article and its revisions are not touched.',
  next: 'Put the article back first.',
};

const NO_EDITOR: Failure = {
  code: 'unexpected',
  happened: 'The editor of this article is not there, so nothing was restored.',
  safe: 'The article and its revisions are not touched.',
  next: 'Go back to the text, wait until it is shown, and choose History again.',
};

const NOT_SAVED: Failure = {
  code: 'unexpected',
  happened: 'The restored text is not on the disk yet.',
  safe: 'It is in this window, and the text before it is a revision.',
  next: 'Look at the save state, and keep the window open.',
};

/** The article of now with one part as it was. */
export function restorePart(compared: Compared, what: Restoring): Article {
  switch (what.kind) {
    case 'field':
      return restoreField(compared, what.field);
    case 'source':
      return restoreSource(compared, what.id);
    case 'block': {
      const block = compared.comparison.blocks[what.block];
      if (what.line === null || block === undefined) return restoreBlock(compared, what.block);
      return restoreLine(compared, block, what.line);
    }
    case 'place':
      return restorePlace(compared, what.block);
    default:
      return assertNever(what);
  }
}

/**
 * Puts other words into the open article through its editor, so that Undo takes them back. The text before it is kept as
 * a revision first, and what comes of it is one too. Answers with the article as it was before.
 */
export async function putIntoArticle(article: Article): Promise<Result<Article | null>> {
  const { flush } = useArticleStore.getState();
  if (isInBin(useArticleStore.getState())) return { ok: false, failure: IN_BIN };
  if (!(await flush())) return { ok: false, failure: NOTHING_RESTORED };
  const before = currentArticle();
  const kept = await call('history.take', { articleId: article.id, reason: 'before-restore' });
  if (!kept.ok) return kept;
  if (!replaceArticle(article)) return { ok: false, failure: NO_EDITOR };
  if (!(await flush())) return { ok: false, failure: NOT_SAVED };
  const taken = await call('history.take', { articleId: article.id, reason: 'restored' });
  return taken.ok ? ok(before) : taken;
}
