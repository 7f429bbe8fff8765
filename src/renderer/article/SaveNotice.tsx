import { tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { useArticleStore } from './articleStore';

/** Why nothing is being kept, as long as that is so. */
export function SaveNotice() {
  const { saveState, problem, unsavedLeft } = useArticleStore();
  if (saveState.kind === 'failed') return <NotSaved>{tellFailure(saveState.failure)}</NotSaved>;
  if (unsavedLeft !== null) {
    const { headline, failure } = unsavedLeft;
    return (
      <NotSaved>
        The last change to “{headline || 'No headline yet'}” is not on the disk. {tellFailure(failure)}
      </NotSaved>
    );
  }
  return problem === null ? null : <Notice kind="bad">{tellFailure(problem)}</Notice>;
}

function NotSaved({ children }: { children: React.ReactNode }) {
  const { retry } = useArticleStore.getState();
  const tryNow = (
    <Button look="edged" onClick={() => void retry()}>
      Try now
    </Button>
  );
  return (
    <Notice kind="bad" actions={tryNow}>
      {children} Galley tries again every ten seconds.
    </Notice>
  );
}
