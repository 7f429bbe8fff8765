import { linksIn } from '../../shared/staticSite/linksIn';
import type { SitePlan } from '../../shared/staticSite/planSite';
import type { SiteAssets } from '../../shared/staticSite/siteLinks';
import { listPages } from '../../shared/staticSite/sitePages';
import type { ArticleReader } from './ArticleReader';
import { LinkNotes } from './LinkNotes';
import {
  drawArticle,
  type DrawnArticle,
  type DrawnPage,
  encoded,
  findArticle,
  type FoundArticle,
  type Wanted,
} from './siteArticles';
import type { Drawing, Questions, SiteDrawer } from './SiteDrawer';
import type { Failure } from '../../shared/lib/result';
import { hashOf } from './SiteFolder';

/** From so many articles on a second thread helps; a few are done before it has its words. */
const MANY = 100;
/** Of the articles goes to the second thread, for the first one has all the writing to do. */
const SHARE = 0.65;
/** At once: so that the first thread never waits for a single page, and no more than so many are held. */
const READ_AT_ONCE = 50;
const DRAWN_AT_ONCE = 20;
const LISTS_AT_ONCE = 20;
const AHEAD = 4;

type Drawn = DrawnArticle | { failure: Failure } | null;

/** A list that is drawn only where it is another than before. */
export interface PlannedList {
  path: string;
  madeOf: string;
  draw(): DrawnPage;
}

/** Reads the articles and draws the pages of a site, with the help of a second thread where there are many. */
export class PagePress {
  /** What the second thread has read, and so draws. */
  private readonly given = new Set<string>();
  private plan: SitePlan | null = null;
  private assets: SiteAssets | null = null;
  private frame = '';
  readonly notes: LinkNotes;
  private readonly lists: Promise<Questions['lists']['answer'] | null>[] = [];

  constructor(
    private readonly reader: ArticleReader,
    private readonly wanted: Wanted,
    private readonly parts: { address: string; articlesFolder: string; drawer: SiteDrawer | null },
  ) {
    this.notes = new LinkNotes(parts.address);
  }

  /** What the files say of articles, each with its place among those that were asked for. */
  async *find(
    asked: readonly { id: string; seal: string }[],
  ): AsyncGenerator<{ id: string; found: FoundArticle }> {
    const { drawer, articlesFolder } = this.parts;
    const helps = drawer !== null && asked.length >= MANY;
    const theirs = helps ? asked.slice(0, Math.floor(asked.length * SHARE)) : [];
    const answers: { articles: typeof theirs; answer: Promise<FoundArticle[] | null> }[] = [];
    if (helps) void drawer.ask('begin', { articlesFolder, wanted: this.wanted });
    for (const articles of inParts(theirs, READ_AT_ONCE))
      answers.push({ articles, answer: drawer!.ask('read', { articles }) });
    const own = (id: string, seal: string) => ({
      id,
      found: findArticle(this.reader, id, seal, this.wanted),
    });
    for (const { id, seal } of asked.slice(theirs.length)) yield own(id, seal);
    for (const { articles, answer } of answers) {
      const found = await answer;
      for (const [at, { id, seal }] of articles.entries()) {
        if (found === null) yield own(id, seal);
        else {
          this.given.add(id);
          yield { id, found: found[at]! };
        }
      }
    }
  }

  begin(plan: SitePlan, assets: SiteAssets, drawing: Drawing): void {
    Object.assign(this, { plan, assets, frame: drawing.frame });
    if (this.given.size === 0) return;
    // Its style sheet is a file of its own, and has all the fonts in it.
    const site = { ...drawing.site, theme: { ...drawing.site.theme, css: '' } };
    void this.parts.drawer?.ask('plan', { ...drawing, site });
  }

  /** The pages of articles, in the order in which they are ready. */
  async *articles(ids: readonly string[]): AsyncGenerator<{ id: string; drawn: Drawn }> {
    const own = ids.filter((id) => !this.given.has(id));
    const parts = inParts(
      ids.filter((id) => this.given.has(id)),
      DRAWN_AT_ONCE,
    );
    const asked: Asked[] = [];
    for (;;) {
      while (asked.length < AHEAD && parts.length > 0) asked.push(this.askFor(parts.shift()!));
      if (parts.length === 0) this.askForLists();
      const [first] = asked;
      if (first?.isThere === true) {
        asked.shift();
        // It is gone: what it was to do is done here.
        if (first.drawn === null) own.push(...first.ids);
        else for (const [at, id] of first.ids.entries()) yield { id, drawn: first.drawn[at]! };
      } else if (own.length > 0) {
        const id = own.shift()!;
        const { reader, wanted, notes } = this;
        yield { id, drawn: drawArticle(this.plan!, id, reader, { assets: this.assets!, wanted, notes }) };
        await breathe();
      } else if (first !== undefined) await first.waiting;
      else return;
    }
  }

  async *listPages(): AsyncGenerator<PlannedList> {
    for (;;) {
      this.askForLists();
      const answer = await (this.lists.shift() ?? null);
      if (answer === null) break;
      if (answer.lists.length === 0) return;
      for (const { path, madeOf, bytes, hash } of answer.lists)
        yield { path, madeOf, draw: () => this.noted(path, { bytes, hash }) };
    }
    for (const { path, madeOf, draw } of listPages(this.plan!, this.assets!, hashOf))
      yield { path, madeOf: hashOf(this.frame + madeOf), draw: () => this.noted(path, encoded(draw())) };
  }

  /** The second thread lets go of what it holds. */
  end(): void {
    if (this.given.size > 0) void this.parts.drawer?.ask('end', {});
  }

  /** What lists lead to is planned; what their frame leads to is the same on each of them. */
  private noted(path: string, page: DrawnPage): DrawnPage {
    if (path === '') this.notes.note(linksIn(new TextDecoder().decode(page.bytes)).leads, path);
    return page;
  }

  private askFor(ids: string[]): Asked {
    const asked: Asked = { ids, isThere: false, drawn: null, waiting: Promise.resolve() };
    asked.waiting = this.parts.drawer!.ask('draw', { ids }).then((answer) => {
      asked.isThere = true;
      asked.drawn = answer?.articles ?? null;
      for (const [path, from] of answer?.leads ?? []) this.notes.add(path, from);
    });
    return asked;
  }

  private askForLists(): void {
    if (this.given.size === 0) return;
    while (this.lists.length < AHEAD)
      this.lists.push(this.parts.drawer!.ask('lists', { count: LISTS_AT_ONCE }));
  }
}

interface Asked {
  ids: string[];
  isThere: boolean;
  /** Null where the thread is gone. */
  drawn: Drawn[] | null;
  waiting: Promise<void>;
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
