import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupDone, BackupProgress, BackupState } from '../../shared/backup/backup';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { diskFailure, type Disk, type SettingsFile } from '../store';
import { RefusedZipError } from '../zip';
import { BackupFolder, backupName } from './BackupFolder';
import { EmptyLibraryError, LostLibraryError, writeBackup } from './backupFile';
import { CancelledError } from './CancelledError';

/** Where the backups go, which library they are of, and when the last one was finished. */
export const backupSettingsSchema = z.object({
  folder: z.string(),
  library: z.string(),
  lastAt: z.iso.datetime().nullable(),
  /** How many files the last one lacks. */
  leftOut: z.int().min(0).default(0),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;
export const FIRST_BACKUP_SETTINGS: BackupSettings = { folder: '', library: '', lastAt: null, leftOut: 0 };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Between two looks whether a backup is due, in ms. */
const LOOK_MS = 15 * 60 * 1000;

export interface BackupSurroundings {
  /** `<data>/library`. */
  library: string;
  settings: SettingsFile<BackupSettings>;
  disk: Disk;
  galley: string;
  now(): string;
  /** How many articles of the library have a damaged file. */
  countDamaged(): Promise<number>;
  /** Told of every change of the state. */
  tell(state: BackupState): void;
  log(event: string, error: unknown): void;
}

/** Backs the library up into a folder that she chose: when she says so, and once a day by itself. */
export class Backups {
  private failure: Failure | null = null;
  private progress: BackupProgress | null = null;
  private isCancelled = false;
  /** What the settings should hold: they may lie on a full disk while the backups go to another. */
  private made: Partial<BackupSettings> = {};
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly around: BackupSurroundings) {}

  /** Whether something is being done with a backup. */
  get isBusy(): boolean {
    return this.progress !== null;
  }

  async state(): Promise<BackupState> {
    const { folder, lastAt, leftOut } = await this.settings();
    return { folder, lastAt, leftOut, failure: this.failure, progress: this.progress };
  }

  /** Backs up once a day from now on, while Galley runs. */
  keepDaily(firstAfterMs: number): void {
    this.timer = setTimeout(() => {
      void this.backUpWhenDue().finally(() => this.keepDaily(LOOK_MS));
    }, firstAfterMs);
    this.timer.unref();
  }

  async chooseFolder(folder: string): Promise<Result<BackupState>> {
    const before = await this.settings();
    // The last backup is that of the folder, or she would trust one that may be empty until tomorrow.
    const place = new BackupFolder(folder, before.library, this.around.disk);
    const there = folder === before.folder ? {} : { lastAt: await place.lastAt(), leftOut: 0 };
    try {
      await this.around.settings.write({ ...(await this.settings()), ...there, folder });
      this.made = { ...this.made, ...there };
    } catch (error) {
      return fail(diskFailure(error, 'The backups that there are, and your library, are as they were.'));
    }
    this.failure = null;
    await this.changed();
    return ok(await this.state());
  }

  /** Answers with null when she cancelled it. */
  async backUp(): Promise<Result<BackupDone | null>> {
    if (this.isBusy) return fail(BUSY);
    this.isCancelled = false;
    void this.advance({ doing: 'writing', done: 0, total: 0 });
    const { folder, library } = await this.settings();
    const done = folder === '' ? fail(NO_FOLDER) : await this.write(folder, library || newLibraryMark());
    // Without a folder nothing has failed that was to be kept up.
    this.failure = done.ok || folder === '' ? null : done.failure;
    await this.end();
    return done;
  }

  /** Stops what is being done with a backup. */
  cancel(): void {
    this.isCancelled = true;
  }

  /** Shows how far something else is that is done with a backup; null when it is over. Throws when she cancelled it. */
  report(progress: BackupProgress | null): void {
    if (progress === null || this.progress === null) this.isCancelled = false;
    if (this.isCancelled) throw new CancelledError();
    void (progress === null ? this.end() : this.advance(progress));
  }

  private async write(folder: string, library: string): Promise<Result<BackupDone | null>> {
    const { disk, galley, now, countDamaged, log } = this.around;
    const madeAt = now();
    const name = backupName(library, madeAt);
    const path = join(folder, name);
    const place = new BackupFolder(folder, library, disk);
    try {
      if (!(await stat(folder)).isDirectory()) return fail(NO_LONGER_A_FOLDER);
      const unfinished = await place.unfinished();
      const counts = await writeBackup({
        ...{ library: this.around.library, path, mark: library, galley, madeAt, disk },
        onProgress: (doing, done, total) => {
          if (this.isCancelled) throw new CancelledError();
          void this.advance({ doing, done, total });
        },
      });
      // One that lacks something takes the place of none that has it.
      if (counts.leftOut.length === 0) await place.roll(name, unfinished);
      await this.note(folder, { library, lastAt: now(), leftOut: counts.leftOut.length });
      return ok({ path, ...counts, damaged: await countDamaged() });
    } catch (error) {
      if (error instanceof CancelledError) return ok(null);
      if (error instanceof EmptyLibraryError) return fail(NOTHING_THERE);
      if (error instanceof LostLibraryError) return fail(LIBRARY_LOST);
      log('backup', error);
      return fail(error instanceof RefusedZipError ? NOT_VERIFIED : backupFailure(error));
    }
  }

  private async settings(): Promise<BackupSettings> {
    return { ...(await this.around.settings.read()), ...this.made };
  }

  /** The backup is there, whether this can be written or not. */
  private async note(into: string, made: Omit<BackupSettings, 'folder'>): Promise<void> {
    const { settings, log } = this.around;
    // The folder that she chose meanwhile has none of it.
    const isThere = (await this.settings()).folder === into;
    this.made = isThere ? made : { ...this.made, library: made.library };
    await settings.write(await this.settings()).catch((error: unknown) => log('backup not noted', error));
  }

  private async backUpWhenDue(): Promise<void> {
    const { folder, lastAt } = await this.settings();
    if (folder === '' || this.isBusy) return;
    const age = lastAt === null ? Infinity : Date.parse(this.around.now()) - Date.parse(lastAt);
    // A last backup of tomorrow tells of a wrong clock, then or now.
    if (age >= DAY_MS || age < 0) await this.backUp();
  }

  private lastTold = 0;

  private async advance(progress: BackupProgress): Promise<void> {
    const isNew = this.progress?.doing !== progress.doing;
    this.progress = progress;
    const at = performance.now();
    if (!isNew && at - this.lastTold < 200) return;
    this.lastTold = at;
    await this.changed();
  }

  private async end(): Promise<void> {
    this.progress = null;
    await this.changed();
  }

  private async changed(): Promise<void> {
    this.around.tell(await this.state());
  }
}

/** Tells the backups of this library from those of others in the same folder. */
function newLibraryMark(): string {
  return randomBytes(4).toString('hex');
}

const AS_BEFORE = 'Your library and the earlier backups are as they were.';

function backupFailure(error: unknown): Failure {
  const failure = diskFailure(error, AS_BEFORE);
  if (failure.code === 'unreachable') {
    const happened = 'The folder of the backups is not there, so no backup was made.';
    return { ...failure, happened, next: 'Connect its drive again, or choose another folder.' };
  }
  return { ...failure, happened: `No backup was made. ${failure.happened}` };
}

const NOTHING_THERE: Failure = {
  code: 'not-found',
  happened: 'The library holds no articles, so no backup was made.',
  safe: AS_BEFORE,
  next: 'If there should be articles, look whether the disk of the library is connected, and start Galley again.',
};
const LIBRARY_LOST: Failure = {
  code: 'unreachable',
  happened: 'The files of the library cannot be read, so no backup was made.',
  safe: 'The earlier backups are as they were.',
  next: 'Look whether the disk of the library is connected and sound, and back up again.',
};
export const BUSY: Failure = {
  code: 'in-use',
  happened: 'Galley is busy with a backup already.',
  safe: AS_BEFORE,
  next: 'Wait for it, or cancel it.',
};
const NO_FOLDER: Failure = {
  code: 'not-found',
  happened: 'There is no folder for backups yet, so none was made.',
  safe: 'Your library is as it was.',
  next: 'Choose a folder for them, best on another disk.',
};
const NO_LONGER_A_FOLDER: Failure = {
  code: 'unreachable',
  happened: 'Where the folder of the backups was, there is something else.',
  safe: AS_BEFORE,
  next: 'Choose another folder.',
};
const NOT_VERIFIED: Failure = {
  code: 'unexpected',
  happened: 'The disk gave back something else than was written to it, so the backup was thrown away.',
  safe: AS_BEFORE,
  next: 'Choose a folder on another disk.',
};
