import type { Block, List, Paragraph } from '../../../../shared/article/blocks/index';
import { hasDots } from '../../../../shared/article/blocks/separator';
import { shown } from '../../../../shared/article/blocks/gallery';
import { makeTable, tableCaption, tableCells } from '../../../../shared/article/blocks/table';
import type { Inline } from '../../../../shared/article/inline';
import { plainLink } from '../../../../shared/article/link';
import { runLanguage } from '../../../../shared/article/runLanguage';
import { EVERY_FORMAT } from '../../../../shared/article/textFormat';
import { markupWords } from '../../../../shared/article/markupWords';
import { assertNever } from '../../../../shared/lib/assertNever';
import { isSeenMarkup } from '../../blocks/opaque/seenMarkup';

/**
 * A block with what the article's kinds have and nothing else, so that no style, mode, alignment or indent of a payload
 * from elsewhere can hide a word or keep one from being edited. A quotation keeps its unsaved source.
 */
export function plainBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'pullquote':
    case 'verse':
    case 'preformatted':
    case 'code':
      return { type: block.type, children: block.children.map(plainInline) };
    case 'heading':
      return { type: 'heading', tag: block.tag, children: block.children.map(plainInline) };
    case 'list':
      return plainList(block);
    case 'horizontalrule':
      return { type: 'horizontalrule', ...(hasDots(block) && { $: { mark: 'dots' as const } }) };
    case 'note': {
      const { type, noteKind, date, children } = block;
      return { type, noteKind, date, children: children.map(plainParagraph) };
    }
    case 'details':
      return { type: 'details', children: block.children.map(plainParagraph) };
    case 'picture': {
      const { type, media, width, height, alt, caption, credit, licence, link, size } = block;
      return { type, media, width, height, alt, caption, credit, licence, link, size };
    }
    case 'gallery': {
      const { type, pictures, caption, columns, size } = block;
      return { type, pictures: pictures.map(shown), caption, columns, size };
    }
    case 'embed': {
      const { type, url, title, author, date } = block;
      return { type, url, title, author, date };
    }
    case 'opaque': {
      const { type, markup } = block;
      const words = { type: 'text' as const, text: markupWords(markup).replaceAll('\n', ' '), format: 0 };
      return isSeenMarkup(markup) ? { type, markup } : { type: 'paragraph', children: [words] };
    }
    case 'table': {
      const plain = (inlines: readonly Inline[]) => inlines.map(plainInline);
      return makeTable(
        tableCells(block).map((row) => row.map(plain)),
        plain(tableCaption(block)),
        block,
      );
    }
    case 'quotation': {
      const { type, sourceId, children } = block;
      return { ...unsavedSourceOf(block), type, sourceId, children: children.map(plainParagraph) };
    }
    default:
      return assertNever(block);
  }
}

function plainParagraph({ children }: Paragraph): Paragraph {
  return { type: 'paragraph', children: children.map(plainInline) };
}

function plainList({ listType, start, children }: List): List {
  const items = children.map((item) => ({
    type: 'listitem' as const,
    ...(listType === 'check' && { checked: item.checked === true }),
    children: item.children.map((child) => (child.type === 'list' ? plainList(child) : plainInline(child))),
  }));
  return { type: 'list', listType, start, children: items };
}

export function plainInline(inline: Inline): Inline {
  switch (inline.type) {
    case 'text': {
      const lang = runLanguage(inline);
      const format = inline.format & EVERY_FORMAT;
      return { type: 'text', text: inline.text, format, ...(lang !== null && { $: { lang } }) };
    }
    case 'linebreak':
      return { type: 'linebreak' };
    case 'tab':
      return { type: 'tab', text: '\t' };
    case 'link':
    case 'autolink':
      return { type: inline.type, ...plainLink(inline), children: inline.children.map(plainInline) };
    case 'footnote':
      return { type: 'footnote', sourceId: inline.sourceId, children: inline.children.map(plainInline) };
    default:
      return assertNever(inline);
  }
}

/** The node state that unsavedSource.ts keeps, as Lexical serialises it; it is checked where it is read. */
function unsavedSourceOf(block: Block): { $?: { unsavedSource: unknown } } {
  const { $: states } = block as { $?: { unsavedSource?: unknown } };
  return states?.unsavedSource === undefined ? {} : { $: { unsavedSource: states.unsavedSource } };
}
