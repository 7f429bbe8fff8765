import { namedArticle } from '../article/headline';
import { isChinese, type Language } from '../article/language';
import { pathPart } from '../site/pathPart';
import { permalinkPath } from '../site/permalink';
import type { Site } from '../site/site';
import { siteDay } from '../site/siteClock';
import { linkedVersions } from '../translations/translations';
import type { Card } from './card';
import { FreePaths } from './FreePaths';
import { safePart } from './safePart';

/** A list of articles that has pages of its own. */
export interface Shelf {
  kind: 'front' | 'section' | 'tag' | 'author' | 'month';
  /** As it is called by those who filed there; of a month "2026-11". */
  name: string;
  /** Of its first page: `tags/tide/`. */
  path: string;
  /** Newest first. */
  cards: Card[];
}

/** All of a site that is in one language, under its own front page. */
export interface Edition {
  language: Language;
  /** `` for that in the site's own language, which stands at the top, or `zh/`. */
  prefix: string;
  front: Shelf;
  /** By their folded names. */
  sections: Map<string, Shelf>;
  tags: Map<string, Shelf>;
  authors: Map<string, Shelf>;
  /** Newest first. */
  months: Shelf[];
}

/** Something to know of an article's page. */
export interface PlanRemark {
  id: string;
  headline: string;
  what: string;
}

export interface SitePlan {
  site: Site;
  /** That in the site's own language first. */
  editions: Edition[];
  /** Of each article, by its id. */
  paths: Map<string, string>;
  /** The other versions of an article to which its page leads, by its id; of one that has none, nothing. */
  versions: Map<string, PlannedVersion[]>;
  remarks: PlanRemark[];
}

/** A version of an article in another language, on the same site. */
interface PlannedVersion {
  language: Language;
  path: string;
}

export const PER_PAGE = 20;
/** What the site has at its top that is no list and no article. */
const OWN_NAMES = [
  'media',
  'assets',
  'feed.xml',
  'atom.xml',
  'feed.json',
  'sitemap.xml',
  'robots.txt',
  '404.html',
];

/** Under which name things of one name are found: cases do not count. */
export const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase();

export function pagesOf(shelf: Shelf): number {
  return Math.max(1, Math.ceil(shelf.cards.length / PER_PAGE));
}

/** The path of a list's page, counted from 1. */
export function pathOfPage(shelf: Shelf, page: number): string {
  return page === 1 ? shelf.path : `${shelf.path}page/${page}/`;
}

export function editionOf(plan: SitePlan, language: Language): Edition | undefined {
  return plan.editions.find((edition) => isChinese(edition.language) === isChinese(language));
}

/** Decides which lists a site has and where each list and each article stands. An article is on the lists of its language. */
export function planSite(site: Site, cards: readonly Card[]): SitePlan {
  const paths = new FreePaths();
  for (const prefix of ['', 'zh/', 'en/'])
    for (const name of OWN_NAMES) paths.take(`${prefix}${name}/`, 'the site itself');
  const newest = cards.toSorted((a, b) => compare(b.datedAt, a.datedAt) || compare(a.id, b.id));
  const other: Language = isChinese(site.language)
    ? 'en'
    : newest.some(({ language }) => language === 'zh-Hans') ||
        !newest.some(({ language }) => language === 'zh-Hant')
      ? 'zh-Hans'
      : 'zh-Hant';
  const editions = [site.language, other].map((language) => {
    const own = newest.filter((card) => isChinese(card.language) === isChinese(language));
    return planEdition(site, language, own, paths);
  });
  const plan: SitePlan = {
    site,
    // A language in which there is nothing has no front page either, but for the site's own.
    editions: editions.filter(({ prefix, front }) => prefix === '' || front.cards.length > 0),
    paths: new Map(),
    versions: new Map(),
    remarks: [],
  };
  // The oldest article of a slug keeps it, so that an address never changes because another came.
  const sinceWhen = (card: Card) => card.publishedAt ?? card.createdAt;
  const oldest = cards.toSorted((a, b) => compare(sinceWhen(a), sinceWhen(b)) || compare(a.id, b.id));
  for (const card of oldest) placeArticle(plan, card, paths);
  linkVersions(plan, cards);
  return plan;
}

