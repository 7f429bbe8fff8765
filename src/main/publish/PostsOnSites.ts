import type { Article } from '../../shared/article/article';
import { fail, ok, type Result } from '../../shared/lib/result';
import { changedFields } from '../../shared/publish/changedFields';
import type { HeldPost, PostText } from '../../shared/publish/heldPost';
import type { ArticleOnSites, PostKnown, PostOnSite } from '../../shared/publish/publishing';
import type { PostVersion } from '../../shared/export/versions';
import type { SiteShelf } from '../sites';
import { readPost } from '../wordpress';
import { changeStatus } from './changeStatus';
import { scheduledFor } from './isShown';
import type { PublishedVersions } from './PublishedVersions';
import type { PublisherParts } from './Publisher';
import type { OnSite } from './publication';
import { NEVER_ON_SITE, NO_SUCH_SITE, signedOut } from './publishFailures';
import { stateSum } from './postSums';
import { statusByAnswer } from './statusByAnswer';
import { type Settling, withChanged, withSettled } from './recordAttempt';
import { isUnsettled } from './unsettled';
import { isBare } from './whyStale';
import { elsewhereOf, onSiteAt } from './sitePlace';

interface PostsParts extends Pick<
  PublisherParts,
  'articles' | 'connections' | 'publications' | 'onChanged' | 'now'
> {
  sites: Pick<SiteShelf, 'get'>;
  versions: Pick<PublishedVersions, 'of' | 'notLed' | 'stillLed' | 'leadsToGone'>;
}

/** What the sites have of articles: as Galley last heard, and as a site says when it is asked. It sends nothing. */
export class PostsOnSites {
  constructor(private readonly parts: PostsParts) {}

  async onSites(articleId: string): Promise<Result<ArticleOnSites>> {
    const publication = await this.parts.publications.read(articleId);
    if (!publication.ok) return publication;
    const { sites, receipts } = publication.value;
    const article = await this.parts.articles.read(articleId);
    const now = article.ok ? article.value : null;
    const notLed = article.ok ? await this.parts.versions.notLed(article.value) : [];
    const stillLed = article.ok ? await this.parts.versions.stillLed(article.value) : [];
    const leadsToGone = article.ok && (await this.parts.versions.leadsToGone(article.value));
    const known: ArticleOnSites = {
      ...{ sites: [], written: [], elsewhere: [], receipts },
      ...{ notLed, stillLed, leadsToGone },
    };
    for (const [siteId, last] of Object.entries(sites)) {
      const place = await this.parts.connections.placeOf(siteId);
      // Signed out, nothing can be done there, and what was there last is what she looks for.
      const there = place === null ? last : onSiteAt(publication.value, siteId, place);
      const others = place === null ? [] : elsewhereOf(publication.value, siteId, place);
      known.sites.push(...postsIn(siteId, there === null ? [] : [there], now));
      if (there?.held === null && isUnsettled(there, now)) known.written.push(siteId);
      known.elsewhere.push(...postsIn(siteId, others, now));
    }
    return ok(known);
  }

  /** What somebody else made of the post: asked of the site now, so that what she sends next may take its place. */
  async changes(articleId: string, siteId: string): Promise<Result<PostOnSite>> {
    const { connections, publications } = this.parts;
    const site = await this.parts.sites.get(siteId);
    if (site === null) return fail(NO_SUCH_SITE);
    const open = await connections.open(siteId);
    if (open === null) return fail(signedOut(site.name));
    const known = await publications.read(articleId);
    if (!known.ok) return known;
    const there = onSiteAt(known.value, siteId, open.place);
    if (there === null) return fail(NEVER_ON_SITE);
    const { postId, held, article, pictures, taken, settled } = there;
    const theirs = await readPost(postId, open.client);
    if (!theirs.ok) return theirs;
    if (theirs.value === null) return fail(NEVER_ON_SITE);
    await this.keepStatus(articleId, there, theirs.value);
    const sum = stateSum(theirs.value);
    const isChanged = held === null ? !isBare(theirs.value) : sum !== stateSum(held);
    // What was changed back is no change any more; what is in the bin or gone is told by that.
    if (isChanged || isUnsettled(there, null)) {
      const kept = await publications.change(articleId, (before) =>
        withChanged(before, siteId, open.place, isChanged ? sum : null),
      );
      if (!kept.ok) return kept;
    }
    const fields = held === null ? [] : changedFields(held, theirs.value, {});
    const base = held === null ? NO_TEXT : textOf(held);
    return ok({
      article,
      base,
      theirs: textOf(theirs.value),
      fields,
      pictures,
      state: sum,
      taken: taken ?? null,
      isSettled: settled === sum,
    });
  }

  /** What a look at the site says of a post that was to come is so in the library too. */
  private async keepStatus(articleId: string, there: OnSite, theirs: HeldPost): Promise<void> {
    const article = await this.parts.articles.read(articleId);
    const status = article.ok ? statusByAnswer(article.value, there, theirs) : null;
    if (status !== null) await changeStatus(articleId, status, theirs, this.parts);
  }

  /** She has taken into the article what `changes` showed of the post: where that is all of it, this may take its place. */
  async settle(articleId: string, siteId: string, what: Settling): Promise<Result<undefined>> {
    const place = await this.parts.connections.placeOf(siteId);
    if (place === null) return ok(undefined);
    const kept = await this.parts.publications.change(articleId, (before) =>
      withSettled(before, siteId, place, what),
    );
    return kept.ok ? ok(undefined) : kept;
  }

  /** Where readers find the other versions of an article. */
  async versions(articleId: string): Promise<Result<PostVersion[]>> {
    const article = await this.parts.articles.read(articleId);
    return article.ok ? ok(await this.parts.versions.of(article.value)) : article;
  }
}

const textOf = ({ title, content, excerpt, footnotes }: PostText): PostText => ({
  ...{ title, content, excerpt, footnotes },
});
const postsIn = (siteId: string, known: readonly OnSite[], article: Article | null): PostKnown[] =>
  known.flatMap((onSite) => {
    const { held, sentAt } = onSite;
    if (held === null) return [];
    const { link, status } = held;
    return [
      { siteId, link, status, date: scheduledFor(held), sentAt, isChanged: isUnsettled(onSite, article) },
    ];
  });

const NO_TEXT: PostText = { title: '', content: '', excerpt: '', footnotes: null };
