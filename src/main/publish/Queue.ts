import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { diskFailure, type Disk } from '../store';
import type { Job } from './job';
import { JobFiles } from './JobFiles';
import { UNLISTED } from './publishFailures';

/** Before it is tried again, in ms: a line that is cut now may be there in a moment, or in an hour. */
const LONGEST_WAIT_MS = 60_000;
const WAITS_MS = [5_000, 15_000, 30_000, LONGEST_WAIT_MS];
/** A site that fails by itself is not asked for ever. */
const MOST_FAULTS = 5;
/** Before a folder is looked into again that could not be, in ms. */
const NEXT_LOOK_MS = 30_000;

export interface Attempt {
  /** Null where it was sent. */
  failure: Failure | null;
  /** In how many seconds the site wants to be asked again, if it said so. */
  retryAfter: number | null;
}

interface Surroundings {
  /** `<data>/library/queue`; made when it is needed. */
  folder: string;
  disk: Disk;
  /** Sends a job; `keep` writes how far it is. Never rejects. */
  send(job: Job, keep: (job: Job) => Promise<Result<unknown>>): Promise<Attempt>;
  /** Told of a job that has failed, or came back, and is dropped for one that was sent later. Never rejects. */
  replaced(job: Job): Promise<void>;
  changed(): void;
  /** In ms, of a clock that nobody sets. */
  clock(): number;
  log(event: string, error: unknown): void;
}

/** `dueAt` is on the clock that nobody sets; null: as soon as its turn comes. */
interface Waiting {
  job: Job;
  dueAt: number | null;
}

/** What she has sent, in its order, a file each: it outlives the window, a restart and a kill. */
export class Queue {
  /** Names of files that cannot be read, or are copies under another name: they are not sent, and left as they are. */
  unread: readonly string[] = [];
  /** The folder cannot be read: what waits there is not known, and nothing is sent. */
  isUnlisted = false;
  private readonly files: JobFiles;
  private waiting: Waiting[] = [];
  private loading: Promise<boolean> | null = null;
  private isLoaded = false;
  private sending: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasEnded = false;

  constructor(private readonly around: Surroundings) {
    this.files = new JobFiles(around);
  }

  /** Reads what waited when Galley ended, and goes on with it; false where the folder cannot be read, which is tried again. */
  load(): Promise<boolean> {
    return (this.loading ??= this.read());
  }

  private async read(): Promise<boolean> {
    const listed = await this.files.list();
    this.isUnlisted = listed === null;
    if (listed === null) {
      this.loading = null;
      clearTimeout(this.timer);
      if (!this.hasEnded) this.timer = setTimeout(() => void this.load(), NEXT_LOOK_MS);
      this.around.changed();
      return false;
    }
    this.unread = listed.unread;
    this.waiting = listed.jobs.map((job) => ({ job, dueAt: null }));
    for (const job of this.jobs) {
      const later = this.laterThan(job);
      if (later) await this.giveWay(job, later);
    }
    this.isLoaded = true;
    this.around.changed();
    this.next();
    return true;
  }

  get jobs(): readonly Job[] {
    return this.waiting.map(({ job }) => job);
  }

  isSending(id: string): boolean {
    return this.sending === id;
  }

  /** In how many ms a job is tried again, or null. */
  waitOf(id: string): number | null {
    const dueAt = this.waiting.find(({ job }) => job.id === id)?.dueAt ?? null;
    return dueAt === null ? null : Math.max(0, dueAt - this.around.clock());
  }

  /** Adds a job; one for the same article and site that has not begun gives way to it. */
  async add(job: Job): Promise<Result<undefined>> {
    // Something older of the article may wait there, and would go over this one.
    if (!(await this.load())) return fail(UNLISTED);
    const kept = await this.write(job);
    if (!kept.ok) return kept;
    const older = this.waiting.filter((each) => isSamePlace(each.job, job) && !this.isSending(each.job.id));
    const begun = older.find(({ job: { attempts, root } }) => attempts > 0 && root === job.root)?.job;
    // What an older one has made on the site already is gone on with.
    const whole = begun === undefined ? job : { ...job, ...takenOver(begun) };
    if (begun !== undefined) {
      const again = await this.write(whole);
      if (!again.ok) return again;
    }
    for (const { job: old } of older) await this.remove(old.id);
    this.waiting.push({ job: whole, dueAt: null });
    this.around.changed();
    this.next();
    return ok(undefined);
  }

  /** False where it is being sent at this moment. */
  async takeOut(id: string): Promise<Result<boolean>> {
    if (this.isSending(id)) return ok(false);
    try {
      await this.remove(id);
    } catch (error) {
      return fail(diskFailure(error, 'It stays in the queue.'));
    }
    this.around.changed();
    return ok(true);
  }

