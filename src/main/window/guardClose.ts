import type { FlushOutcome } from './Flush';

export interface CloseParts {
  flush(): Promise<FlushOutcome>;
  /** Asks whether to leave although the last words are not saved. */
  askToLeave(outcome: Exclude<FlushOutcome, 'saved'>): Promise<boolean>;
  /** What is to be done once her words are saved. She can still type meanwhile. */
  beforeLeaving(): Promise<void>;
  /** Closes for good: called at most once. */
  leave(): void;
}

/** A window's close listener: the window goes only once its words are on the disk, or once she says so. */
export function guardClose({ flush, askToLeave, beforeLeaving, leave }: CloseParts) {
  let isLeaving = false;
  let isAsking = false;

  const decide = async () => {
    const outcome = await flush();
    if (outcome !== 'saved' && !(await askToLeave(outcome))) return;
    await beforeLeaving();
    // What she has typed since is saved too; what she chose to leave behind is not asked about twice.
    const last = outcome === 'saved' ? await flush() : 'saved';
    if (last !== 'saved' && !(await askToLeave(last))) return;
    isLeaving = true;
    leave();
  };

  return (event: { preventDefault(): void }): void => {
    if (isLeaving) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void decide().finally(() => {
      isAsking = false;
    });
  };
}
