import { type FailureCode, tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { useArticleStore } from './articleStore';

/** What is on the disk is not to be written over, however often it is tried. */
const MUST_STAY: FailureCode[] = ['damaged', 'newer-version'];

/** Why nothing is being kept, as long as that is so. */
export function SaveNotice({ onSaveAsNew }: { onSaveAsNew(): void }) {
  const { saveState, problem, unsavedLeft } = useArticleStore();
  if (saveState.kind === 'failed') {
    const { failure } = saveState;
    return MUST_STAY.includes(failure.code) ? (
      <MustStay onSaveAsNew={onSaveAsNew}>{tellFailure(failure)}</MustStay>
    ) : (
      <NotSaved>{tellFailure(failure)}</NotSaved>
    );
  }
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

function MustStay({ children, onSaveAsNew }: { children: React.ReactNode; onSaveAsNew(): void }) {
  const asNew = (
    <Button look="edged" onClick={onSaveAsNew}>
      Save as a new article
    </Button>
  );
  return (
    <Notice kind="bad" actions={asNew}>
      {children}
    </Notice>
  );
}
