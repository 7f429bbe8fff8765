import { versionsOfPost } from '../../shared/export/versions';
import { ok, type Result } from '../../shared/lib/result';
import type { ArticleRepository } from '../articles';
import {
  type FiledPost,
  postKey,
  type PostOfArticle,
  type Publications,
  siteAddress,
  type SitePlace,
} from '../publish';
import { articleIdOf } from './articleId';
import type { ListedPost } from './siteLists';
import type { WholePost } from './SiteReader';
import { versionGroups } from './versionGroups';

export interface ArticlesOfPostsParts {
  articles: Pick<ArticleRepository, 'read'>;
  publications: Pick<Publications, 'read' | 'postsOn' | 'filedPosts' | 'articlesByAddress'>;
}

/** The site that posts are of. */
interface OfSite {
  siteId: string;
  place: SitePlace;
  host: string;
}

/** Which article each post of a site is, be it here or coming: the same for a post however it came. */
export class ArticlesOfPosts {
  /** The articles of other posts by their addresses; null until a post leads to another version. */
  private addresses: Map<string, string> | null = null;

  private constructor(
    private readonly parts: ArticlesOfPostsParts,
    private readonly site: OfSite,
    private readonly known: ReadonlyMap<number, PostOfArticle>,
    private readonly filed: ReadonlyMap<string, FiledPost>,
  ) {}

  /** Not knowing which posts are here, an import would make a second article of some. */
  static async of(site: OfSite, parts: ArticlesOfPostsParts): Promise<Result<ArticlesOfPosts>> {
    const known = await parts.publications.postsOn(site.siteId, site.place);
    if (!known.ok) return known;
    const filed = await parts.publications.filedPosts();
    return filed.ok ? ok(new ArticlesOfPosts(parts, site, known.value, filed.value)) : filed;
  }

  /** A post that the site is known to have; undefined for any other. */
  knownAs(postId: number): PostOfArticle | undefined {
    return this.known.get(postId);
  }

  /** The posts that the library has not, or not as they are now. */
  async newsOf(listed: readonly ListedPost[]): Promise<number[]> {
    const news: number[] = [];
    for (const { id, modified_gmt } of listed) {
      const post = this.known.get(id);
      if (post === undefined || post.modified !== modified_gmt) news.push(id);
      else if (!(await this.isThere(post.articleId))) news.push(id);
    }
    return news;
  }

  async idOf(postId: number): Promise<string> {
    const there = this.known.get(postId)?.articleId;
    if (there !== undefined) return there;
    const filed = this.filedAs(postId);
    if (filed?.isCertain === true && (await this.isThere(filed.articleId))) return filed.articleId;
    const { place, host } = this.site;
    const id = articleIdOf(siteAddress(place.root).replace(/^https?:\/\//, ''), postId);
    // An older Galley took no notice of the folder that a site stands in. Its article is this post's, unless it is another site's.
    const older = articleIdOf(host, postId);
    if (id === older || !(await this.isThere(older))) return id;
    const publication = await this.parts.publications.read(older);
    return publication.ok && Object.keys(publication.value.sites).length > 0 ? id : older;
  }

  /** The article that came out of a file under this number, where only its words can tell whether it is this post; null for none. */
  perhapsFiled(postId: number): string | null {
    const filed = this.known.has(postId) ? undefined : this.filedAs(postId);
    return filed === undefined || filed.isCertain ? null : filed.articleId;
  }

  /** The groups of the versions that a post leads to, by their addresses. @param coming posts that are kept with it */
  async versionsOf({ post }: WholePost, coming: Iterable<WholePost>): Promise<Map<string, string>> {
    const addresses = versionsOfPost(post.content);
    if (addresses.length === 0) return new Map();
    this.addresses ??= await this.readAddresses();
    const known = this.addresses;
    for (const { post: other } of coming)
      if (addresses.includes(other.link)) known.set(other.link, await this.idOf(other.id));
    const own = await this.idOf(post.id);
    return versionGroups(post.content, own, (address) => known.get(address), this.parts.articles);
  }

  /** An article has a post by now. */
  has(articleId: string, { post }: WholePost): void {
    this.addresses?.set(post.link, articleId);
  }

  private filedAs(postId: number): FiledPost | undefined {
    return this.filed.get(postKey(siteAddress(this.site.place.root), postId));
  }

  /** A post without its article was cut off. One that cannot be read is damaged, and stays as it is. */
  private async isThere(articleId: string): Promise<boolean> {
    const article = await this.parts.articles.read(articleId);
    return article.ok || article.failure.code !== 'not-found';
  }

  /** An article that is not linked to its versions is whole, and she links it in Details. */
  private async readAddresses(): Promise<Map<string, string>> {
    const read = await this.parts.publications.articlesByAddress();
    return read.ok ? read.value : new Map();
  }
}
