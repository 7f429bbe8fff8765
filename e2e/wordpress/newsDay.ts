import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import type { Receipt } from '../../src/shared/publish/publishing';
import { newsFolder, type Newsroom, openNewsroom } from './newsroom';
import { allPosts, type SitePost } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

/** What a test of publishing has: a site for all of a suite, and a newsroom on a folder of its own for each test. */
export interface NewsDay {
  site: WordPressSite;
  room: Newsroom;
  /** Full path of the newsroom's folder. */
  folder: string;
  /** Ends Galley, and starts it again on the same folder. */
  reopen(known: readonly Article[]): Promise<void>;
  /** The posts of an article on the site. */
  held(article: Pick<Article, 'slug'>): Promise<SitePost[]>;
  /** The newest first. */
  receiptsOf(article: Pick<Article, 'id'>): Promise<Receipt[]>;
}

/** Called in a suite; what it answers is filled before each test. */
export function startNewsDay(): NewsDay {
  const day = {} as NewsDay;
  let away: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    day.site = await startWordPress();
  });
  afterAll(() => day.site?.stop());
  beforeEach(async () => {
    const { folder, remove } = await newsFolder();
    Object.assign(day, { folder, room: await openNewsroom(folder) });
    away = remove;
  });
  afterEach(async () => {
    day.room.close();
    await away();
  });
  return Object.assign(day, {
    async reopen(known: readonly Article[]) {
      day.room.close();
      day.room = await openNewsroom(day.folder, known);
    },
    held: async ({ slug }: Pick<Article, 'slug'>) =>
      (await allPosts(day.site)).filter((post) => post.slug.startsWith(slug)),
    async receiptsOf({ id }: Pick<Article, 'id'>) {
      const known = await day.room.posts.onSites(id);
      if (!known.ok) throw new Error(known.failure.happened);
      return known.value.receipts;
    },
  });
}
