import type { Article } from '../article/article';
import type { SmallerPicture } from '../export/context';
import { picturesAround } from '../site/picturesAround';
import { renderPost } from '../export/renderPost';
import type { Card } from './card';
import { basePath, encodedPath, relativeHref } from './hrefs';
import { archivePage, listPage, notFoundPage } from './listPage';
import {
  type Edition,
  editionOf,
  folded,
  pagesOf,
  pathOfPage,
  PER_PAGE,
  type Shelf,
  type SitePlan,
} from './planSite';
import { type SiteAssets, siteLinks } from './siteLinks';

/** A page of the site that can be drawn when it is known to be another than before. */
export interface PlannedPage {
  /** `tags/tide/`, or `404.html`. */
  path: string;
  /** All that it is made of, but for what every page is made of: while this is the same, so is the page. */
  madeOf: string;
  draw(): string;
}

/** What every page of the site is made of, so that another theme or another list of sections draws them all anew. */
export function frameMadeOf(plan: SitePlan, assets: SiteAssets): string {
  const { theme, ...settings } = plan.site;
  const fronts = plan.editions.map((edition) => [
    edition.language,
    settings.sections.map((section) => siteLinks(plan, edition, '', assets).section(section)),
  ]);
  const { css: _css, ...drawn } = theme;
  return JSON.stringify([
    ...[DRAWN_BY, settings, drawn, fronts, assets.styleSheet],
    picturesAround(plan.site).map(assets.pathOf),
  ]);
}

/** Goes up with every change to what the pages of a site look like, so that they are all drawn anew. */
const DRAWN_BY = 4;

/** Every page that lists articles, and that for addresses which are not there. @param print makes a text shorter, and another for every other */
export function* listPages(
  plan: SitePlan,
  assets: SiteAssets,
  print: (text: string) => string = (text) => text,
): Generator<PlannedPage> {
  const entries = new Map<Card, string>();
  const printOf = (edition: Edition, card: Card): string => {
    const known = entries.get(card) ?? print(entryMadeOf(plan, edition, card));
    entries.set(card, known);
    return known;
  };
  for (const edition of plan.editions) {
    for (const shelf of shelvesOf(edition))
      yield* pagesOfShelf(plan, edition, shelf, assets, (card) => printOf(edition, card));
    const path = `${edition.prefix}archive/`;
    yield {
      path,
      madeOf: JSON.stringify(edition.months.map(({ name, path, cards }) => [name, path, cards.length])),
      draw: () => archivePage(plan, edition, siteLinks(plan, edition, path, assets)),
    };
  }
  const [first] = plan.editions;
  if (first === undefined) return;
  const base = basePath(plan.site.address);
  yield {
    path: '404.html',
    madeOf: '',
    draw: () =>
      notFoundPage(
        plan,
        first,
        siteLinks(plan, first, '404.html', assets, (to) => base + encodedPath(to)),
      ),
  };
}

/** Where the lists and the frames of a site's pages lead, each path with a page that leads there. */
export function* plannedLeads(plan: SitePlan): Generator<[path: string, from: string]> {
  for (const edition of plan.editions) {
    const { front, prefix } = edition;
    for (const name of ['feed.xml', 'atom.xml', 'feed.json', 'archive/'])
      yield [`${prefix}${name}`, front.path];
    for (const shelf of shelvesOf(edition))
      for (let page = 1; page <= pagesOf(shelf); page += 1) yield [pathOfPage(shelf, page), shelf.path];
    for (const [at, { id }] of front.cards.entries())
      yield [plan.paths.get(id) ?? '', pathOfPage(front, Math.floor(at / PER_PAGE) + 1)];
  }
}

function shelvesOf(edition: Edition): Shelf[] {
  const { front, sections, tags, authors, months } = edition;
  return [front, ...sections.values(), ...tags.values(), ...authors.values(), ...months];
}

function* pagesOfShelf(
  plan: SitePlan,
  edition: Edition,
  shelf: Shelf,
  assets: SiteAssets,
  printOf: (card: Card) => string,
): Generator<PlannedPage> {
  const pages = pagesOf(shelf);
  for (let page = 1; page <= pages; page += 1) {
    const path = pathOfPage(shelf, page);
    const cards = shelf.cards.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    yield {
      path,
      madeOf: `${shelf.kind} ${shelf.name} ${page}/${pages} ${cards.map(printOf).join('')}`,
      draw: () => listPage(plan, edition, shelf, page, siteLinks(plan, edition, path, assets)),
    };
  }
}

function entryMadeOf(plan: SitePlan, edition: Edition, card: Card): string {
  const { id, headline, standfirst, byline, section, language, datedAt } = card;
  return JSON.stringify([
    ...[id, headline, standfirst, byline, section, language, datedAt, plan.paths.get(id)],
    ...[edition.sections.get(folded(section))?.path, edition.authors.get(folded(byline))?.path],
  ]);
}

/** What the page of an article is made of beside its frame. @param seal of the article's own bytes */
export function articleMadeOf(plan: SitePlan, card: Card, seal: string, pictures: readonly string[]): string {
  const { sections, tags, authors } = editionOf(plan, card.language)!;
  const pathIn = (shelves: Map<string, Shelf>) => (name: string) => shelves.get(folded(name))?.path;
  return JSON.stringify([
    ...[seal, plan.paths.get(card.id), pathIn(sections)(card.section), pathIn(authors)(card.byline)],
    ...[card.tags.map(pathIn(tags)), plan.editions.map(({ language }) => language), pictures],
    plan.versions.get(card.id),
  ]);
}

/** The page of an article: the very page that she exports and previews, in the frame of the site. */
export function articlePage(plan: SitePlan, article: Article, pictures: SiteAssets): string {
  const path = plan.paths.get(article.id)!;
  const smaller = (media: string): SmallerPicture[] =>
    pictures
      .smaller(media)
      .map(({ path: stored, width }) => ({ address: relativeHref(path, stored), width }));
  const links = siteLinks(plan, editionOf(plan, article.language)!, path, pictures);
  const versions = (plan.versions.get(article.id) ?? []).map(({ language, path: to }) => ({
    language,
    address: `${plan.site.address}/${encodedPath(to)}`,
    href: relativeHref(path, to),
  }));
  return renderPost(article, plan.site, 'web-page', { links, pictures: links.pictures, smaller, versions })
    .text;
}
