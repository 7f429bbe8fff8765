import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import { diskFailure, type Disk, errno, makeFolder, patiently, removeDurably, SettingsFile } from '../store';
import { type Job, jobSchema } from './job';

interface Surroundings {
  /** `<data>/library/queue`; made when it is needed. */
  folder: string;
  disk: Disk;
  log(event: string, error: unknown): void;
}

/** The jobs of the queue on the disk, a file each. */
export class JobFiles {
  constructor(private readonly around: Surroundings) {}

  /** All jobs in their order, and the names of files that are none; null where the folder cannot be read. */
  async list(): Promise<{ jobs: Job[]; unread: string[] } | null> {
    const names = await this.names();
    if (names === null) return null;
    const jobs: Job[] = [];
    const unread: string[] = [];
    for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
      const job = await this.fileOf(name).read();
      // A copy under another name was made by a sync service: it would be sent at every start.
      if (name === nameOf(job.id)) jobs.push(job);
      else unread.push(name);
    }
    return { jobs, unread };
  }

  async write(job: Job): Promise<Result<undefined>> {
    const { folder, disk } = this.around;
    try {
      await makeFolder(folder, disk);
      const file = this.fileOf(nameOf(job.id));
      await file.read();
      await file.write(job);
      return ok(undefined);
    } catch (error) {
      return fail(diskFailure(error, 'The article is safe, and nothing was sent.'));
    }
  }

  /** Rejects with the system's error where it cannot be taken away. */
  remove(id: string): Promise<void> {
    const { folder, disk } = this.around;
    return removeDurably(join(folder, nameOf(id)), disk);
  }

  /** After a write that failed, which may leave the file: true once there is none. */
  async takeBack(id: string): Promise<boolean> {
    try {
      await this.remove(id);
      return true;
    } catch (error) {
      this.around.log('queue', error);
      const names = await this.names();
      return names !== null && !names.includes(nameOf(id));
    }
  }

  private async names(): Promise<string[] | null> {
    const { folder, disk, log } = this.around;
    try {
      return await patiently(() => disk.readdir(folder), disk);
    } catch (error) {
      if (errno(error) === 'ENOENT') return [];
      log('queue', error);
      return null;
    }
  }

  private fileOf(name: string): SettingsFile<Job> {
    const { folder, disk, log } = this.around;
    return new SettingsFile({
      path: join(folder, name),
      schema: jobSchema,
      fallback: NO_JOB,
      disk,
      log,
      isHers: true,
    });
  }
}

const nameOf = (id: string) => `${id}.json`;

/** Stands for a file that cannot be read: it is left as it is. */
const NO_JOB = { id: '' } as Job;
