import { tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { useArticleStore } from './articleStore';

/** Why nothing is being kept, as long as that is so. */
export function SaveNotice() {
  const { saveState, problem, retry } = useArticleStore();
  if (saveState.kind === 'failed') {
    return (
      <Notice
        kind="bad"
        actions={
          <Button look="edged" onClick={() => void retry()}>
            Try now
          </Button>
        }
      >
        {tellFailure(saveState.failure)} Galley tries again every ten seconds.
      </Notice>
    );
  }
  return problem === null ? null : <Notice kind="bad">{tellFailure(problem)}</Notice>;
}
