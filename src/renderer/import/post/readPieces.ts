import { uuidv7 } from 'uuidv7';
import type { Block } from '../../../shared/article/blocks';
import type { PulledPicture } from '../../../shared/import/pulled';
import type { SiteNote } from '../../../shared/export/siteNotes';
import { NO_PICTURE_WORDS } from '../../../shared/media/media';
import type { Source } from '../../../shared/source/source';
import { isLoneShortcode } from '../../../shared/export/html/escapeShortcodes';
import { isBareParagraph } from '../../../shared/import/splitClassic';
import { Losses, parseInert, readParts } from '../../reading';
import { fillSources, readAttributions } from '../readAttributions';
import { nameHeldSources } from './nameHeldSources';
import { sayLanguages } from './sayLanguages';
import type { PostPiece } from './splitPost';
import type { Around } from './understood';

export type { PostPiece } from './splitPost';

export interface ReadPieces {
  pieces: readonly PostPiece[];
  /** What each piece says in the article's kinds. */
  parts: Block[][];
  sources: Source[];
  /** What stands in the credit of each quotation, by its piece: that it may be no name of an outlet. */
  cites: ReadonlyMap<number, string>;
  hasFootnotes: boolean;
}

/** How the pieces are read. */
export interface ReadingOfPieces {
  hasFootnotes: boolean;
  /** The pieces of which every language that the site says stays with the words. */
  saying: ReadonlySet<number>;
}

/** Reads what each piece of a post says, as a paste is read; whether that is all of it is for others to find out. */
export function readPieces(
  pieces: readonly PostPiece[],
  { pictures, notes, sources, language }: Pick<Around, 'pictures' | 'notes' | 'sources' | 'language'>,
  { hasFootnotes, saying }: ReadingOfPieces,
): ReadPieces {
  const body = parseInert('');
  for (const [at, { html }] of pieces.entries())
    for (const node of [...parseInert(html).childNodes]) {
      if (node instanceof Element) node.setAttribute(PIECE, String(at));
      body.append(node);
    }
  const own = hasFootnotes ? notesIn(body, notes) : null;
  nameImages(body, pictures);
  const named = nameHeldSources(body, sources, language);
  const cites = new Map(
    [...body.querySelectorAll('blockquote cite')].map((cite) => [
      pieceOf(cite),
      (cite.textContent ?? '').trim(),
    ]),
  );
  const known = readAttributions(body, named);
  const has = own !== null || (hasFootnotes && body.querySelector('a[href^="#fn"]') !== null);
  const parts = inParts(body, pieces.length);
  // Behind all parts, as pages have them.
  if (own !== null) parts.append(own);
  for (const [at, part] of [...parts.children].entries())
    if (saying.has(at) || (part === own && saying.size > 0)) sayLanguages(part, language);
  const byAddress = new Map(pictures.map(({ url, media }) => [url, { ...media, ...NO_PICTURE_WORDS }]));
  const reading = { losses: new Losses(), keepsAll: true, pictures: byAddress, sources: named };
  const read = readParts(parts, uuidv7, reading, has);
  const held = new Set(named.values());
  return {
    pieces,
    parts: read.parts.slice(0, pieces.length),
    sources: [...sources.filter(({ id }) => held.has(id)), ...fillSources(read.sources, known)],
    cites,
    hasFootnotes: has,
  };
}

/** What WordPress's own footnotes say, as a list that the marks lead to; null where the text has none of them. */
function notesIn(body: HTMLElement, notes: readonly SiteNote[]): HTMLElement | null {
  if (body.querySelector('sup[data-fn]') === null) return null;
  const list = body.ownerDocument.createElement('ol');
  for (const { id, content } of notes) {
    const item = list.appendChild(body.ownerDocument.createElement('li'));
    item.id = id;
    item.append(...parseInert(content).childNodes);
    const back = body.ownerDocument.createElement('a');
    back.setAttribute('href', `#${id}-link`);
    back.textContent = '↩︎';
    item.append(' ', back);
  }
  body.append(list);
  return list;
}

const PIECE = 'data-galley-piece';

const pieceOf = (element: Element) => Number(element.closest(`[${PIECE}]`)?.getAttribute(PIECE) ?? -1);

/** An element for each piece, with what is in it. */
function inParts(body: HTMLElement, count: number): HTMLElement {
  const parts = Array.from({ length: count }, () => body.ownerDocument.createElement('div'));
  for (const child of [...body.children]) {
    parts[Number(child.getAttribute(PIECE))]?.append(child);
    child.removeAttribute(PIECE);
  }
  body.replaceChildren(...parts);
  return body;
}

/** The site draws a picture in many sizes, each under an address of its own; its number is always the same. */
function nameImages(body: HTMLElement, pictures: readonly PulledPicture[]): void {
  for (const image of body.querySelectorAll('img')) {
    const picture = pictureOf(image, pictures);
    if (picture !== null) image.setAttribute('src', picture.url);
  }
}

/** Which picture an image of a post is; null where the library does not have it. */
export function pictureOf(image: Element, pictures: readonly PulledPicture[]): PulledPicture | null {
  const id = Number(/(?:^|\s)wp-image-(\d+)/.exec(image.className)?.[1] ?? 0);
  const src = image.getAttribute('src') ?? '';
  return pictures.find((picture) => picture.id === id || picture.url === src) ?? null;
}

/**
 * A piece that is kept as the site has it. A paragraph of the classic editor is one by the empty lines around it, which make none
 * any more beside a block: it is kept as the paragraph that they make. A shortcode alone makes none on the site.
 */
export function asItStands({ markup, html, isBlock }: PostPiece): Block[] {
  const isParagraph = !isBlock && html !== '' && isBareParagraph(markup) && !isLoneShortcode(markup);
  return [{ type: 'opaque', markup: isParagraph ? html : markup }];
}
