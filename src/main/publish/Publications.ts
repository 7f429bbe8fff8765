import { join } from 'node:path';
import { ID_PATTERN } from '../../shared/article/idPattern';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import {
  diskFailure,
  type Disk,
  makeFolder,
  patiently,
  removeDurably,
  SettingsFile,
  TurnQueue,
} from '../store';
import { NEVER_SENT, type Publication, publicationSchema } from './publication';
import { orNothing, PublicationIndex, type Standing, type Standings } from './PublicationIndex';
import { onSiteAt, siteAddress, type SitePlace } from './sitePlace';

interface Surroundings {
  /** `<data>/library/publications`; made when it is needed. */
  folder: string;
  disk: Disk;
  log(event: string, error: unknown): void;
}

/** What the sites have of the articles, a file an article. */
export class Publications {
  private readonly turns = new TurnQueue();
  private readonly index: PublicationIndex;

  constructor(private readonly around: Surroundings) {
    this.index = new PublicationIndex(around);
  }

  async read(articleId: string): Promise<Result<Publication>> {
    const file = this.fileOf(articleId);
    const value = await file.read();
    // Taken for one that was never sent, the article would be on the site twice.
    return file.isUnread() ? fail(UNREADABLE) : ok(value);
  }

  /**
   * The articles that a site has, by the numbers of their posts. Fails where one file cannot be read: taken for one that
   * the library has not, its post would become a second article.
   */
  async postsOn(siteId: string, place: SitePlace): Promise<Result<Map<number, PostOfArticle>>> {
    const posts = new Map<number, PostOfArticle>();
    const read = await this.readAll((known, articleId) => {
      const there = onSiteAt(known, siteId, place);
      if (there === null || there.held === null) return;
      const { id, modified_gmt: modified } = there.held;
      posts.set(id, { articleId, modified, changedAt: there.changedAt });
    });
    return read.ok ? ok(posts) : read;
  }

  /** The articles of all posts, by the addresses of these. */
  async articlesByAddress(): Promise<Result<Map<string, string>>> {
    const articles = new Map<string, string>();
    const read = await this.readAll((known, articleId) => {
      for (const { held } of allOf(known)) if (held?.link) articles.set(held.link, articleId);
    });
    return read.ok ? ok(articles) : read;
  }

  /** The articles of all posts, by their `postKey`. */
  async articlesByPost(): Promise<Result<Map<string, string>>> {
    const articles = new Map<string, string>();
    const read = await this.readAll((known, articleId) => {
      for (const { root, postId } of allOf(known))
        if (root !== undefined) articles.set(postKey(siteAddress(root), postId), articleId);
    });
    return read.ok ? ok(articles) : read;
  }

  /** The articles that came out of export files, by the `postKey` that their posts have there. */
  async filedPosts(): Promise<Result<Map<string, FiledPost>>> {
    const posts = new Map<string, FiledPost>();
    const read = await this.readAll(({ filed }, articleId) => {
      if (filed === null) return;
      // Galley's own files give a number that no site knows where none has the post, and an address by it.
      const isCertain = !/[?&]p=\d+$/.test(filed.link);
      posts.set(postKey(filed.address, filed.postId), { articleId, isCertain });
    });
    return read.ok ? ok(posts) : read;
  }

  /** The greatest number that a post or a picture of an article has on a site; 0 where it has none. */
  async greatestNumber(siteId: string, place: SitePlace): Promise<Result<number>> {
    let greatest = 0;
    const read = await this.readAll((known) => {
      const there = onSiteAt(known, siteId, place);
      if (there !== null) greatest = Math.max(greatest, there.postId, there.greatestPicture);
    });
    return read.ok ? ok(greatest) : read;
  }

  /** Where articles were sent to for a site, by their roots; of what an older Galley sent the host's own stands for it. */
  async rootsOf(siteId: string): Promise<Result<string[]>> {
    const roots = new Set<string>();
    const read = await this.readAll(({ sites, elsewhere }) => {
      for (const onSite of [sites[siteId], ...(elsewhere[siteId] ?? [])]) {
        const root = onSite?.root ?? onSite?.held?.link;
        if (root !== undefined) roots.add(onSite?.root ?? `${new URL(root).origin}/`);
      }
    });
    return read.ok ? ok([...roots]) : read;
  }

  private async readAll(read: (known: Standings, articleId: string) => void): Promise<Result<undefined>> {
    let name = '';
    try {
      for (name of await this.names()) {
        const known = await this.index.of(name);
        // An article may be deleted for good meanwhile.
        if (known !== null) read(known, name.slice(0, -5));
      }
      return ok(undefined);
    } catch (error) {
      this.around.log('publications', error);
      return fail(notAllRead(name));
    }
  }

  private async names(): Promise<string[]> {
    const { folder, disk } = this.around;
    const names = await patiently(() => disk.readdir(folder), disk).catch(orNothing);
    return (names ?? []).filter((each) => FILE.test(each));
  }

  /** What is known of an article on the sites, without its texts; null where it was never sent. */
  async standings(articleId: string): Promise<Result<Standings | null>> {
    try {
      return ok(await this.index.of(`${articleId}.json`));
    } catch (error) {
      this.around.log('publications', error);
      return fail(UNREADABLE);
    }
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

  /**
   * Keeps what a backup knows of an article, where nothing is known here: what was sent since tells more. Bytes that say
   * nothing are left.
   */
  async adopt(articleId: string, bytes: Uint8Array): Promise<Result<undefined>> {
    const known = publicationSchema.safeParse(parsed(bytes)).data;
    if (known === undefined) return ok(undefined);
    const adopted = await this.change(articleId, (before) =>
      Object.keys(before.sites).length === 0 && before.receipts.length === 0 ? known : before,
    );
    return adopted.ok ? ok(undefined) : adopted;
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

/** A post by the address of its site and its number there. Sites answer with https and www, and without. */
export function postKey(address: string, postId: number): string {
  return `${address.replace(/^https?:\/\/(www\.)?/, '')} ${postId}`;
}

/** The article of a post in an export file; `isCertain` where its site has it under that number. */
export interface FiledPost {
  articleId: string;
  isCertain: boolean;
}

/** A post and the article that it was made of, or was made of it. */
export interface PostOfArticle {
  articleId: string;
  /** When the site last changed it, as far as Galley knows. */
  modified: string;
  /** When the article had last been changed then. */
  changedAt: string;
}

/** A copy of a sync service has another name. */
const FILE = new RegExp(`^${ID_PATTERN}\\.json$`);

/** What is there now comes last. */
const allOf = ({ sites, elsewhere }: Standings): Standing[] => [
  ...Object.values(elsewhere).flat(),
  ...Object.values(sites),
];

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

const UNREADABLE: Failure = {
  code: 'damaged',
  happened: 'Galley cannot read what it knows of this article on the site.',
  safe: 'The article is safe on this computer, and nothing was sent.',
  next: 'Put the file in library/publications back from a backup, or take it away if the article was never sent.',
};

/** @param name of the file, or '' where the folder cannot be read */
function notAllRead(name: string): Failure {
  const what = name === '' ? 'the folder library/publications' : `the file library/publications/${name}`;
  return {
    code: 'damaged',
    happened: `Galley cannot read ${what}, and so does not know which articles the site has.`,
    safe: 'Nothing was changed: the articles are safe on this computer.',
    next:
      name === ''
        ? 'Allow reading it, and try again.'
        : 'Allow reading it, or put it back from a backup, and try again.',
  };
}
