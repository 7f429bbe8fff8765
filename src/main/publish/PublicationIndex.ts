import { join } from 'node:path';
import type { HeldPost } from '../../shared/publish/heldPost';
import { type Disk, errno, patiently } from '../store';
import type { OnSite, PostInFile, Publication } from './publication';

/** What of an article on a site is asked where all articles are asked. */
export interface Standing extends Pick<OnSite, 'root' | 'postId'> {
  held: Pick<HeldPost, 'id' | 'link' | 'status' | 'date_gmt' | 'modified_gmt'> | null;
  /** When the article that was sent had last been changed; '' where none was. */
  changedAt: string;
  /** The greatest number of its pictures; 0 where it has none. */
  greatestPicture: number;
}

/** The same by the id of the site, as a publication has it. */
export interface Standings {
  sites: Record<string, Standing>;
  elsewhere: Record<string, Standing[]>;
  filed: PostInFile | null;
}

/** Of as many files what they say is kept; those of a larger library are read anew each time. */
const MOST_KEPT = 20_000;

interface Kept {
  /** Of the file that was read: another one, or a changed one, has another. */
  mark: string;
  standings: Standings;
}

/** Reads a publication only where its file has changed: each holds the text of its article twice, and there are thousands. */
export class PublicationIndex {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly around: { folder: string; disk: Disk }) {}

  /** Null where there is no such file. Rejects where it cannot be read. @param name of the file */
  async of(name: string): Promise<Standings | null> {
    const { folder, disk } = this.around;
    const file = await patiently(() => disk.open(join(folder, name), 'r'), disk).catch(orNothing);
    if (file === null) {
      this.kept.delete(name);
      return null;
    }
    try {
      const { ino, size, mtimeMs } = await file.stat();
      const mark = `${ino} ${size} ${mtimeMs}`;
      const before = this.kept.get(name);
      if (before?.mark === mark) return before.standings;
      const standings = standingsOf(JSON.parse(await file.readFile('utf8')) as Publication);
      if (before !== undefined || this.kept.size < MOST_KEPT) this.kept.set(name, { mark, standings });
      return standings;
    } finally {
      await file.close();
    }
  }
}

/** No such file means nothing; every other failure is one. */
export function orNothing(error: unknown): null {
  if (errno(error) !== 'ENOENT') throw error;
  return null;
}

/** Nothing of the file is believed but what is asked. */
function standingsOf({ sites, elsewhere = {}, filed }: Publication): Standings {
  return {
    filed: filed ?? null,
    sites: mapped(sites, standingOf),
    elsewhere: mapped(elsewhere, (there) => there.map(standingOf)),
  };
}

function standingOf({ root, postId, held, article, pictures = {} }: OnSite): Standing {
  return {
    ...{ root, postId, changedAt: article?.changedAt ?? '' },
    held: held == null ? null : ofPost(held),
    greatestPicture: Math.max(0, ...Object.values(pictures).map(({ id }) => id)),
  };
}

const ofPost = ({ id, link, status, date_gmt, modified_gmt }: HeldPost) => ({
  ...{ id, link, status, date_gmt, modified_gmt },
});

const mapped = <From, To>(record: Record<string, From>, how: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, how(value)]));
