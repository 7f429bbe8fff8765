import { daysKept, keptUntil } from '../../shared/library/keeping';
import { Button, longDay, Notice } from '../ui';

export interface BinNoticeProps {
  /** Instant, ISO 8601. */
  binnedAt: string;
  onPutBack(): void;
  onPurge(): void;
}

/** Over an article of the bin: since when and for how long it is there, and why nothing can be typed. */
export function BinNotice({ binnedAt, onPutBack, onPurge }: BinNoticeProps) {
  const isPast = daysKept(binnedAt, new Date().toISOString()) === 0;
  return (
    <Notice
      kind="quiet"
      actions={
        <>
          <Button look="edged" onClick={onPutBack}>
            Put back
          </Button>
          <Button onClick={onPurge}>Delete for good…</Button>
        </>
      }
    >
      In the bin since {longDay(binnedAt)},{' '}
      {isPast
        ? 'and kept there until you delete it.'
        : `and kept at least until ${longDay(keptUntil(binnedAt))}.`}{' '}
      Put it back to change it.
    </Notice>
  );
}
