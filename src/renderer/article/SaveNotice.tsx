import { type ReactNode, useState } from 'react';
import { namedArticle } from '../../shared/article/headline';
import { type FailureCode, tellFailure } from '../../shared/lib/result';
import { Button, clockTimeAndDay, Notice } from '../ui';
import { useArticleStore } from './articleStore';
import { saveElsewhere } from './saveElsewhere';

/** What is on the disk is not to be written over, however often it is tried. */
const MUST_STAY: FailureCode[] = ['damaged', 'newer-version'];

/** Why nothing is being kept, as long as that is so. */
export function SaveNotice({ onSaveAsNew }: { onSaveAsNew(): void }) {
  // Of the store each thing by itself: it changes with every key.
  const failed = useArticleStore(({ saveState }) => (saveState.kind === 'failed' ? saveState : null));
  const problem = useArticleStore((store) => store.problem);
  const unsavedLeft = useArticleStore((store) => store.unsavedLeft);
  const isHeld = useArticleStore((store) => store.isHeld);
  const held = isHeld && <b>No other article is begun or opened until these words are saved. </b>;
  if (failed !== null) {
    const { failure, since } = failed;
    return MUST_STAY.includes(failure.code) ? (
      <MustStay onSaveAsNew={onSaveAsNew}>
        {held}
        {tellFailure(failure)}
      </MustStay>
    ) : (
      <NotSaved which="open">
        {since !== '' && <b>Nothing since {clockTimeAndDay(since, new Date())} is on the disk. </b>}
        {held}
        {tellFailure(failure)}
      </NotSaved>
    );
  }
  if (unsavedLeft !== null) {
    const { headline, failure } = unsavedLeft;
    return (
      <NotSaved which="left">
        {held}
        The last change to {namedArticle(headline)} is not on the disk. {tellFailure(failure)}
      </NotSaved>
    );
  }
  return problem === null ? null : <Notice kind="bad">{tellFailure(problem)}</Notice>;
}

function NotSaved({ which, children }: { which: 'open' | 'left'; children: ReactNode }) {
  const { retry } = useArticleStore.getState();
  const [elsewhere, setElsewhere] = useState('');

  async function keepElsewhere(): Promise<void> {
    const kept = await saveElsewhere(which);
    if (!kept.ok) setElsewhere(`The copy was not saved. ${tellFailure(kept.failure)}`);
    else if (kept.value.path !== null)
      setElsewhere(
        `A copy of the article as it is now is in ${kept.value.path}. “Open a hand-over…” takes it in again.`,
      );
  }

  const actions = (
    <>
      <Button look="edged" onClick={() => void keepElsewhere()}>
        Save elsewhere…
      </Button>
      <Button look="edged" onClick={() => void retry()}>
        Try now
      </Button>
    </>
  );
  return (
    <Notice kind="bad" actions={actions}>
      {children} Galley tries again every ten seconds. {elsewhere}
    </Notice>
  );
}

function MustStay({ children, onSaveAsNew }: { children: ReactNode; onSaveAsNew(): void }) {
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
