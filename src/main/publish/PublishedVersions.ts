import type { Article } from '../../shared/article/article';
import { type PostVersion, postLeadsTo } from '../../shared/export/versions';
import type { Result } from '../../shared/lib/result';
import type { NotLed } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import { isShown } from './isShown';
import type { OnSite, Publication } from './publication';
import { onSiteAt, type SitePlace } from './sitePlace';

export interface PublishedVersionsParts {
  /** The other versions of an article to which readers may be led. */
  linked(article: Article): Promise<Result<Article[]>>;
  publications: { read(articleId: string): Promise<Result<Publication>> };
  /** Where a site is signed in to; null where it is not. */
  placeOf(siteId: string): Promise<SitePlace | null>;
  /** The site that articles of a language are written for. */
  writtenFor(language: Article['language']): Promise<Pick<Site, 'id'>>;
  now(): string;
}

/** Where readers find the other versions of an article. */
export class PublishedVersions {
  constructor(private readonly parts: PublishedVersionsParts) {}

  /** Those that a site shows to readers; none where that cannot be found out, for a post is whole without them. */
  async of(article: Article): Promise<PostVersion[]> {
    const found = await this.posts(article);
    return found.map(({ version, onSite }) => ({ language: version.language, address: linkOf(onSite) }));
  }

  /** Posts of the other versions that readers see and that do not lead to this one's post yet. */
  async notLed(article: Article): Promise<NotLed[]> {
    const own = await this.postOf(article);
    if (own === null || article.binnedAt !== null) return [];
    const others = await this.posts(article);
    return others
      .filter(({ onSite }) => !postLeadsTo(onSite.held?.content ?? '', linkOf(own)))
      .map(({ version: { id, headline, language } }) => ({ articleId: id, headline, language }));
  }

  private async posts(article: Article): Promise<{ version: Article; onSite: OnSite }[]> {
    const linked = await this.parts.linked(article);
    if (!linked.ok) return [];
    const posts = linked.value.map(async (version) => ({ version, onSite: await this.postOf(version) }));
    return (await Promise.all(posts)).flatMap(({ version, onSite }) =>
      onSite === null ? [] : [{ version, onSite }],
    );
  }

  /** Of an article on several sites the one that it is written for counts. */
  private async postOf({ id, language }: Article): Promise<OnSite | null> {
    const { publications, placeOf, writtenFor, now } = this.parts;
    const known = await publications.read(id);
    if (!known.ok) return null;
    const site = await writtenFor(language);
    const siteIds = Object.keys(known.value.sites);
    for (const siteId of [site.id, ...siteIds.filter((other) => other !== site.id)]) {
      const place = await placeOf(siteId);
      // What was sent last may be on a WordPress that the site was signed in to for a while.
      const there = place === null ? known.value.sites[siteId] : onSiteAt(known.value, siteId, place);
      if (there != null && isShown(there, now()) && linkOf(there) !== '') return there;
    }
    return null;
  }
}

const linkOf = ({ held }: OnSite) => held?.link ?? '';
