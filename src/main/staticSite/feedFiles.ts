import { Feed } from 'feed';
import type { Article } from '../../shared/article/article';
import { renderPost } from '../../shared/export/renderPost';
import { escapeText } from '../../shared/lib/escapeHtml';
import { inXml } from '../../shared/lib/signs';
import { type Card, cardOf } from '../../shared/staticSite/card';
import { encodedPath } from '../../shared/staticSite/hrefs';
import type { Edition, SitePlan } from '../../shared/staticSite/planSite';

/** As many of the newest articles stand in a feed, with all of their words. */
export const IN_FEED = 20;

/** In an attribute the feed library leaves “<” as it is, and writes “&” anew; no text has this sign after `xml`. */
const LESS = '\u0001';
const xml = (text: string): string => inXml(text).text;

export function feedPaths({ prefix }: Edition): string[] {
  return ['feed.xml', 'atom.xml', 'feed.json'].map((name) => prefix + name);
}

/** The newest articles of an edition as RSS, Atom and JSON Feed, by their paths. */
export function feedFiles(
  plan: SitePlan,
  edition: Edition,
  articles: readonly Article[],
  picturePath: (media: string) => string | null,
): Map<string, string> {
  const [rss, atom, json] = feedPaths(edition) as [string, string, string];
  const drawn = articles.map((article) => {
    const addressOf = (media: string) => {
      const path = picturePath(media);
      return path === null ? null : `${plan.site.address}/${encodedPath(path)}`;
    };
    const { text } = renderPost(article, plan.site, 'classic-html', { pictures: addressOf, hasFields: true });
    return { card: cardOf(article), content: xml(text) };
  });
  const feed = (kind: 'rss' | 'atom' | 'json') => {
    const made = new Feed(optionsOf(plan, edition, articles));
    for (const { card, content } of drawn) made.addItem(itemOf(plan, card, content, kind));
    return made;
  };
  return new Map([
    [rss, feed('rss').rss2()],
    [atom, feed('atom').atom1().replaceAll(LESS, '&lt;')],
    [json, feed('json').json1()],
  ]);
}

function optionsOf({ site }: SitePlan, edition: Edition, articles: readonly Article[]) {
  const top = `${site.address}/${edition.prefix}`;
  const changed = articles.map(({ changedAt }) => changedAt).sort();
  const licence = site.theme.words[edition.language]['licence'] ?? '';
  return {
    id: top,
    title: xml(site.name),
    description: xml(site.theme.words[edition.language]['motto'] ?? site.name),
    link: top,
    language: edition.language,
    // Never the present: the same articles give the same bytes.
    updated: new Date(changed.at(-1) ?? 0),
    generator: 'Galley',
    ...(licence === '' ? {} : { copyright: xml(licence) }),
    feedLinks: { rss: `${top}feed.xml`, atom: `${top}atom.xml`, json: `${top}feed.json` },
  };
}

function itemOf({ site, paths }: SitePlan, card: Card, content: string, kind: 'rss' | 'atom' | 'json') {
  const title = xml(card.headline || site.theme.words[card.language]['untitled'] || site.name);
  const name = xml(card.byline);
  const tagOf = (tag: string) => (kind === 'atom' ? xml(tag).replaceAll('<', LESS) : xml(tag));
  const signed =
    name === ''
      ? {}
      : kind === 'rss'
        ? // RSS wants an address of a letter for an author; this is where readers of feeds look for a name.
          { extensions: [{ name: 'dc:creator', objects: { _cdata: name } }] }
        : { author: [{ name }] };
  return {
    // Atom's title is markup, the others' is text.
    title: kind === 'atom' ? escapeText(title) : title,
    id: `urn:uuid:${card.id}`,
    link: `${site.address}/${encodedPath(paths.get(card.id) ?? '')}`,
    date: new Date(card.changedAt),
    published: new Date(card.datedAt),
    description: kind === 'json' ? xml(card.standfirst) : escapeText(xml(card.standfirst)),
    content: content || '<p></p>',
    category: card.tags.map(tagOf).map((tag) => ({ name: tag, term: tag })),
    ...signed,
  };
}
