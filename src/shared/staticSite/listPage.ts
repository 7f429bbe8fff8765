import { escapeAttribute, escapeText } from '../lib/escapeHtml';
import { fillTemplate } from '../site/fillTemplate';
import { anchor, linkedWords, pageFrame, styleElement } from '../site/pageFrame';
import { sectionName } from '../site/sectionNames';
import { siteMoment } from '../site/siteClock';
import { socialMetadata } from '../site/socialCard';
import type { Card } from './card';
import { relativeHref } from './hrefs';
import { LIST_WORDS, monthInWords, pageOf } from './listWords';
import { type Edition, pagesOf, pathOfPage, PER_PAGE, type Shelf, type SitePlan } from './planSite';
import type { SiteLinks } from './siteLinks';

/** A page of the site that shows no single article. */
interface DrawnList {
  edition: Edition;
  links: SiteLinks;
  title: string;
  section: string;
  /** Of what is inside `main`. */
  html: string;
  /** More for the head, a line each. */
  head: string[];
}

/** What a list is called. */
function titleOf({ site }: SitePlan, { language }: Edition, { kind, name }: Shelf): string {
  const words = LIST_WORDS[language];
  switch (kind) {
    case 'front':
      return words.latest;
    case 'section':
      return sectionName(site, name, language);
    case 'tag':
      return words.tagged + name;
    case 'author':
      return words.by + name;
    case 'month':
      return monthInWords(name, language);
  }
}

/** One page of a list, counted from 1, with the ways to those before and after. */
export function listPage(
  plan: SitePlan,
  edition: Edition,
  shelf: Shelf,
  page: number,
  links: SiteLinks,
): string {
  const { language } = edition;
  const words = LIST_WORDS[language];
  const path = pathOfPage(shelf, page);
  const pages = pagesOf(shelf);
  const title = titleOf(plan, edition, shelf);
  const cards = shelf.cards.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const way = (to: number, rel: string, said: string) =>
    to < 1 || to > pages ? '' : anchor(said, relativeHref(path, pathOfPage(shelf, to)), ` rel="${rel}"`);
  const ways = [
    way(page - 1, 'prev', words.newer),
    `<span>${pageOf(page, pages, language)}</span>`,
    way(page + 1, 'next', words.older),
  ];
  const html = [
    `<h1>${escapeText(title)}</h1>`,
    ...(cards.length === 0
      ? [`<p>${words.nothing}</p>`]
      : [
          '<ol class="entries">',
          ...cards.map((card) => entryHtml(plan, edition, card, path, links)),
          '</ol>',
        ]),
    ...(pages === 1
      ? []
      : [`<nav class="ways" aria-label="${words.pages}">${ways.filter(Boolean).join(' ')}</nav>`]),
    ...(shelf.kind === 'front' && links.archive !== null
      ? [`<p class="more">${anchor(words.archive, links.archive)}</p>`]
      : []),
  ].join('\n');
  return framed(plan, {
    ...{ edition, links, html },
    title: pages === 1 || page === 1 ? title : `${title}, ${pageOf(page, pages, language)}`,
    section: shelf.kind === 'section' ? shelf.name : '',
    head: shelf.kind === 'front' && page === 1 ? frontHead(plan, edition, path) : [],
  });
}

/** All months of an edition, each with how many articles it has. */
export function archivePage(plan: SitePlan, edition: Edition, links: SiteLinks): string {
  const { language, months, prefix } = edition;
  const words = LIST_WORDS[language];
  const rows = months.map(
    ({ name, path, cards }) =>
      `<li>${anchor(monthInWords(name, language), relativeHref(`${prefix}archive/`, path))} <span>${cards.length}</span></li>`,
  );
  const html = `<h1>${words.archive}</h1>\n${rows.length === 0 ? `<p>${words.nothing}</p>` : `<ol class="months">\n${rows.join('\n')}\n</ol>`}`;
  return framed(plan, { edition, links, html, title: words.archive, section: '', head: [] });
}

/** What a server sends for an address that is not there, from any depth: its links begin at the site's top. */
export function notFoundPage(plan: SitePlan, edition: Edition, links: SiteLinks): string {
  const parts = plan.editions.map(({ language }) => {
    const words = LIST_WORDS[language];
    const lang = language === edition.language ? '' : ` lang="${language}"`;
    return `<p${lang}>${words.notFoundNote} ${anchor(words.toFront, links.front(language))}</p>`;
  });
  const title = LIST_WORDS[edition.language].notFound;
  const html = `<h1>${title}</h1>\n${parts.join('\n')}`;
  return framed(plan, {
    edition,
    links: { ...links, canonical: '' },
    html,
    title,
    section: '',
    head: ['<meta name="robots" content="noindex">'],
  });
}

function entryHtml(plan: SitePlan, edition: Edition, card: Card, from: string, links: SiteLinks): string {
  const { site, paths } = plan;
  const words = site.theme.words[edition.language];
  const { date } = siteMoment(card.datedAt, site.timeZone, edition.language);
  const headline = card.headline || words['untitled'] || site.name;
  const lang = card.language === edition.language ? '' : ` lang="${card.language}"`;
  const about = [
    `<time datetime="${escapeAttribute(card.datedAt)}">${escapeText(date)}</time>`,
    ...(card.section === ''
      ? []
      : [linkedWords(sectionName(site, card.section, edition.language), links.section(card.section))]),
    ...(card.byline === '' ? [] : [linkedWords(card.byline, links.author(card.byline))]),
  ];
  const standfirst = card.standfirst === '' ? '' : `<p${lang}>${escapeText(card.standfirst)}</p>`;
  return `<li><h2${lang}>${anchor(headline, relativeHref(from, paths.get(card.id) ?? ''))}</h2><p class="about">${about.join(' · ')}</p>${standfirst}</li>`;
}

function frontHead(plan: SitePlan, edition: Edition, path: string): string[] {
  const feed = (type: string, file: string) =>
    `<link rel="alternate" type="${type}" title="${escapeAttribute(plan.site.name)}" href="${relativeHref(path, edition.prefix + file)}">`;
  return [
    feed('application/rss+xml', 'feed.xml'),
    feed('application/atom+xml', 'atom.xml'),
    feed('application/feed+json', 'feed.json'),
    ...(plan.editions.length === 1
      ? []
      : plan.editions.map(
          ({ language, prefix }) =>
            `<link rel="alternate" hreflang="${language}" href="${escapeAttribute(`${plan.site.address}/${prefix}`)}">`,
        )),
  ];
}

function framed({ site }: SitePlan, { edition, links, title, section, html, head }: DrawnList): string {
  const { language } = edition;
  const frame = pageFrame(site, { language, title, today: '', section }, links, {
    pictures: links.pictures,
    firstVisit: false,
  });
  const metadata = [
    ...(links.canonical === '' ? [] : [`<link rel="canonical" href="${escapeAttribute(links.canonical)}">`]),
    ...socialMetadata(site, {
      ...{ type: 'website', title, language, address: links.canonical, picture: null },
      text: site.theme.words[language]['motto'] ?? '',
    }),
    ...head,
    styleElement(site, links),
  ].join('\n');
  return fillTemplate(site.theme.template, {
    words: { ...frame.words, skip: LIST_WORDS[language].skip },
    text: { ...frame.text, headline: '', standfirst: '', changedAt: '', datedAt: '', date: '' },
    markup: {
      ...frame.markup,
      ...{ metadata, section: '', byline: '', body: '', versions: '', sources: '', tags: '' },
      listing: `<div class="listing">\n${html}\n</div>`,
    },
  });
}
