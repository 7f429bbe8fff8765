import type { Article } from '../article/article';
import { blockText } from '../article/blockText';
import { datedAt } from '../article/publication';
import { canonicalAddress } from './canonicalAddress';
import { sectionName } from './sectionNames';
import type { Site } from './site';
import { siteMoment } from './siteClock';
import { socialCard } from './socialCard';

/** How an article is met outside its own page. */
export const CARD_KINDS = ['front', 'search', 'social'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export interface ArticleCard {
  title: string;
  /** The line under the title, or ''. */
  text: string;
  /** Where it comes from: a section and a day, or an address. */
  from: string;
  /** A picture of the library by name, or null. */
  picture: string | null;
  /** What she may want to know, a sentence each. */
  remarks: string[];
}

/**
 * How wide a title and a description are before a search engine or a social site cuts them, in Latin letters; a Chinese
 * character takes the room of two. They measure in pixels and change it now and then: these are their usual ends.
 */
const ROOM: Record<CardKind, { title: number; text: number }> = {
  front: { title: Infinity, text: Infinity },
  search: { title: 60, text: 155 },
  social: { title: 70, text: 120 },
};

const NAMES: Record<CardKind, string> = {
  front: 'the card',
  search: 'a search engine',
  social: 'a social site',
};

export function articleCard(kind: CardKind, article: Article, site: Site): ArticleCard {
  const room = ROOM[kind];
  const headline = article.headline.trim();
  const { title: shown, text: standfirst, picture: first } = socialCard(article, site);
  const title = cutTo(room.title, kind === 'search' ? `${shown} | ${site.name}` : shown);
  // An engine that finds no description takes the first words of the page.
  const words = standfirst || (kind === 'search' ? firstText(article) : '');
  const text = cutTo(room.text, words);
  const picture = kind === 'search' ? null : first;
  const address = canonicalAddress(site, article);
  return {
    title,
    text,
    from:
      kind === 'front'
        ? frontLine(article, site)
        : (address || `${site.address}/`).replace(/^https?:\/\//, ''),
    picture: picture?.media ?? null,
    remarks: [
      ...(headline === '' ? ['No headline yet.'] : []),
      ...(!title.startsWith(shown)
        ? [
            `The headline is cut: ${NAMES[kind]} shows about ${room.title} letters, or half as many characters of Chinese.`,
          ]
        : []),
      ...(standfirst === '' ? [NO_STANDFIRST[kind]] : []),
      ...(standfirst !== '' && text !== standfirst
        ? [
            `The standfirst is cut: ${NAMES[kind]} shows about ${room.text} letters, or half as many characters of Chinese.`,
          ]
        : []),
      ...(kind !== 'search' && picture === null ? [NO_PICTURE[kind]] : []),
      ...(kind !== 'front' && address === ''
        ? ['No slug yet, so the address is not known: it is the site’s for now.']
        : []),
    ],
  };
}

const NO_STANDFIRST: Record<CardKind, string> = {
  front: 'No standfirst: the card shows the headline alone.',
  search: 'No standfirst: a search engine takes the first words of the text.',
  social: 'No standfirst: the social card shows the headline alone.',
};

const NO_PICTURE: Record<Exclude<CardKind, 'search'>, string> = {
  front: 'No picture: the card shows none.',
  social: 'No picture: the social card shows none.',
};

function frontLine(article: Article, site: Site): string {
  const { date } = siteMoment(datedAt(article), site.timeZone, article.language);
  const section = article.section.trim();
  const byline = article.byline.trim();
  return [date, section === '' ? '' : sectionName(site, section, article.language), byline]
    .filter((part) => part !== '')
    .join(' · ');
}

function firstText({ body }: Article): string {
  return body.root.children.map(blockText).join(' ').trim().replace(/\s+/g, ' ').slice(0, 400);
}

/** The text, or as much of its start as has the room, up to a whole word and with an ellipsis. */
export function cutTo(room: number, text: string): string {
  let taken = 0;
  let end = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    taken += WIDE.test(segment) ? 2 : 1;
    // The ellipsis has its room too.
    if (taken <= room - 1) end = index + segment.length;
    if (taken > room) return `${atWord(text, end)}…`;
  }
  return text;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Script=Han}|\p{Emoji_Presentation}/u;

function atWord(text: string, end: number): string {
  const start = text.slice(0, end);
  const isWithin =
    /[\p{L}\p{N}]$/u.test(start) && /^[\p{L}\p{N}]/u.test(text.slice(end)) && !WIDE.test(start.slice(-1));
  const space = start.lastIndexOf(' ');
  return (isWithin && space > end / 2 ? start.slice(0, space) : start).replace(/[\s,;:，；：、]+$/u, '');
}
