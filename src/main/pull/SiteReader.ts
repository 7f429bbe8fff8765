import type { PulledPicture } from '../../shared/import/pulled';
import { ok, type Result } from '../../shared/lib/result';
import type { MediaShelf } from '../media';
import { fetchPicture, pictureFileName } from './fetchPicture';
import { type Asks, readMedia, readNames, readPosts, type SitePost } from './siteLists';

/** A post with all that belongs to it elsewhere on the site. */
export interface WholePost {
  post: SitePost;
  byline: string;
  sections: string[];
  tags: string[];
  pictures: PulledPicture[];
  /** Why pictures were not taken, a sentence each. */
  remarks: string[];
}

/** Posts that were asked for, and the numbers of those that the site did not give. */
export interface ReadPosts {
  posts: WholePost[];
  missing: number[];
}

interface Surroundings {
  site: Asks;
  /** Of the site's API. */
  root: string;
  media: Pick<MediaShelf, 'take'>;
  fetch: typeof globalThis.fetch;
}

/** Reads posts of one site with their names and pictures, each of which is asked for once. */
export class SiteReader {
  private readonly names = {
    categories: new Map<number, string>(),
    tags: new Map<number, string>(),
    users: new Map<number, string>(),
  };
  private readonly pictures = new Map<number, PulledPicture | string>();

  constructor(private readonly around: Surroundings) {}

  async read(ids: readonly number[]): Promise<Result<ReadPosts>> {
    const posts = await readPosts(ids, this.around.site);
    if (!posts.ok) return posts;
    // One that nobody asked for is no answer.
    const found = posts.value.filter(({ id }) => ids.includes(id));
    for (const [kind, of] of [
      ['categories', found.flatMap(({ categories }) => categories)],
      ['tags', found.flatMap(({ tags }) => tags)],
      ['users', found.map(({ author }) => author)],
    ] as const) {
      const named = await this.learnNames(kind, of);
      if (!named.ok) return named;
    }
    const taken = await this.takePictures([...new Set(found.flatMap(picturesIn))]);
    if (!taken.ok) return taken;
    const given = new Set(found.map(({ id }) => id));
    return ok({ posts: found.map((post) => this.whole(post)), missing: ids.filter((id) => !given.has(id)) });
  }

  private whole(post: SitePost): WholePost {
    const { categories, tags, users } = this.names;
    const pictures = picturesIn(post).map((id) => this.pictures.get(id));
    return {
      post,
      byline: users.get(post.author) ?? '',
      sections: post.categories.flatMap((id) => categories.get(id) ?? []),
      tags: post.tags.flatMap((id) => tags.get(id) ?? []),
      pictures: pictures.filter((one): one is PulledPicture => typeof one === 'object'),
      remarks: pictures.filter((one): one is string => typeof one === 'string'),
    };
  }

  private async learnNames(
    kind: 'categories' | 'tags' | 'users',
    ids: readonly number[],
  ): Promise<Result<undefined>> {
    const known = this.names[kind];
    const missing = [...new Set(ids)].filter((id) => id > 0 && !known.has(id));
    if (missing.length === 0) return ok(undefined);
    const named = await readNames(kind, missing, this.around.site);
    if (!named.ok) return named;
    for (const id of missing) known.set(id, named.value.get(id) ?? '');
    return ok(undefined);
  }

  /** What keeps one picture from being taken keeps no post from it. */
  private async takePictures(ids: readonly number[]): Promise<Result<undefined>> {
    const { site, root, media, fetch } = this.around;
    const missing = ids.filter((id) => !this.pictures.has(id));
    if (missing.length === 0) return ok(undefined);
    const listed = await readMedia(missing, site);
    if (!listed.ok) return listed;
    for (const id of missing) {
      const found = listed.value.find((each) => each.id === id);
      if (found === undefined) {
        this.pictures.set(id, `The site has no picture of the number ${id} any more.`);
        continue;
      }
      const bytes = await fetchPicture(found.source_url, root, fetch);
      const taken = bytes.ok ? await media.take(bytes.value, pictureFileName(found.source_url)) : bytes;
      this.pictures.set(
        id,
        taken.ok
          ? { id, url: found.source_url, media: taken.value }
          : `${taken.failure.happened} ${taken.failure.safe}`,
      );
    }
    return ok(undefined);
  }
}

/** The numbers of the pictures that stand in a post. */
function picturesIn({ content }: SitePost): number[] {
  const ids = Array.from(content.matchAll(/\bwp-image-(\d{1,12})\b/g), ([, id]) => Number(id));
  return [...new Set(ids)].filter((id) => id > 0);
}
