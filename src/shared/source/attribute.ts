import type { Article } from '../article/article';
import { blockText, firstWords } from '../article/blockText';
import type { Block, Paragraph, Quotation } from '../article/blocks';
import type { Inline } from '../article/inline';
import { isChinese, type Language } from '../article/language';
import { assertNever } from '../lib/assertNever';
import type { AttributionStyle } from './attribution';
import { creditOf, type CreditPart, creditText } from './creditOf';
import { linkSourceName, markSourceLink, namesSource, type SourceLink, withoutSourceLink } from './leadIn';
import { safeUrl } from './safeUrl';
import type { Source } from './source';

/** A quotation with all that a format needs to say where it is from. */
export interface AttributedQuotation extends Quotation {
  /** Null when she has not said where it is from. */
  source: Source | null;
  /** The source's address when it is safe to link, else null. */
  address: string | null;
  /** The line under the quotation; empty unless the house style or the source asks for one. */
  credit: CreditPart[];
}

export type AttributedBlock = Exclude<Block, Quotation> | AttributedQuotation;

export interface Attributed {
  blocks: AttributedBlock[];
  losses: { what: string; where: string }[];
  notes: { what: string; where: string }[];
}

/**
 * The blocks of an article with each quotation attributed in the house style: the lead-in paragraph links to the source,
 * or a bracket ends the quotation, or a credit stands under it. Where sources are `listed` beside the text, a credit under the
 * quotation is all that is added. The article itself is left as it is: block by block, what a format draws is taken from it.
 */
export function attribute(article: Article, style: AttributionStyle | 'listed'): Attributed {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const result: Attributed = { blocks: [], losses: [], notes: [] };
  for (const block of article.body.root.children) {
    if (block.type !== 'quotation') {
      result.blocks.push(block);
      continue;
    }
    const source = (block.sourceId !== null && sources.get(block.sourceId)) || null;
    const quotation: AttributedQuotation = {
      type: 'quotation',
      sourceId: block.sourceId,
      children: block.children,
      source,
      address: source && safeUrl(source.url),
      credit: [],
    };
    if (style === 'listed') quotation.credit = source ? creditOf(source, article.language) : [];
    // Formats draw nothing of a quotation without words, so its source needs no place either.
    else if (source && blockText(block).trim() !== '')
      place(result, quotation, source, style, article.language);
    else if (!source)
      result.losses.push({ what: 'This quotation has no source, so none is given.', where: startOf(block) });
    result.blocks.push(quotation);
  }
  return result;
}

function place(
  result: Attributed,
  quotation: AttributedQuotation,
  source: Source,
  style: AttributionStyle,
  language: Language,
): void {
  const { address } = quotation;
  if (address === null && source.url.trim() !== '') {
    const what = `The source’s address is not one that Galley links: ${firstWords(source.url)}`;
    result.losses.push({ what, where: startOf(quotation) });
  }
  const at = leadInBefore(result.blocks);
  const leadIn = at === -1 ? null : (result.blocks[at] as Paragraph);
  const unlinked = style !== 'lead-in' && leadIn && address !== null && withoutSourceLink(leadIn, address);
  if (unlinked) {
    result.blocks[at] = unlinked;
    const what = `The link to ${source.outlet.trim() || 'the source'} is plain words: in this house style the source stands at the end of the quotation.`;
    result.notes.push({ what, where: startOf(unlinked) });
  }
  switch (style) {
    case 'credit':
      quotation.credit = creditOf(source, language);
      return;
    case 'bracket':
      addBracket(quotation, source, language);
      return;
    case 'lead-in': {
      if (leadIn && address === null && namesSource(blockText(leadIn), source)) return;
      const linked =
        leadIn && address !== null
          ? (markSourceLink(leadIn, address) ?? linkSourceName(leadIn, source, address))
          : null;
      if (linked) {
        result.blocks[at] = linked;
        return;
      }
      const where = startOf(quotation);
      addBracket(quotation, source, language);
      const name = source.outlet.trim() || 'its source';
      // The name is there and not linked to the source: it is a link of hers, which stays as it is.
      const isNamed = leadIn !== null && namesSource(blockText(leadIn), source);
      const what = isNamed
        ? `In the paragraph before this quotation ${name} is a link to another address than that of its source, so a bracket at its end gives the source.`
        : `No paragraph before this quotation names ${name}, so a bracket at its end does.`;
      result.notes.push({ what, where });
      return;
    }
    default:
      assertNever(style);
  }
}

/** Index of the paragraph that leads in: the nearest one above, past other quotations and empty paragraphs; or -1. */
function leadInBefore(blocks: readonly AttributedBlock[]): number {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at]!;
    if (block.type === 'quotation') continue;
    if (block.type !== 'paragraph') return -1;
    if (blockText(block).trim() !== '') return at;
  }
  return -1;
}

/** Ends the last paragraph with [Source]; a source without an address is named in the bracket instead. */
function addBracket(quotation: AttributedQuotation, source: Source, language: Language): void {
  const bracket: Inline[] =
    quotation.address === null ? named(source, language) : [bracketLink(quotation.address, language)];
  if (bracket.length === 0) return;
  const last = quotation.children.at(-1)?.children ?? [];
  const ended: Paragraph = { type: 'paragraph', children: [...last, text(' '), ...bracket] };
  quotation.children = [...quotation.children.slice(0, -1), ended];
}

function bracketLink(url: string, language: Language): SourceLink {
  return { type: 'link', url, toSource: true, bracketed: true, children: [text(sourceWord(language))] };
}

function named(source: Source, language: Language): Inline[] {
  const credit = creditText(creditOf(source, language), language);
  return credit === '' ? [] : [text(`[${credit}]`)];
}

function sourceWord(language: Language): string {
  if (!isChinese(language)) return 'Source';
  return language === 'zh-Hant' ? '來源' : '来源';
}

function text(words: string): Inline {
  return { type: 'text', text: words, format: 0 };
}

function startOf(block: Block): string {
  return firstWords(blockText(block));
}
