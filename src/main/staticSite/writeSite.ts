import type { Article } from '../../shared/article/article';
import { mediaOf } from '../../shared/article/picturesOf';
import type { Failure } from '../../shared/lib/result';
import { type Card, cardOf } from '../../shared/staticSite/card';
import { fileOfPath } from '../../shared/staticSite/hrefs';
import { linksIn } from '../../shared/staticSite/linksIn';
import { type Edition, planSite, type SitePlan } from '../../shared/staticSite/planSite';
import type { SiteAnswer, SiteProgress } from '../../shared/staticSite/siteExport';
import { mapOf } from '../../shared/staticSite/sitemap';
import { picturesAround } from '../../shared/site/picturesAround';
import { articleMadeOf, articlePage, frameMadeOf, listPages } from '../../shared/staticSite/sitePages';
import type { SiteAssets } from '../../shared/staticSite/siteLinks';
import { targetOf } from '../../shared/staticSite/targetOf';
import { ArticleReader } from './ArticleReader';
import { findDeadLinks } from './findDeadLinks';
import { feedFiles, feedPaths, IN_FEED } from './feedFiles';
import { type FileSystem, realFileSystem } from './FileSystem';
import { type KeptArticle, newManifest } from './manifest';
import { siteAssets } from './siteAssets';
import { hashOf, SiteFolder } from './SiteFolder';
import type { SiteWork } from './SiteWork';
import { questionOf } from './questionOf';
import { SitePictureFiles } from './SitePictureFiles';

export interface Around {
  fs?: FileSystem;
  /** Told often. */
  tell(progress: SiteProgress): void;
  isStopped(): boolean;
}

/** She cancelled it. */
class StoppedError extends Error {
  override name = 'StoppedError';
}

/**
 * Writes the site: first what pages stand on, then the pages, and only then is taken away what the site has no longer. So a
 * site that was cut off in the middle is one whose pages are old or new, each whole. Rejects with the system's error.
 */
export async function writeSite(work: SiteWork, around: Around): Promise<SiteAnswer> {
  const folder = new SiteFolder(work.folder, around.fs ?? realFileSystem);
  const question = work.agreed ? null : questionOf(work, folder);
  if (question !== null) return { kind: 'asks', question };
  const writing = new SiteWriting(work, folder, around);
  try {
    return await writing.run();
  } catch (error) {
    writing.leaveEarly();
    if (error instanceof StoppedError) return { kind: 'cancelled', written: folder.written };
    throw error;
  } finally {
    folder.close();
  }
}

class SiteWriting {
  private readonly fs: FileSystem;
  private readonly reader: ArticleReader;
  private readonly kept = new Map<string, KeptArticle>();
  /** Whose page stays as the site has it, for they cannot be read. */
  private readonly frozen = new Set<string>();
  private readonly failed: { headline: string; failure: Failure }[] = [];
  private readonly pictures: SitePictureFiles;
  /** Where the pages written now lead within the site, and one page that does. */
  private readonly leads = new Map<string, string>();
  private readonly ledTo = new Set<string>();
  private told = 0;

  constructor(
    private readonly work: SiteWork,
    private readonly folder: SiteFolder,
    private readonly around: Around,
  ) {
    this.fs = around.fs ?? realFileSystem;
    this.reader = new ArticleReader(work.articlesFolder, this.fs);
    this.pictures = new SitePictureFiles(work.mediaFolder, folder, this.fs);
  }

