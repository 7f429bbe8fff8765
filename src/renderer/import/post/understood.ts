import { type Article, newArticle } from '../../../shared/article/article';
import type { Block } from '../../../shared/article/blocks';
import type { Language } from '../../../shared/article/language';
import { hasShortcode } from '../../../shared/export/html/escapeShortcodes';
import { escapeLoneAddresses } from '../../../shared/export/html/escapeLoneAddresses';
import { withoutCommands } from '../../../shared/export/html/withoutCommands';
import { renderPieces, renderPost } from '../../../shared/export/renderPost';
import type { SiteNote } from '../../../shared/export/siteNotes';
import type { PulledPicture } from '../../../shared/import/pulled';
import { splitBlocks } from '../../../shared/publish/splitBlocks';
import { inFields } from '../../../shared/publish/postFields';
import type { Site } from '../../../shared/site/site';
import type { AttributionStyle } from '../../../shared/source/attribution';
import type { Source } from '../../../shared/source/source';
import { keepsLanguages } from './letterLanguages';
import { normalForm } from './normalForm';
import { pictureOf, type ReadPieces } from './readPieces';

/** What the pieces of a post stand in. */
export interface Around {
  headline: string;
  language: Language;
  site: Site;
  pictures: readonly PulledPicture[];
  /** What WordPress's own footnotes say. */
  notes: readonly SiteNote[];
  /** Those of the article that the post was made of; none of a post that is new here. */
  sources: readonly Source[];
}

/** What Galley would write for the pieces, in the ways in which it may say where a quotation is from. */
const WAYS = ['none', 'credit', 'bracket'] as const;

/**
 * The blocks of each piece where Galley would write the same piece again, but for what is only another form of it; null
 * where it would not. A quotation may have its source in any house style, or in none.
 */
