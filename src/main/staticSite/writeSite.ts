import type { Failure } from '../../shared/lib/result';
import type { Card } from '../../shared/staticSite/card';
import { fileOfPath } from '../../shared/staticSite/hrefs';
import { type Edition, planSite, type SitePlan } from '../../shared/staticSite/planSite';
import type { SiteAnswer, SiteProgress } from '../../shared/staticSite/siteExport';
import { mapOf } from '../../shared/staticSite/sitemap';
import { picturesAround } from '../../shared/site/picturesAround';
import { articleMadeOf, frameMadeOf, plannedLeads } from '../../shared/staticSite/sitePages';
import type { SiteAssets } from '../../shared/staticSite/siteLinks';
import { ArticleReader } from './ArticleReader';
import { findDeadLinks } from './findDeadLinks';
import { feedFiles, feedPaths, IN_FEED } from './feedFiles';
import { type FileSystem, realFileSystem } from './FileSystem';
import { completed, isWhole, type KeptArticle, newManifest } from './manifest';
import { siteAssets } from './siteAssets';
import { hashOf, SiteFolder } from './SiteFolder';
import type { SiteWork } from './SiteWork';
import { questionOf } from './questionOf';
import { PagePress } from './PagePress';
import { type FoundArticle, isWanted } from './siteArticles';
import type { SiteDrawer } from './SiteDrawer';
import { assetsOf, SitePictureFiles } from './SitePictureFiles';

export interface Around {
  fs?: FileSystem;
  /** Helps with many articles, where it is there. */
  drawer?: SiteDrawer;
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
    writing.end();
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
  private readonly press: PagePress;
  private told = 0;

  constructor(
    private readonly work: SiteWork,
    private readonly folder: SiteFolder,
    private readonly around: Around,
  ) {
    this.fs = around.fs ?? realFileSystem;
    this.reader = new ArticleReader(work.articlesFolder, this.fs);
    this.press = new PagePress(this.reader, work, {
      address: work.site.address,
      articlesFolder: work.articlesFolder,
      // A test that has a disk of its own has it in one thread.
      drawer: (around.fs === undefined && around.drawer) || null,
    });
    this.pictures = new SitePictureFiles(work.mediaFolder, folder, this.fs);
  }

