import type { Embed } from '../../../shared/article/blocks/embed';
import { EMBED_SEPARATOR } from '../../../shared/export/embed';
import { dayOfWords } from '../../../shared/source/dates';
import { embedPlace, embedProvider, pageOfPlayer } from '../../../shared/source/embedProvider';
import { safeUrl } from '../../../shared/source/safeUrl';
import { INERT_SRC } from '../inertHtml';
import { seenLines, tellUnseen } from '../seenLines';
import { lettersOf } from '../letters';
import type { HtmlKind } from './HtmlKind';

/** What providers give out for a post. */
const POSTS = [
  'twitter-tweet',
  'twitter-video',
  'bluesky-embed',
  'mastodon-embed',
  'instagram-media',
  'tiktok-embed',
  'text-post-media',
]
  .map((name) => `blockquote.${name}`)
  .join();
const CARDS = ':is(figure, div).embed, figure.wp-block-embed';

/**
 * A card as Galley writes it, WordPress's block of one, the markup that a provider gives out for a post, and the player of a
 * video. A frame of anything else stays what it is: something that the text cannot hold.
 */
export const embed: HtmlKind = {
  is: (element) => element.matches(`iframe, ${CARDS}, ${POSTS}`) && read(element) !== null,
  read: (element, _around, walk) => {
    const made = read(element);
    tellUnseen(element, walk.reading.losses);
    return made === null ? [] : [made];
  },
};

function read(element: Element): Embed | null {
  if (element.tagName === 'IFRAME') return readPlayer(element);
  if (element.tagName === 'BLOCKQUOTE') return readPost(element);
  return element.classList.contains('wp-block-embed') ? readBlock(element) : readCard(element);
}

/** Whether a frame plays a video that a card can lead to. */
export function isPlayer(frame: Element): boolean {
  return embedProvider(addressOfPlayer(frame)) !== null;
}

function readPlayer(frame: Element): Embed | null {
  const url = addressOfPlayer(frame);
  if (embedProvider(url) === null) return null;
  const title = frame.getAttribute('title')?.trim() ?? '';
  // Players are named after their site where nobody gave them a name.
  const isName = /^(?:youtube|vimeo|bilibili)?(?: ?video)?(?: ?player)?$/i.test(title);
  return { type: 'embed', url, title: isName ? '' : title, author: '', date: '' };
}

function addressOfPlayer(frame: Element): string {
  const names = ['src', INERT_SRC, 'data-src'];
  const address = names.map((name) => frame.getAttribute(name) ?? '').find((value) => value !== '') ?? '';
  return safeUrl(pageOfPlayer(address.replace(/^\/\//, 'https://'))) ?? '';
}

/** A line of words, which lead to the post, and a line of where, who and when; anything more is no card. */
function readCard(card: Element): Embed | null {
  const [first, second, ...more] = [...card.children];
  if (first?.tagName !== 'P' || more.length > 0 || second?.querySelector('a, img') != null) return null;
  const link = first.querySelector('a[href]');
  const words = linesOf(first);
  if (lettersOf(card) !== lettersOf(first) + lettersOf(second ?? null)) return null;
  if (link !== null && linesOf(link) !== words) return null;
  return made(safeUrl(link?.getAttribute('href') ?? '') ?? '', words, linesOf(second ?? null));
}

/** WordPress keeps the address in a wrapper, or the player that it made of it; what is said stands under it. */
function readBlock(figure: Element): Embed | null {
  const frame = figure.querySelector('iframe');
  const wrapper = figure.querySelector('.wp-block-embed__wrapper');
  const caption = figure.querySelector('figcaption');
  const wrapped = safeUrl(wrapper?.textContent?.trim() ?? '');
  const url = wrapped ?? (frame === null ? '' : addressOfPlayer(frame));
  // A post that its provider's script has not drawn says more than where it is.
  const isAll = lettersOf(figure) === (wrapped === null ? '' : lettersOf(wrapper)) + lettersOf(caption);
  return url === '' || !isAll ? null : made(url, linesOf(caption), '');
}

/** The post's words, and at its end "— Name (@name)" and its day, in a link to it. */
function readPost(post: Element): Embed | null {
  const links = [...post.querySelectorAll('a[href]')];
  const own = ['cite', 'data-instgrm-permalink', 'data-text-post-permalink'].map((name) =>
    post.getAttribute(name),
  );
  const addresses = [...own, ...links.map((link) => link.getAttribute('href')).reverse()];
  const url = addresses
    .map((address) => safeUrl(address ?? '') ?? '')
    .find((address) => embedProvider(address) !== null);
  if (url === undefined) return null;
  const paragraphs = [...post.querySelectorAll('p')];
  const beside = seenLines(post, paragraphs).filter((line) => /[\p{L}\p{N}]/u.test(line) && !CALL.test(line));
  const [signed = '', author] =
    beside.map((line) => SIGNATURE.exec(line)).findLast((found) => found !== null) ??
    SIGNATURE.exec((post.textContent ?? '').replace(/\s+/g, ' ')) ??
    [];
  const date = links.map(({ textContent }) => dayOf(textContent ?? '')).find(Boolean) ?? '';
  // What the card says of it already is no word of the post.
  const others = beside
    .map((line) => (line.startsWith(signed) ? line.slice(signed.length).trim() : line))
    .filter((line) => line !== '' && (date === '' || dayOf(line) !== date));
  const words = [...paragraphs.map(linesOf), ...others].filter(Boolean);
  return { type: 'embed', url, title: words.join('\n'), author: author ?? '', date };
}

const SIGNATURE = /—\s*([^—]+?\s*\(@[^)]+\))/;

/** What stands on a post that is not drawn yet. */
const CALL = /^View (?:this|more) \p{L}+ on \p{L}+$/iu;

/** "November 22, 2026", as the posts of X say it. */
function dayOf(words: string): string {
  const [, month, day, year] = /^\s*(\p{L}+) (\d{1,2}), (\d{4})\s*$/u.exec(words) ?? [];
  return dayOfWords(month === undefined ? words : `${day} ${month} ${year}`);
}

function made(url: string, title: string, credit: string): Embed | null {
  const place = embedPlace(url);
  const all = credit.split(EMBED_SEPARATOR).filter((part) => part !== '');
  const parts = all[0] === place ? all.slice(1) : all;
  const date = dayOfWords(parts.at(-1) ?? '');
  const author = (date === '' ? parts : parts.slice(0, -1)).join(EMBED_SEPARATOR);
  const words = title === url ? '' : title;
  return url === '' && words === '' ? null : { type: 'embed', url, title: words, author, date };
}

function linesOf(element: Element | null): string {
  return seenLines(element).join('\n');
}