export function understood(read: ReadPieces, around: Around): (Block[] | null)[] {
  const { pieces, parts } = read;
  const same = new Map<string, string>();
  const form = (markup: string) => {
    const known = same.get(markup);
    if (known !== undefined) return known;
    const made = normalForm(markup, (image) => pictureOf(image, around.pictures)?.media.name ?? null);
    same.set(markup, made);
    return made;
  };
  const isSame: IsSame = (theirs, ours) =>
    theirs === ours || (form(theirs) === form(ours) && keepsLanguages(theirs, ours, around.language));
  const written = new Map<string, string[]>();
  const rendered = (way: (typeof WAYS)[number], isBlock: boolean, sources: readonly Source[]) => {
    const key = `${way} ${isBlock} ${sources === read.sources}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const made = renderParts(parts, sources, way, isBlock, around);
    written.set(key, made);
    return made;
  };
  const plainer = withCites(read);
  const last = notesOf(read, around);
  return pieces.map(({ html, isBlock }, at) => {
    const blocks = parts[at] ?? [];
    // In the classic editor a gallery is one by its brackets alone, which Galley would write as words.
    if (!isBlock && hasShortcode(html)) return null;
    if (blocks.length === 0) {
      if (/^(?:<!-- wp:paragraph -->\s*)?<p>(?:\s|&nbsp;)*<\/p>(?:\s*<!-- \/wp:paragraph -->)?$/.test(html))
        return [{ type: 'paragraph', children: [] }];
      if (OWN_NOTES.test(html)) return read.hasFootnotes && areSaid(read, around, isSame) ? [] : null;
      // The list of the footnotes, which stand in the text now.
      return read.hasFootnotes && last !== '' && isSame(html, last) ? [] : null;
    }
    const ways = blocks.some(({ type }) => type === 'quotation') ? WAYS : (['none'] as const);
    for (const sources of ways.length === 1 ? [read.sources] : [read.sources, plainer])
      for (const way of ways) {
        if (!isSame(html, rendered(way, isBlock, sources)[at] ?? '')) continue;
        if (sources === plainer)
          read.sources.splice(0, read.sources.length, ...mergedSources(read, at, plainer));
        return blocks;
      }
    return null;
  });
}

const OWN_NOTES = /^<!-- wp:footnotes(?: \{\})? \/-->$/;

/** Whether what the site has says what Galley would write. */
type IsSame = (theirs: string, ours: string) => boolean;

/** Whether Galley would say the same in each of WordPress's own footnotes, in the order of their marks. */
function areSaid(read: ReadPieces, around: Around, isSame: IsSame): boolean {
  const order = read.pieces.flatMap(({ html }) =>
    Array.from(html.matchAll(/<sup data-fn="([^"]*)"/g), ([, id]) => id),
  );
  const { siteNotes } = documentOf(read, around);
  const said = order.map((id) => around.notes.find((note) => note.id === id)?.content);
  return (
    siteNotes.length === said.length &&
    around.notes.length === said.length &&
    siteNotes.every(({ content }, at) => isSame(said[at] ?? '', content))
  );
}

/** Each piece as the format of its kind writes it. */
function renderParts(
  parts: readonly Block[][],
  sources: readonly Source[],
  way: (typeof WAYS)[number],
  isBlock: boolean,
  around: Around,
): string[] {
  const { headline, language, site } = around;
  const children = parts
    .flat()
    .map((block) => (way === 'none' && block.type === 'quotation' ? { ...block, sourceId: null } : block));
  const article = articleOf(children, sources, headline, language);
  const attribution: AttributionStyle = way === 'none' ? 'credit' : way;
  const format = isBlock ? 'wordpress-blocks' : 'classic-html';
  const blocks = renderPieces(article, { ...site, attribution }, format, optionsOf(around)).map((html) =>
    isBlock ? withoutCommands(html) : escapeLoneAddresses(html, '<span>:</span>'),
  );
  let at = 0;
  return parts.map(({ length }) => {
    at += length;
    return blocks
      .slice(at - length, at)
      .filter((html) => html !== '')
      .join('\n\n');
  });
}

/** The list of the footnotes, as Galley writes it behind the text; '' where there are none. */
function notesOf(read: ReadPieces, around: Around): string {
  return read.hasFootnotes ? (splitBlocks(documentOf(read, around).text).at(-1) ?? '') : '';
}

function documentOf({ parts, sources }: ReadPieces, around: Around) {
  const { headline, language, site } = around;
  const article = articleOf(parts.flat(), sources, headline, language);
  return renderPost(article, site, 'wordpress-blocks', optionsOf(around));
}

const optionsOf = ({ pictures, notes }: Around) =>
  inFields(new Map(pictures.map(({ id, url, media }) => [media.name, { id, url }])), notes.length > 0);

function articleOf(
  children: Block[],
  sources: readonly Source[],
  headline: string,
  language: Language,
): Article {
  const id = '00000000-0000-7000-8000-000000000000';
  const { body, ...article } = newArticle(id, '2026-01-01T00:00:00.000Z', language);
  return { ...article, headline, sources: [...sources], body: { ...body, root: { ...body.root, children } } };
}

/** The sources as all of their credit says them, where that is more than a name, a title and a day. */
function withCites({ parts, sources, cites }: ReadPieces): Source[] {
  const said = new Map<string, string>();
  for (const [at, words] of cites)
    for (const block of parts[at] ?? [])
      if (block.type === 'quotation' && block.sourceId !== null) said.set(block.sourceId, words);
  return sources.map((source) => {
    const outlet = said.get(source.id);
    return outlet === undefined ? source : { ...source, outlet, title: '', author: '', published: '' };
  });
}

/** Of the piece alone the sources are taken so. */
function mergedSources({ parts, sources }: ReadPieces, at: number, plainer: readonly Source[]): Source[] {
  const own = new Set((parts[at] ?? []).map((block) => (block.type === 'quotation' ? block.sourceId : null)));
  return sources.map((source, index) => (own.has(source.id) ? (plainer[index] ?? source) : source));
}
