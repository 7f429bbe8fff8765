import { useState } from 'react';
import { shownHeadline } from '../../shared/article/headline';
import { countOf } from '../../shared/lib/countOf';
import { assertNever } from '../../shared/lib/assertNever';
import { type Failure, tellFailure } from '../../shared/lib/result';
import type { HandOverKind, HandOverPreview, HandOverWay } from '../../shared/handover/handOver';
import { DialogButton, FormDialog, Gap, moment, TellingDialog, Whole } from '../ui';
import { Conflicts } from './Conflicts';
import css from './handOver.module.css';

export interface HandOverDialogProps {
  offer: HandOverPreview | null;
  /** Why it could not be opened, or null. */
  failure: Failure | null;
  onTake(offer: HandOverPreview, way: HandOverWay): Promise<Failure | null>;
  onClose(): void;
}

/** Says what is in a hand-over and what taking it in does, before anything is done. */
export function HandOverDialog({ offer, failure, onTake, onClose }: HandOverDialogProps) {
  const [problem, setProblem] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function take(way: HandOverWay): Promise<void> {
    if (isBusy || offer === null) return;
    setIsBusy(true);
    const failed = await onTake(offer, way);
    setIsBusy(false);
    if (failed === null) onClose();
    else setProblem(failed);
  }

  if (offer === null) {
    return (
      <TellingDialog title="Open a hand-over" onClose={onClose}>
        <p role="alert" className={css.said}>
          {failure !== null && tellFailure(failure)}
        </p>
      </TellingDialog>
    );
  }

  const { kind, mine, conflicts, headline, language } = offer;
  const isOld = kind === 'nothing-new';
  return (
    <FormDialog
      title="Open a hand-over"
      alert={problem && tellFailure(problem)}
      isWide={conflicts.length > 0}
      onSubmit={() => (isOld ? onClose() : void take(kind === 'apart' ? 'apart' : 'merge'))}
      onEscape={onClose}
      buttons={
        <>
          {mine !== null && (
            <DialogButton look="quiet" onClick={() => void take('apart')}>
              Add as an article of its own
            </DialogButton>
          )}
          <Gap />
          {!isOld && <DialogButton onClick={onClose}>Cancel</DialogButton>}
          <DialogButton look="solid" isFirst aria-disabled={isBusy || undefined}>
            {ACTIONS[kind]}
          </DialogButton>
        </>
      }
    >
      <Whole>
        <p className={css.headline} lang={language}>
          {shownHeadline(headline)}
        </p>
        <p className={css.facts}>
          {offer.fileName} · {offer.madeAt !== null && `handed over ${moment(offer.madeAt)} · `}
          last changed {moment(offer.changedAt)}
        </p>
        <p className={css.said}>{tell(offer)}</p>
      </Whole>
      {conflicts.length > 0 && (
        <Whole>
          <Conflicts conflicts={conflicts} language={language} />
        </Whole>
      )}
    </FormDialog>
  );
}

const ACTIONS: Record<HandOverKind, string> = {
  new: 'Add to library',
  'nothing-new': 'Close',
  rest: 'Add the rest',
  merge: 'Merge',
  apart: 'Add as an article of its own',
};

function tell({ kind, lacks, madeAt, mine, conflicts }: HandOverPreview): string {
  switch (kind) {
    case 'new':
      return madeAt === null
        ? 'Your library does not have this article. It comes with its sources; a copy that was saved elsewhere has no history.'
        : 'Your library does not have this article. It comes with its sources and its history.';
    case 'nothing-new':
      return 'Your article has all of its words already.';
    case 'rest': {
      const rest = [
        lacks.versions > 0 ? countOf(lacks.versions, 'older version') : '',
        lacks.pictures > 0 ? countOf(lacks.pictures, 'picture') : '',
      ].filter((part) => part !== '');
      return `Your article has all of its words already, and lacks ${rest.join(' and ')} of it.`;
    }
    case 'apart':
      return (
        'Your library has this article, but its file cannot be read. Nothing is written over that file: ' +
        'the hand-over comes as an article of its own, with its sources and its history.'
      );
    case 'merge':
      return [
        `You have this article too, last changed ${moment(mine?.changedAt ?? '')}.`,
        mine?.isInBin ? 'Yours is in the bin and comes out of it.' : '',
        'Merging takes over what only one of the two changed, by paragraph.',
        conflicts.length === 0 ? '' : 'Where both changed the same, both texts are kept:',
        conflicts.length === 0 ? 'Yours as it is now stays in its history.' : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    default:
      return assertNever(kind);
  }
}
