import type { Failure, Result } from '../../shared/lib/result';
import type { Receipt } from '../../shared/publish/publishing';
import type { Job } from './job';
import type { PublisherParts } from './Publisher';
import { MOST_RECEIPTS, type Publication } from './publication';

/** Keeps a receipt of a job that is not sent any more; one that has a receipt may give way once more, and has that one. */
export function recordRefusal(
  { publications, now }: Pick<PublisherParts, 'publications' | 'now'>,
  { id, article, task, status, date }: Job,
  siteName: string,
  failure: Failure,
): Promise<Result<Publication>> {
  const receipt: Receipt = {
    ...{ at: now(), siteName, task, status, date, failure },
    ...{ link: '', differences: [], job: id },
  };
  return publications.change(article.id, (before) =>
    before.receipts.some(({ job }) => job === id)
      ? before
      : { ...before, receipts: [receipt, ...before.receipts].slice(0, MOST_RECEIPTS) },
  );
}
