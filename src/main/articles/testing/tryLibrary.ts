import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Article } from '../../../shared/article/article';
import type { Result } from '../../../shared/lib/result';
import { realDisk, type Disk } from '../../store';
import type { ArticleFollower } from '../ArticleFollower';
import { FileArticleRepository } from '../FileArticleRepository';
import { listLibrary } from './listLibrary';

/** All ids of a trial start with it, and lack the last digit. */
export const ID = '01890000-0000-7000-8000-00000000000';

/** Gives every test of a file an empty library folder of its own. */
export function tryLibrary() {
  const library = {
    folder: '',
    /** A repository on it, as after a start; its clock goes on by a minute a look. */
    repository(disk: Disk = realDisk, followers: ArticleFollower[] = []): FileArticleRepository {
      return new FileArticleRepository({
        folder: library.folder,
        disk,
        now: () => `2026-11-24T09:${String(minute++).padStart(2, '0')}:00.000Z`,
        newId: () => ID + String(made++),
        followers,
      });
    },
    list: (disk?: Disk) => listLibrary(library.folder, disk),
    pathOf: (id: string) => join(library.folder, `${id}.json`),
    /** What the file of an article holds. */
    async kept(id: string): Promise<Article> {
      return JSON.parse(await readFile(library.pathOf(id), 'utf8')) as Article;
    },
  };
  let minute = 0;
  let made = 0;

  beforeEach(async () => {
    library.folder = await mkdtemp(join(tmpdir(), 'galley-articles-'));
    minute = 0;
    made = 0;
  });
  afterEach(() => rm(library.folder, { recursive: true, force: true }));
  return library;
}

/** 'ok', or the failure's code. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}