function linkVersions({ paths, versions }: SitePlan, cards: readonly Card[]): void {
  const groups = new Map<string, Card[]>();
  for (const card of cards) groups.set(card.group, [...(groups.get(card.group) ?? []), card]);
  for (const group of groups.values()) {
    const led = group.map((card) => ({ ...card, binnedAt: null }));
    for (const card of led) {
      const others = linkedVersions(card, led);
      if (others.length > 0)
        versions.set(
          card.id,
          others.map(({ id, language }) => ({ language, path: paths.get(id)! })),
        );
    }
  }
}

function placeArticle({ site, paths: placed, remarks }: SitePlan, card: Card, paths: FreePaths): void {
  const slug = card.slug || pathPart(card.headline).slice(0, 80) || `article-${card.id.slice(0, 8)}`;
  const parts = permalinkPath(site, { ...card, slug })
    .split('/')
    .slice(1, -1)
    .map(decodeURIComponent);
  const wanted = `${parts.join('/')}/`;
  const safe = `${parts.map((part) => safePart(part) || 'article').join('/')}/`;
  const holder = paths.holderOf(safe);
  const path = paths.take(safe, namedArticle(card.headline));
  placed.set(card.id, path);
  const say = (what: string) => remarks.push({ id: card.id, headline: card.headline, what });
  if (card.slug === '') say(`It has no slug, so its page is ${path}`);
  if (holder !== undefined) say(`The address ${safe} is that of ${holder} already, so its page is ${path}`);
  else if (card.slug !== '' && safe !== wanted)
    say(`Its slug cannot be a folder’s name everywhere, so its page is ${path}`);
}

function planEdition(site: Site, language: Language, cards: Card[], paths: FreePaths): Edition {
  const isFirst = language === site.language;
  const prefix = isFirst ? '' : isChinese(language) ? 'zh/' : 'en/';
  const claim = (shelf: Shelf): Shelf => {
    for (let page = 2; page <= pagesOf(shelf); page += 1)
      paths.take(pathOfPage(shelf, page), 'a list of the site');
    return shelf;
  };
  const shelve = (
    kind: Shelf['kind'],
    folder: string,
    namesOf: (card: Card) => string[],
  ): Map<string, Shelf> => {
    const shelves = new Map<string, Shelf>();
    for (const card of cards) {
      for (const name of namesOf(card)) {
        const shelf = shelves.get(folded(name));
        if (shelf === undefined) shelves.set(folded(name), { kind, name, path: '', cards: [card] });
        else if (shelf.cards.at(-1) !== card) shelf.cards.push(card);
      }
    }
    // In the order of their names, so that a new article does not change the address of a list.
    for (const key of [...shelves.keys()].sort()) {
      const shelf = shelves.get(key)!;
      const part = safePart(pathPart(shelf.name)) || kind;
      shelf.path = paths.take(`${prefix}${folder}/${part}/`, 'a list of the site');
      claim(shelf);
    }
    return shelves;
  };
  if (!isFirst) paths.take(prefix, 'the front page');
  const monthOf = (card: Card) => siteDay(card.datedAt, site.timeZone).slice(0, 7);
  const months = new Map<string, Shelf>();
  for (const card of cards) {
    const month = monthOf(card);
    const shelf = months.get(month);
    if (shelf !== undefined) shelf.cards.push(card);
    else months.set(month, { kind: 'month', name: month, path: '', cards: [card] });
  }
  paths.take(`${prefix}archive/`, 'a list of the site');
  for (const shelf of months.values()) {
    shelf.path = paths.take(`${prefix}archive/${shelf.name.replace('-', '/')}/`, 'a list of the site');
    claim(shelf);
  }
  return {
    ...{ language, prefix },
    front: claim({ kind: 'front', name: '', path: prefix, cards }),
    sections: shelve('section', 'sections', ({ section }) => (section === '' ? [] : [section])),
    tags: shelve('tag', 'tags', ({ tags }) => tags),
    authors: shelve('author', 'authors', ({ byline }) => (byline === '' ? [] : [byline])),
    months: [...months.values()],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
