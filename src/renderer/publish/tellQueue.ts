import { namedArticle } from '../../shared/article/headline';
import { assertNever } from '../../shared/lib/assertNever';
import { tellFailure } from '../../shared/lib/result';
import type { QueueItem, QueueState, SendProgress } from '../../shared/publish/publishing';
import { clockTimeAndDay } from '../ui';
import { tellWanted } from './tellTask';

/** What stands at the foot of the window while something waits: "2 in the queue", "1 of 2 not sent". */
export function tellCount(queue: readonly QueueItem[]): string {
  const stopped = queue.filter(({ state }) => state.kind === 'stopped').length;
  if (stopped === 0) return `${queue.length} in the queue`;
  return stopped === queue.length ? `${stopped} not sent` : `${stopped} of ${queue.length} not sent`;
}

/** "Pictures 2 of 3, then the text." */
export function tellProgress({ part, done, total }: SendProgress): string {
  if (part === 'text') return 'Sending the text.';
  return `Pictures ${done} of ${total}, then the text.`;
}

/** How far it is: parts that the site has, of how many; the text is one, and the last. */
export function partsOf({ part, done, total }: SendProgress): { done: number; of: number } {
  return { done: part === 'text' ? total : done, of: total + 1 };
}

/** Where it stands, in whole sentences. */
export function tellState(state: QueueState, now: Date): string {
  switch (state.kind) {
    case 'sending':
      return tellProgress(state.progress);
    case 'stopped':
      return tellFailure(state.failure);
    case 'waiting': {
      if (state.failure === null) return 'Waiting for its turn.';
      const again =
        state.retryAt === null ? '' : ` It is tried again at ${clockTimeAndDay(state.retryAt, now)}.`;
      return `${tellFailure(state.failure)}${again}`;
    }
    default:
      return assertNever(state);
  }
}

/** Whether the article, last changed then, has other words than those that wait. @param changedAt null where that is not known */
export function hasNewerWords(item: QueueItem, changedAt: string | null): boolean {
  return item.task === 'send' && changedAt !== null && changedAt !== item.changedAt;
}

/** Of when the words are that wait, and that she has written on; '' where no words go. */
export function tellAsOf(item: QueueItem, changedAt: string | null, now: Date): string {
  if (item.task !== 'send') return '';
  const asOf = `As of ${clockTimeAndDay(item.askedAt, now)}.`;
  return hasNewerWords(item, changedAt)
    ? `${asOf} You have written on since; send it again to include that.`
    : asOf;
}

export interface QueueChange {
  /** A sentence each, for a screen reader. How far a sending is would be said over and over, and is not. */
  said: string[];
  /** Those that are not in the queue any more: sent, or taken out. */
  gone: QueueItem[];
}

/** What has changed in the queue. */
export function changeOf(before: readonly QueueItem[], after: readonly QueueItem[]): QueueChange {
  const known = new Map(before.map((item) => [item.id, item]));
  const left = new Set(after.map(({ id }) => id));
  return {
    said: after.flatMap((item) => {
      const sentence = tellItem(item);
      const earlier = known.get(item.id);
      return earlier !== undefined && tellItem(earlier) === sentence ? [] : [sentence];
    }),
    gone: before.filter(({ id }) => !left.has(id)),
  };
}

function tellItem(item: QueueItem): string {
  const { headline, siteName, state } = item;
  const name = namedArticle(headline);
  const wanted = tellWanted(item);
  switch (state.kind) {
    case 'sending':
      return `${name} is being ${wanted}.`;
    case 'stopped':
      return `${name} was not ${wanted}. ${tellFailure(state.failure)}`;
    case 'waiting':
      return state.failure === null
        ? `${name} is in the queue for ${siteName}.`
        : `${name} waits to be ${wanted}. ${tellFailure(state.failure)}`;
    default:
      return assertNever(state);
  }
}

/** What does not go by itself, or null where nothing is so. */
export function tellStopped(queue: readonly QueueItem[]): string | null {
  const stopped = queue.flatMap((item) =>
    item.state.kind === 'stopped' ? [{ ...item, ...item.state }] : [],
  );
  const [first, ...others] = stopped;
  if (first === undefined) return null;
  return others.length === 0
    ? `${namedArticle(first.headline)} was not ${tellWanted(first)}. ${first.failure.happened}`
    : `${stopped.length} articles were not sent. The queue says why.`;
}

/** @param names of files */
export function tellUnread(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const what =
    names.length === 1
      ? 'A file of the queue cannot be read, or is a copy that a sync service made,'
      : `${names.length} files of the queue cannot be read, or are copies that a sync service made,`;
  return `${what} and nothing of that was sent. The articles themselves are safe. Send again what is not on the site, and take ${names.join(', ')} out of the folder library/queue.`;
}
