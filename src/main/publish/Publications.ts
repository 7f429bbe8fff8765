import { join } from 'node:path';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { diskFailure, type Disk, makeFolder, removeDurably, SettingsFile, TurnQueue } from '../store';
import { NEVER_SENT, type Publication, publicationSchema } from './publication';

interface Surroundings {
  /** `<data>/library/publications`; made when it is needed. */
  folder: string;
  disk: Disk;
  log(event: string, error: unknown): void;
}

/** What the sites have of the articles, a file an article. */
export class Publications {
  private readonly turns = new TurnQueue();

  constructor(private readonly around: Surroundings) {}

  async read(articleId: string): Promise<Result<Publication>> {
    const file = this.fileOf(articleId);
    const value = await file.read();
    // Taken for one that was never sent, the article would be on the site twice.
    return file.isUnread() ? fail(UNREADABLE) : ok(value);
  }

  change(articleId: string, how: (before: Publication) => Publication): Promise<Result<Publication>> {
    return this.turns.inTurn(articleId, async () => {
      const file = this.fileOf(articleId);
      const before = await file.read();
      if (file.isUnread()) return fail(UNREADABLE);
      const after = how(before);
      try {
        await makeFolder(this.around.folder, this.around.disk);
        await file.write(after);
      } catch (error) {
        return fail(diskFailure(error, 'The article is safe on this computer.'));
      }
      return ok(after);
    });
  }

  /** Rejects with the system's error where it cannot be taken away. */
  forget(articleId: string): Promise<void> {
    const { folder, disk } = this.around;
    return this.turns.inTurn(articleId, () => removeDurably(join(folder, `${articleId}.json`), disk));
  }

  private fileOf(articleId: string): SettingsFile<Publication> {
    const { folder, disk, log } = this.around;
    return new SettingsFile({
      path: join(folder, `${articleId}.json`),
      schema: publicationSchema,
      fallback: NEVER_SENT,
      disk,
      log,
      isHers: true,
    });
  }
}

const UNREADABLE: Failure = {
  code: 'damaged',
  happened: 'Galley cannot read what it knows of this article on the site.',
  safe: 'The article is safe on this computer, and nothing was sent.',
  next: 'Put the file in library/publications back from a backup, or take it away if the article was never sent.',
};