  async run(): Promise<SiteAnswer> {
    const { work, folder } = this;
    // Where the library is away, nothing would be left of the site.
    this.fs.readdirSync(work.articlesFolder);
    const cards = await this.readCards();
    const plan = planSite(work.site, cards);
    await this.writePictures(cards);
    const { styleSheet, files } = siteAssets(work.site);
    for (const [path, bytes] of files) this.write(path, bytes);
    const { taken } = this.pictures;
    const assets = assetsOf(styleSheet, taken);
    const frame = hashOf(frameMadeOf(plan, assets));
    this.press.begin(plan, assets, { site: work.site, cards, styleSheet, pictures: taken, frame });
    await this.writeArticles(plan, cards, frame);
    await this.writeLists();
    for (const edition of plan.editions) this.writeFeeds(plan, edition, assets, frame);
    for (const [path, text] of mapOf(plan, cards)) this.write(path, text);
    const { notes } = this.press;
    for (const [path, from] of plannedLeads(plan)) notes.add(path, from);
    const deadLinks = findDeadLinks(plan, this.kept, notes.leads, (path) => folder.has(path));
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

  end(): void {
    this.press.end();
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

  private async readCards(): Promise<Card[]> {
    const { ids, isAll } = this.work;
    const before = this.folder.before?.articles ?? {};
    const all = [...new Set(isAll ? [...ids, ...Object.keys(before)] : ids)];
    const toRead: { id: string; seal: string }[] = [];
    const found = new Map<string, FoundArticle>();
    for (const id of all) {
      const seal = this.sealOf(id);
      const known = before[id];
      if (seal === null) continue;
      if (known === undefined || !isWhole(known.card) || known.seal !== seal) toRead.push({ id, seal });
      else if (isWanted({ ...known.card, status: known.status, binnedAt: null }, this.work))
        found.set(id, known);
    }
    let done = all.length - toRead.length;
    for await (const { id, found: article } of this.press.find(toRead)) {
      found.set(id, this.readable(article, before[id], id));
      this.step('reading', ++done, all.length);
    }
    return all.flatMap((id) => {
      const kept = found.get(id) as KeptArticle | null | undefined;
      if (kept == null) return [];
      this.kept.set(id, kept);
      // It is kept as it was, so that it is read again.
      return [isWhole(kept.card) ? kept.card : completed(kept.card)];
    });
  }

  /** '' where it cannot be looked at, null where there is none. */
  private sealOf(id: string): string | null {
    try {
      return this.reader.sealOf(id);
    } catch {
      return '';
    }
  }

  /** What the site has of one that cannot be read stays. */
  private readable(article: FoundArticle, before: KeptArticle | undefined, id: string): KeptArticle | null {
    if (article === null || !('failure' in article)) return article;
    this.failed.push({ headline: before?.card.headline ?? '', failure: article.failure });
    if (before !== undefined) this.frozen.add(id);
    return before ?? null;
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

  private async writeArticles(plan: SitePlan, cards: readonly Card[], frame: string): Promise<void> {
    const { pictures, folder } = this;
    const toDraw = new Map<string, { card: Card; madeOf: string }>();
    for (const card of cards) {
      const file = fileOfPath(plan.paths.get(card.id)!);
      if (this.frozen.has(card.id)) {
        folder.keep(file);
        continue;
      }
      const kept = this.kept.get(card.id)!;
      const shown = kept.media.map((media) => `${media} ${pictures.taken[media]?.join(' ') ?? '-'}`);
      const madeOf = hashOf(frame + articleMadeOf(plan, card, kept.seal, shown));
      if (!folder.keeps(file, madeOf)) toDraw.set(card.id, { card, madeOf });
    }
    let done = cards.length - toDraw.size;
    for await (const { id, drawn } of this.press.articles([...toDraw.keys()])) {
      const { card, madeOf } = toDraw.get(id)!;
      this.step('pages', ++done, cards.length);
      const file = fileOfPath(plan.paths.get(id)!);
      if (drawn === null || 'failure' in drawn) {
        if (drawn !== null) this.failed.push({ headline: card.headline, failure: drawn.failure });
        folder.keep(file);
        continue;
      }
      const { bytes, hash, leads, ids } = drawn;
      this.kept.set(id, { ...this.kept.get(id)!, leads, ids });
      this.write(file, bytes, madeOf, hash);
    }
  }

  private async writeLists(): Promise<void> {
    let done = 0;
    for await (const { path, madeOf, draw } of this.press.listPages()) {
      const file = fileOfPath(path);
      if (!this.folder.keeps(file, madeOf)) {
        const { bytes, hash } = draw();
        this.write(file, bytes, madeOf, hash);
      }
      this.step('lists', ++done, done);
    }
  }

  private writeFeeds(plan: SitePlan, edition: Edition, assets: SiteAssets, frame: string): void {
    const newest = edition.front.cards.slice(0, IN_FEED);
    const seals = newest.map(({ id }) => [this.kept.get(id)?.seal, plan.paths.get(id)]);
    const madeOf = hashOf(frame + JSON.stringify([seals, plan.site.words]));
    // Each is asked, so that each is counted.
    const same = feedPaths(edition).map((path) => this.folder.keeps(path, madeOf));
    if (same.every(Boolean)) return;
    const articles = newest.flatMap(({ id }) => {
      const article = this.frozen.has(id) ? null : this.reader.read(id);
      return article?.ok === true && isWanted(article.value, this.work) ? [article.value] : [];
    });
    const files = feedFiles(plan, edition, articles, assets.pathOf);
    for (const [at, [path, text]] of [...files].entries()) if (!same[at]) this.write(path, text, madeOf);
  }

  private write(path: string, bytes: string | Uint8Array, madeOf = '', hash?: string): void {
    if (this.around.isStopped()) throw new StoppedError();
    this.folder.write(path, bytes, madeOf, hash);
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
