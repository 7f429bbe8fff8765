import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { diskFailure, type Disk, TurnQueue } from '../store';
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
  private readonly adding = new TurnQueue();
  private isHeld = false;
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
      if (later) await this.giveWay(job, later.id);
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

  /** Adds a job; one for the same article and site that is not on its way gives way to it. Where it fails, nothing of the job stays. */
  add(job: Job): Promise<Result<undefined>> {
    return this.adding.inTurn('add', () => this.enter(job));
  }

  private async enter(job: Job): Promise<Result<undefined>> {
    // Something older of the article may wait there, and would go over this one.
    if (!(await this.load())) return fail(UNLISTED);
    // What gives way does not set out meanwhile.
    this.isHeld = true;
    try {
      const begun = this.olderThan(job).find(({ attempts, root }) => attempts > 0 && root === job.root);
      // What an older one has made on the site already is gone on with.
      const whole = begun === undefined ? job : { ...job, ...takenOver(begun) };
      const kept = await this.write(whole);
      // A file that stays all the same would be sent after the next start, so it waits here as well.
      if (!kept.ok && (await this.files.takeBack(job.id))) return kept;
      this.waiting.push({ job: whole, dueAt: null });
      for (const old of this.olderThan(whole)) await this.giveWay(old, job.id);
      return ok(undefined);
    } finally {
      this.isHeld = false;
      this.around.changed();
      this.next();
    }
  }

  /** False where it is being sent at this moment. `record` keeps that it is out, before anybody is told; it never rejects. */
  async takeOut(id: string, record?: (job: Job) => Promise<void>): Promise<Result<boolean>> {
    if (this.isSending(id)) return ok(false);
    const job = this.jobs.find((each) => each.id === id);
    try {
      await this.remove(id);
    } catch (error) {
      return fail(diskFailure(error, 'It stays in the queue.'));
    }
    if (job !== undefined) await record?.(job);
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
    if (this.sending !== null || this.isHeld || this.hasEnded) return;
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
    if (failed && later) await this.giveWay(failed, later.id);
    this.sending = null;
    this.around.changed();
    this.next();
  }

  private async settle(id: string, { failure, retryAfter }: Attempt): Promise<void> {
    const job = this.waiting.find((each) => each.job.id === id)?.job;
    if (job === undefined) return;
    if (failure === null) return this.drop(id);
    const isStopped =
      failure.code === 'offline' ? false : failure.code !== 'site-fault' || job.attempts >= MOST_FAULTS;
    const wait =
      retryAfter === null ? WAITS_MS[Math.min(job.attempts, WAITS_MS.length) - 1] : retryAfter * 1000;
    const failed = { ...job, failure, isStopped };
    this.replace(failed, isStopped ? null : this.around.clock() + (wait ?? 0));
    await this.write(failed);
  }

  /** Drops a job for a later one of the same article and site: tried again after that, it would put older words over it. */
  private async giveWay(job: Job, laterId: string): Promise<void> {
    const later = this.waiting.find((each) => each.job.id === laterId);
    // Numbers of another WordPress mean nothing there.
    if (later?.job.attempts === 0 && job.attempts > 0 && later.job.root === job.root) {
      const whole = { ...later.job, ...takenOver(job) };
      this.replace(whole, later.dueAt);
      // What it has made is written nowhere else, so its own file stays.
      if (!(await this.write(whole)).ok) return;
    }
    await this.drop(job.id);
    await this.around.replaced(job);
  }

  private olderThan(job: Job): Job[] {
    return this.jobs.filter(
      (each) => each.id !== job.id && isSamePlace(each, job) && !this.isSending(each.id),
    );
  }

  private laterThan(job: Job): Job | undefined {
    const at = this.waiting.findIndex((each) => each.job.id === job.id);
    return this.jobs.slice(at + 1).find((each) => isSamePlace(each, job));
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

  /** A file that cannot be taken away comes once more at the next start, and goes then: a receipt says that the job is over. */
  private async drop(id: string): Promise<void> {
    await this.remove(id).catch((error: unknown) => this.around.log('queue', error));
    this.waiting = this.waiting.filter(({ job }) => job.id !== id);
  }
}

const isSamePlace = (one: Job, other: Job) =>
  one.siteId === other.siteId && one.article.id === other.article.id;

const takenOver = ({ key, postId, revision, pictures, attempts }: Job) => ({
  ...{ key, postId, revision, pictures, attempts },
});
