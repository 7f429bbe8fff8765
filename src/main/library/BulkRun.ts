import type { BulkFailure, BulkOutcome, BulkProgress } from '../../shared/library/change';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';

/** Progress is told this often, in ms: more could not be read, and would keep the window busy. */
const TOLD_EVERY_MS = 100;

/** Something done to many articles, one after the other, told while it goes on; never two such things at a time. */
export class BulkRun {
  private isRunning = false;
  private isStopping = false;

  constructor(
    private readonly tell: (progress: BulkProgress) => void,
    /** In ms, from any start. */
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** The article in hand is finished, and the rest are left as they are. */
  stop(): void {
    this.isStopping = this.isRunning;
  }

  /** @param treat answers with null when it is done, or with what stands in the list of those that failed */
  async each(
    ids: readonly string[],
    treat: (id: string) => Promise<Omit<BulkFailure, 'id'> | null>,
  ): Promise<Result<BulkOutcome>> {
    if (this.isRunning) return fail(BUSY);
    this.isRunning = true;
    const failed: BulkFailure[] = [];
    let seen = 0;
    let toldAt = -Infinity;
    try {
      for (const id of ids) {
        if (this.isStopping) break;
        if (this.clock() - toldAt >= TOLD_EVERY_MS) {
          toldAt = this.clock();
          this.tell({ done: seen, total: ids.length });
        }
        const failure = await treat(id);
        if (failure !== null) failed.push({ id, ...failure });
        seen += 1;
      }
      return ok({ done: seen - failed.length, failed, wasStopped: seen < ids.length });
    } finally {
      this.isRunning = false;
      this.isStopping = false;
    }
  }
}

const BUSY: Failure = {
  code: 'in-use',
  happened: 'Galley is still at work on other articles.',
  safe: 'Nothing was begun.',
  next: 'Wait until that is done, or stop it.',
};