  async run(): Promise<SiteAnswer> {
    const { work, folder } = this;
    // Where the library is away, nothing would be left of the site.
    this.fs.readdirSync(work.articlesFolder);
    const cards = this.readCards();
    const plan = planSite(work.site, cards);
    await this.writePictures(cards);
    const { styleSheet, files } = siteAssets(work.site);
    for (const [path, bytes] of files) this.write(path, bytes);
    const assets = Object.assign(this.pictures, { styleSheet });
    const frame = hashOf(frameMadeOf(plan, assets));
    await this.writeArticles(plan, cards, assets, frame);
    this.writeLists(plan, assets, frame);
    for (const edition of plan.editions) this.writeFeeds(plan, edition, frame);
    for (const [path, text] of mapOf(plan, cards)) this.write(path, text);
    const deadLinks = findDeadLinks(plan, this.kept, this.leads, (path) => folder.has(path));
    this.step('checking', 1, 1);
    // A page that was left as it was may still wear what it wore.
    folder.removeOthers((path) => this.frozen.size === 0 || !path.startsWith('assets/'));
    folder.finish(this.manifest());
    const { written, unchanged, removed, left } = folder;
    const done = {
      ...{ folder: work.folder, articles: cards.length, written, unchanged, removed, left, deadLinks },
      ...{ remarks: plan.remarks, failed: this.failed },
    };
    return { kind: 'done', done };
  }

  /** What is on the disk is ours, whatever cut it off. On a full disk the journal tells the same. */
  leaveEarly(): void {
    try {
      if (this.folder.written > 0 || this.folder.before !== null) {
        const { articles, pictures } = this.manifest();
        const { before } = this.folder;
        this.folder.finishEarly({
          ...this.manifest(),
          scope: before?.scope ?? this.work.scope,
          articles: { ...before?.articles, ...articles },
          pictures: { ...before?.pictures, ...pictures },
        });
      }
    } catch {
      // The journal stays.
    }
  }

  private manifest() {
    const { site, scope } = this.work;
    return {
      ...newManifest(site.id, scope),
      articles: Object.fromEntries(this.kept),
      pictures: this.pictures.taken,
    };
  }

  private readCards(): Card[] {
    const { ids, isAll } = this.work;
    const before = this.folder.before?.articles ?? {};
    const all = new Set(isAll ? [...ids, ...Object.keys(before)] : ids);
    const cards: Card[] = [];
    let done = 0;
    for (const id of all) {
      const kept = this.keptOf(id, before[id]);
      if (kept !== null) {
        this.kept.set(id, kept);
        cards.push(kept.card);
      }
      this.step('reading', ++done, all.size);
    }
    return cards;
  }

  /** Null where it is not on the site. */
  private keptOf(id: string, before: KeptArticle | undefined): KeptArticle | null {
    let seal: string | null;
    try {
      seal = this.reader.sealOf(id);
    } catch {
      seal = '';
    }
    if (seal === null) return null;
    if (before?.seal === seal)
      return this.isWanted({ ...before.card, status: before.status, binnedAt: null }) ? before : null;
    const article = this.reader.read(id);
    if (article === null) return null;
    if (!article.ok) {
      this.failed.push({ headline: before?.card.headline ?? '', failure: article.failure });
      if (before !== undefined) this.frozen.add(id);
      return before ?? null;
    }
    if (!this.isWanted(article.value)) return null;
    const { status } = article.value;
    return { seal, status, card: cardOf(article.value), media: mediaOf(article.value), leads: [], ids: [] };
  }

  private isWanted({ status, binnedAt, section }: Pick<Article, 'status' | 'binnedAt' | 'section'>): boolean {
    const { statuses, section: only } = this.work;
    return (
      binnedAt === null && statuses.includes(status) && (only === null || section.trim() === only.trim())
    );
  }

  private async writePictures(cards: readonly Card[]): Promise<void> {
    const shown = cards.flatMap(({ id }) => this.kept.get(id)?.media ?? []);
    const all = new Set([...picturesAround(this.work.site), ...shown]);
    let done = 0;
    for (const media of all) {
      await this.pictures.take(media);
      this.step('pictures', ++done, all.size);
    }
  }

