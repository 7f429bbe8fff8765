import { STOOD_AGAIN } from './publishFailures';
import type { Job } from './job';
import type { OnSite, Publication } from './publication';

/**
 * Whether a job is over that stands in the queue all the same: a sync service or an old copy may bring its file back,
 * and a kill may leave it. Done again, it would put its words over newer ones.
 */
export function endedBefore(
  { receipts }: Publication,
  onSite: OnSite | null,
  { id }: Pick<Job, 'id'>,
): 'over' | 'outdone' | null {
  if (onSite?.done === id || receipts.some(({ job }) => job === id)) return 'over';
  return onSite?.done !== undefined && id < onSite.done ? 'outdone' : null;
}

/** With that told at its receipt, once. */
export function withStoodAgain(before: Publication, { id }: Pick<Job, 'id'>): Publication {
  return {
    ...before,
    receipts: before.receipts.map((receipt) =>
      receipt.job === id && !receipt.differences.includes(STOOD_AGAIN)
        ? { ...receipt, differences: [...receipt.differences, STOOD_AGAIN] }
        : receipt,
    ),
  };
}
