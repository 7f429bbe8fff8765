import { namedArticle } from '../../../shared/article/headline';
import { STATUS_NAMES } from '../../../shared/article/status';
import { assertNever } from '../../../shared/lib/assertNever';
import { countOf } from '../../../shared/lib/countOf';
import { tellPostsLeft } from '../../../shared/publish/postsLeft';
import { type BulkReport, type BulkTask, isChange } from '../bulkStore';

/** What became of it, in a sentence or two. */
export function tellReport({ what, headline, outcome, postsLeft }: BulkReport): string {
  const { done, wasStopped } = outcome;
  if (done === 0 && what.kind === 'import') return 'Nothing was imported.';
  if (done === 0) return wasStopped ? 'You stopped it before anything changed.' : 'Nothing has changed.';
  const which = headline !== null && done === 1 ? namedArticle(headline) : countOf(done, 'article');
  const said = [
    tellTask(what, which, done === 1),
    wasStopped ? 'You stopped the rest.' : '',
    postsLeft === undefined ? '' : tellPostsLeft(postsLeft, done),
  ];
  return said.filter((sentence) => sentence !== '').join(' ');
}

/** Whether it can be taken back. */
export function canUndo({ what, outcome }: BulkReport): boolean {
  return outcome.done > 0 && isChange(what);
}

function tellTask(what: BulkTask, which: string, isOne: boolean): string {
  const is = isOne ? 'is' : 'are';
  switch (what.kind) {
    case 'status':
      return `${which} ${is} now ${STATUS_NAMES[what.status]}.`;
    case 'addTags':
      return `${which} ${isOne ? 'has' : 'have'} ${tellTags(what.tags)}.`;
    case 'removeTags':
      return `${which} ${is} without ${tellTags(what.tags)}.`;
    case 'bin':
      return `${which} ${is} in the bin.`;
    case 'restore':
      return `${which} ${is} out of the bin.`;
    case 'purge':
      return `${which} ${is} deleted for good.`;
    case 'import':
      return `${which} ${is} imported.`;
    case 'export':
      return `${which} ${is} exported to ${what.place}.`;
    case 'undo':
      return `${which} ${is} as before.`;
    default:
      return assertNever(what);
  }
}

function tellTags(tags: readonly string[]): string {
  return `the ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}`;
}
