import type { Article } from '../../shared/article/article';
import { type PostVersion, postLeadsTo, versionsOfPost } from '../../shared/export/versions';
import type { Result } from '../../shared/lib/result';
import type { OtherVersion } from '../../shared/publish/publishing';
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

/** A version that readers see, and what shows it to them. */
interface ShownVersion {
  version: Article;
  onSite: OnSite;
  siteId: string;
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
  async notLed(article: Article): Promise<OtherVersion[]> {
    const own = (await this.postOf(article))?.onSite ?? null;
    if (own === null || article.binnedAt !== null) return [];
    const others = await this.posts(article);
    return others.filter(({ onSite }) => !postLeadsTo(onSite.held?.content ?? '', linkOf(own))).map(toldOf);
  }

  /** Posts of the other versions that readers see and that still lead to this one's, which no reader finds any more. */
  async stillLed(article: Article): Promise<OtherVersion[]> {
    const known = await this.parts.publications.read(article.id);
    if (!known.ok || !wasShown(known.value) || (await this.postOf(article)) !== null) return [];
    const left: OtherVersion[] = [];
    for (const other of await this.posts(article)) {
      const now = new Set((await this.of(other.version)).map(({ address }) => address));
      const leadsTo = versionsOfPost(other.onSite.held?.content ?? '');
      if (leadsTo.some((address) => !now.has(address))) left.push(toldOf(other));
    }
    return left;
  }

  /** Whether its own post, which readers see, still leads to a version that they do not see any more. */
  async leadsToGone(article: Article): Promise<boolean> {
    const linked = await this.parts.linked(article);
    if (!linked.ok) return false;
    // One that cannot be found out is not called gone.
    for (const { id } of linked.value) if (!(await this.parts.publications.read(id)).ok) return false;
    const content = (await this.postOf(article))?.onSite.held?.content ?? '';
    // One that only moved is there.
    return versionsOfPost(content).length > (await this.of(article)).length;
  }

  private async posts(article: Article): Promise<ShownVersion[]> {
    const linked = await this.parts.linked(article);
    if (!linked.ok) return [];
    const posts = linked.value.map(async (version) => ({ version, post: await this.postOf(version) }));
    return (await Promise.all(posts)).flatMap(({ version, post }) =>
      post === null ? [] : [{ version, ...post }],
    );
  }

  /** Of an article on several sites the one that it is written for counts. */
  private async postOf({ id, language }: Article): Promise<Omit<ShownVersion, 'version'> | null> {
    const { publications, placeOf, writtenFor, now } = this.parts;
    const known = await publications.read(id);
    if (!known.ok) return null;
    const site = await writtenFor(language);
    const siteIds = Object.keys(known.value.sites);
    for (const siteId of [site.id, ...siteIds.filter((other) => other !== site.id)]) {
      const place = await placeOf(siteId);
      // What was sent last may be on a WordPress that the site was signed in to for a while.
      const there = place === null ? known.value.sites[siteId] : onSiteAt(known.value, siteId, place);
      if (there != null && isShown(there, now()) && linkOf(there) !== '') return { onSite: there, siteId };
    }
    return null;
  }
}

function toldOf({ version, onSite, siteId }: ShownVersion): OtherVersion {
  const { id, headline, language, changedAt } = version;
  return {
    ...{ articleId: id, headline, language, siteId },
    hasNewerWords: onSite.article?.changedAt !== changedAt,
  };
}

/** Whether readers have seen a post of it, so that others may lead there. */
const wasShown = ({ receipts }: Publication) =>
  receipts.some(
    ({ failure, task, status }) =>
      failure === null && (task !== 'send' || status === 'publish' || status === 'future'),
  );

const linkOf = ({ held }: OnSite) => held?.link ?? '';