  private async writeArticles(
    plan: SitePlan,
    cards: readonly Card[],
    assets: SiteAssets,
    frame: string,
  ): Promise<void> {
    let done = 0;
    for (const card of cards) {
      this.step('pages', ++done, cards.length);
      const kept = this.kept.get(card.id)!;
      const path = plan.paths.get(card.id)!;
      const file = fileOfPath(path);
      if (this.frozen.has(card.id)) {
        this.folder.keep(file);
        continue;
      }
      const shown = kept.media.map((media) => `${media} ${this.pictures.widths(media)?.join(' ') ?? '-'}`);
      const madeOf = hashOf(frame + articleMadeOf(plan, card, kept.seal, shown));
      if (this.folder.keeps(file, madeOf)) continue;
      const article = this.reader.read(card.id);
      // It went, or is no longer to be shown, since it was looked at.
      if (article === null || !article.ok || !this.isWanted(article.value)) {
        if (article?.ok === false) this.failed.push({ headline: card.headline, failure: article.failure });
        this.folder.keep(file);
        continue;
      }
      const html = articlePage(plan, article.value, assets);
      const { ids, leads } = linksIn(html);
      this.noteLeads(leads, path);
      this.kept.set(card.id, {
        ...kept,
        leads: leads.filter(
          (lead) => lead.startsWith('http') && targetOf(lead, path, plan.site.address) !== null,
        ),
        ids: ids.filter((id) => /^fn/.test(id)),
      });
      this.write(file, html, madeOf);
      if (done % 50 === 0) await breathe();
    }
  }

  private writeLists(plan: SitePlan, assets: SiteAssets, frame: string): void {
    let done = 0;
    for (const page of listPages(plan, assets, hashOf)) {
      const file = fileOfPath(page.path);
      const madeOf = hashOf(frame + page.madeOf);
      if (!this.folder.keeps(file, madeOf)) {
        const html = page.draw();
        this.noteLeads(linksIn(html).leads, page.path);
        this.write(file, html, madeOf);
      }
      this.step('lists', ++done, done);
    }
  }

  private writeFeeds(plan: SitePlan, edition: Edition, frame: string): void {
    const newest = edition.front.cards.slice(0, IN_FEED);
    const seals = newest.map(({ id }) => [this.kept.get(id)?.seal, plan.paths.get(id)]);
    const madeOf = hashOf(frame + JSON.stringify([seals, plan.site.words]));
    // Each is asked, so that each is counted.
    const same = feedPaths(edition).map((path) => this.folder.keeps(path, madeOf));
    if (same.every(Boolean)) return;
    const articles = newest.flatMap(({ id }) => {
      const article = this.frozen.has(id) ? null : this.reader.read(id);
      return article?.ok === true && this.isWanted(article.value) ? [article.value] : [];
    });
    const files = feedFiles(plan, edition, articles, this.pictures.pathOf);
    for (const [at, [path, text]] of [...files].entries()) if (!same[at]) this.write(path, text, madeOf);
  }

  private noteLeads(leads: readonly string[], path: string): void {
    const toTop = '../'.repeat(path.split('/').length - 1);
    for (const lead of leads) {
      if (lead.startsWith('http') || lead.startsWith('#')) continue;
      // What the frame leads to is the same on every page, and need not be read again.
      const fromTop = lead.startsWith(toTop) ? lead.slice(toTop.length) : null;
      if (fromTop !== null && this.ledTo.has(fromTop)) continue;
      if (fromTop !== null) this.ledTo.add(fromTop);
      const target = targetOf(lead, path, this.work.site.address);
      if (target !== null && !this.leads.has(target.path)) this.leads.set(target.path, path);
    }
  }

  private write(path: string, bytes: string | Uint8Array, madeOf = ''): void {
    if (this.around.isStopped()) throw new StoppedError();
    this.folder.write(path, bytes, madeOf);
  }

  private step(doing: SiteProgress['doing'], done: number, total: number): void {
    if (this.around.isStopped()) throw new StoppedError();
    const now = performance.now();
    if (now - this.told < TELL_EVERY_MS) return;
    this.told = now;
    this.around.tell({ doing, done, total });
  }
}

const TELL_EVERY_MS = 100;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