  /** Tries these again as soon as their turn comes, stopped ones too. */
  tryNow(isMeant: (job: Job) => boolean): void {
    this.waiting = this.waiting.map((each) =>
      isMeant(each.job) ? { job: { ...each.job, isStopped: false }, dueAt: null } : each,
    );
    this.around.changed();
    this.next();
  }

  /** The network or the computer is back: what could not be reached is tried now, but where the site asked for a longer pause. */
  wake(): void {
    const latest = this.around.clock() + LONGEST_WAIT_MS;
    this.waiting = this.waiting.map((each) =>
      each.dueAt !== null && each.dueAt <= latest ? { ...each, dueAt: null } : each,
    );
    this.around.changed();
    this.next();
  }

  /** Sends nothing more; what is on its way ends, and is found again at the next start. */
  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
  }

  private next(): void {
    if (!this.isLoaded) return;
    clearTimeout(this.timer);
    if (this.sending !== null || this.hasEnded) return;
    const now = this.around.clock();
    const held = new Set<string>();
    const due: number[] = [];
    for (const { job, dueAt } of this.waiting) {
      if (job.isStopped || held.has(job.siteId)) continue;
      if (dueAt === null || dueAt <= now) {
        void this.run(job.id);
        return;
      }
      // What was sent later does not go before it.
      held.add(job.siteId);
      due.push(dueAt);
    }
    // A timer stands still while the computer sleeps, and a very long one ends at once.
    const wait = Math.min(...due) - now;
    if (due.length > 0) this.timer = setTimeout(() => this.next(), Math.min(wait, LONGEST_WAIT_MS));
  }

  private async run(id: string): Promise<void> {
    const place = this.waiting.find(({ job }) => job.id === id);
    if (place === undefined) return;
    this.sending = id;
    const keep = async (job: Job) => {
      this.replace(job, null);
      return this.write(job);
    };
    const begun = { ...place.job, attempts: place.job.attempts + 1 };
    const kept = await keep(begun);
    const attempt = kept.ok
      ? await this.around.send(begun, keep)
      : { failure: kept.failure, retryAfter: null };
    await this.settle(id, attempt);
    // Looked for at the very end, since she may have sent the article once more while the failure was written down.
    const failed = this.waiting.find(({ job }) => job.id === id)?.job;
    const later = failed && this.laterThan(failed);
    if (failed && later) await this.giveWay(failed, later);
    this.sending = null;
    this.around.changed();
    this.next();
  }

  private async settle(id: string, { failure, retryAfter }: Attempt): Promise<void> {
    const job = this.waiting.find((each) => each.job.id === id)?.job;
    if (job === undefined) return;
    if (failure === null) {
      await this.remove(id).catch((error: unknown) => this.around.log('queue', error));
      // Its file comes once more at the next start, and goes then: its receipt says that it was done.
      this.waiting = this.waiting.filter((each) => each.job.id !== id);
      return;
    }
    const isStopped =
      failure.code === 'offline' ? false : failure.code !== 'site-fault' || job.attempts >= MOST_FAULTS;
    const wait =
      retryAfter === null ? WAITS_MS[Math.min(job.attempts, WAITS_MS.length) - 1] : retryAfter * 1000;
    const failed = { ...job, failure, isStopped };
    this.replace(failed, isStopped ? null : this.around.clock() + (wait ?? 0));
    await this.write(failed);
  }

  /** Drops a job for a later one of the same article and site: tried again after that, it would put older words over it. */
  private async giveWay(job: Job, later: Waiting): Promise<void> {
    if (later.job.attempts === 0) {
      // Numbers of another WordPress mean nothing there.
      const whole = { ...later.job, ...(later.job.root === job.root && takenOver(job)) };
      if (!(await this.write(whole)).ok) return;
      this.replace(whole, later.dueAt);
    }
    try {
      await this.remove(job.id);
    } catch (error) {
      this.around.log('queue', error);
      return;
    }
    await this.around.replaced(job);
  }

  private laterThan(job: Job): Waiting | undefined {
    const at = this.waiting.findIndex((each) => each.job.id === job.id);
    return this.waiting.slice(at + 1).find((each) => isSamePlace(each.job, job));
  }

  private replace(job: Job, dueAt: number | null): void {
    this.waiting = this.waiting.map((each) => (each.job.id === job.id ? { job, dueAt } : each));
  }

  private write(job: Job): Promise<Result<undefined>> {
    return this.files.write(job);
  }

  private async remove(id: string): Promise<void> {
    await this.files.remove(id);
    this.waiting = this.waiting.filter(({ job }) => job.id !== id);
  }
}

const isSamePlace = (one: Job, other: Job) =>
  one.siteId === other.siteId && one.article.id === other.article.id;

const takenOver = ({ key, postId, revision, pictures, attempts }: Job) => ({
  ...{ key, postId, revision, pictures, attempts },
});
