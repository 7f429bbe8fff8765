import type { QueueItem, Receipt } from '../../shared/publish/publishing';

/** Receipts of an article beside what of it is in the queue: why that is not done yet, its row says already. */
export function receiptsBeside(receipts: readonly Receipt[], queue: readonly QueueItem[]): Receipt[] {
  const said = queue.flatMap(({ siteName, task, state }) => {
    const isTried = state.kind === 'sending' || state.failure !== null;
    const last = receipts.find((receipt) => receipt.siteName === siteName);
    const isOfRow = last?.failure != null && last.job === undefined && last.task === task;
    return isTried && isOfRow ? [last] : [];
  });
  return receipts.filter((receipt) => !said.includes(receipt));
}
