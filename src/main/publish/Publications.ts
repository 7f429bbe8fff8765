import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { diskFailure, type Disk, makeFolder, removeDurably, SettingsFile, TurnQueue } from '../store';
import { NEVER_SENT, type Publication, publicationSchema } from './publication';
import { onSiteAt, type SitePlace } from './sitePlace';

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

  /** The articles that a site has, by the numbers of their posts; files that cannot be read are left out. */
  async postsOn(siteId: string, place: SitePlace): Promise<Map<number, PostOfArticle>> {
    const posts = new Map<number, PostOfArticle>();
    for await (const { name, text } of this.files()) {
      const { held, article } = readIn(text, (known) => onSiteAt(known, siteId, place)) ?? {};
      if (held == null) continue;
      const { id, modified_gmt: modified } = held;
      posts.set(id, { articleId: name.slice(0, -5), modified, changedAt: article?.changedAt ?? '' });
    }
    return posts;
  }

  /** The articles of all posts, by the addresses of these. */
  async articlesByAddress(): Promise<Map<string, string>> {
    const articles = new Map<string, string>();
    for await (const { name, text } of this.files()) {
      const known = readIn(text, ({ sites, elsewhere }) => [
        ...Object.values(elsewhere ?? {}).flat(),
        ...Object.values(sites),
      ]);
      for (const { held } of known ?? []) if (held?.link) articles.set(held.link, name.slice(0, -5));
    }
    return articles;
  }

  /** Where articles were sent to for a site, by their roots; of what an older Galley sent the host's own stands for it. */
  async rootsOf(siteId: string): Promise<string[]> {
    const roots = new Set<string>();
    for await (const { text } of this.files()) {
      const found = readIn(text, ({ sites, elsewhere }) =>
        [sites[siteId], ...(elsewhere?.[siteId] ?? [])].flatMap((onSite) => {
          const root = onSite?.root ?? onSite?.held?.link;
          return root === undefined ? [] : [onSite?.root ?? `${new URL(root).origin}/`];
        }),
      );
      for (const root of found ?? []) roots.add(root);
    }
    return [...roots];
  }

  /** There are thousands, and nothing of them is believed but what is asked. */
  private async *files(): AsyncGenerator<{ name: string; text: string }> {
    const names = await readdir(this.around.folder).catch(() => []);
    for (const name of names.filter((each) => each.endsWith('.json')))
      yield { name, text: await readFile(join(this.around.folder, name), 'utf8').catch(() => '') };
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

/** A post and the article that it was made of, or was made of it. */
export interface PostOfArticle {
  articleId: string;
  /** When the site last changed it, as far as Galley knows. */
  modified: string;
  /** When the article had last been changed then. */
  changedAt: string;
}

function readIn<Value>(text: string, read: (known: Publication) => Value): Value | undefined {
  try {
    return read(JSON.parse(text) as Publication);
  } catch {
    return undefined;
  }
}

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
