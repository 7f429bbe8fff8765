import type { Block, Paragraph, Quotation } from '../../../../shared/article/blocks/index';
import { inlineText } from '../../../../shared/article/blockText';
import { LANGUAGES } from '../../../../shared/article/language';
import { noteLabel } from '../../../../shared/article/noteLabel';
import { readNoteClass } from '../../../../shared/export/html/noteClass';
import type { Separator } from '../../../../shared/article/blocks/separator';
import type { Inline } from '../../../../shared/article/inline';
import { type LinkTo, plainLink } from '../../../../shared/article/link';
import { safeUrl } from '../../../../shared/source/safeUrl';
import { articleHeadingTag } from '../../blocks/heading/heading';
import { appendWordItem } from './appendWordItem';
import { asItIs } from './asItIs';
import { CitedSources } from './CitedSources';
import { formatOf, keepsLinesIn } from './inlineStyle';
import { LineBuilder } from './LineBuilder';
import { Losses } from './Losses';
import { isComment, isEmoji, isHidden, isOfColumns, isPixel, lossOf } from './lossOf';
import type { PastedBlocks } from './PastedBlocks';
import { paragraphsIn } from './paragraphsIn';
import type { Reading } from './Reading';
import { readLink } from './readLink';
import { readList } from './readList';
import { readPre } from './readPre';
import { readWordItem, type WordItem } from './readWordItem';
import { spellOut } from './spellOut';

const NO_WORDS = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'TITLE',
  'NOSCRIPT',
  'HEAD',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'SELECT',
  // How a character is read stands over it, and is no word between the others.
  'RT',
  'RTC',
  'RP',
  // Of a drawing and of a formula: what no reader sees.
  'DESC',
  'METADATA',
  'DEFS',
  'ANNOTATION',
  'ANNOTATION-XML',
]);
const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BODY|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|HEADER|HGROUP|LEGEND|MAIN|NAV|P|SECTION|SUMMARY|TABLE|TBODY|TFOOT|THEAD|TR)$/;

interface Around {
  format: number;
  link: LinkTo | null;
  /** The line ends of the words are shown. */
  keepsLines: boolean;
}

const PLAIN: Around = { format: 0, link: null, keepsLines: false };

/**
 * Pasted HTML in the article's own kinds. What has no kind here (a table, a caption, a picture's description) stays
 * as paragraphs: words that are seen are never dropped, only their looks. `newId` gives ids for the sources that a `cite`
 * names; `reading` counts what is not there as it was.
 */
export function readHtml(
  body: HTMLElement,
  newId: () => string,
  reading: Reading = { losses: new Losses(), keepsAll: false },
): PastedBlocks {
  const sources = new CitedSources(newId);
  const reader = new HtmlReader(sources, reading, true);
  dropOuterLayout(body);
  spellOut(body);
  reader.walkChildren(body, PLAIN);
  return { blocks: reader.end(), sources: sources.all };
}

/** White space with a line end, before and after all words, is how the HTML is laid out; a mere space is hers. */
function dropOuterLayout(body: HTMLElement): void {
  const texts: Node[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  dropLayout(texts, /^[ \t\f]*[\r\n][ \t\r\n\f]*/);
  dropLayout(texts.reverse(), /[ \t\f]*[\r\n][ \t\r\n\f]*$/);
}

function dropLayout(texts: readonly Node[], layout: RegExp): void {
  for (const text of texts) {
    if (text.parentElement?.closest('pre')) return;
    text.nodeValue = (text.nodeValue ?? '').replace(layout, '');
    if (text.nodeValue !== '') return;
  }
}

class HtmlReader {
  private blocks: Block[] = [];
  private readonly line: LineBuilder;

  /** `joins`: the first and the last line go on in words that stand around the whole. */
  constructor(
    private readonly sources: CitedSources,
    private readonly reading: Reading,
    private readonly joins = false,
  ) {
    this.line = new LineBuilder(joins);
  }

  end(): Block[] {
    this.endLine(this.joins);
    return this.blocks;
  }

  walkChildren(node: Node, around: Around): void {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.addText(child.nodeValue ?? '', around);
      else if (child instanceof Element) this.walk(child, around);
    }
  }

  private walk(element: Element, around: Around): void {
    // In a drawing and in a formula names are small.
    const tagName = element.tagName.toUpperCase();
    const { losses, keepsAll } = this.reading;
    const loss = lossOf(element, tagName);
    if (loss !== null) losses.add(loss);
    if (!keepsAll && (isHidden(element) || isComment(element))) return;
    if (keepsAll && /^(IMG|IFRAME|VIDEO|AUDIO|OBJECT|EMBED|INPUT|SELECT)$/.test(tagName)) {
      if (loss !== null) this.addAsItIs(element, tagName, around);
      return;
    }
    if (NO_WORDS.has(tagName) && !(keepsAll && /^R(T|P)$/.test(tagName))) return;
    const item = readWordItem(element);
    if (item !== null) this.addWordItem(element, item, around);
    else if (tagName === 'BR') this.addBreak();
    else if (tagName === 'HR') this.addBlock(readSeparator(element));
    else if (tagName === 'IMG') this.addPicture(element);
    else if (tagName === 'UL' || tagName === 'OL') this.addList(element, around);
    else if (tagName === 'BLOCKQUOTE') this.addQuotation(element, around);
    else if (/^H[1-6]$/.test(tagName)) this.addHeading(element);
    else if (tagName === 'PRE') this.addPre(element);
    else if (isPullQuote(element)) this.addPullQuote(element);
    else if (tagName === 'DETAILS') this.addDetails(element, around);
    else if (readNoteClass([...element.classList]) !== null) this.addNote(element, around);
    else if (isCell(element)) this.addCell(element, around);
    else if (BLOCKS.test(tagName) || /^(LI|TD|TH)$/.test(tagName)) this.addParagraph(element, around);
    else this.walkChildren(element, this.inside(element, around));
  }

  private inside(element: Element, { format, link, keepsLines }: Around): Around {
    return {
      format: formatOf(element, format),
      link: readLink(element) ?? link,
      keepsLines: keepsLinesIn(element, keepsLines),
    };
  }

  private addText(text: string, { format, link, keepsLines }: Around): void {
    for (const [index, line] of (keepsLines ? text.split(/\r\n|\r|\n/) : [text]).entries()) {
      if (index > 0) this.addBreak();
      this.line.add(line, format, link);
    }
  }

  private endLine(joins = false): void {
    const children = this.line.take(joins);
    if (children !== null) this.blocks.push({ type: 'paragraph', children });
  }

  private addBlock(block: Block): void {
    this.endLine();
    this.blocks.push(block);
  }

  private addBreak(): void {
    if (this.line.addBreak()) this.endLine();
  }

  private addParagraph(element: Element, around: Around): void {
    this.endLine();
    this.walkChildren(element, this.inside(element, around));
    this.endLine();
  }

  /** The cells of a row stand in one paragraph, parted by tabs. */
  private addCell(element: Element, around: Around): void {
    this.line.addTab();
    for (const [index, paragraph] of this.inner(element, around).entries()) {
      if (index > 0) this.line.addBreak();
      for (const inline of paragraph.children) this.addInline(inline);
    }
  }

  private addInline(inline: Inline): void {
    if (inline.type === 'text') this.line.add(inline.text, inline.format, null);
    else if (inline.type === 'linebreak') this.line.addBreak();
    else if (inline.type === 'tab') this.line.addTab();
    else
      for (const child of inline.children)
        if (child.type === 'text') this.line.add(child.text, child.format, plainLink(inline));
  }

  private addPicture(element: Element): void {
    if (isPixel(element)) return;
    const words = element.getAttribute('alt')?.trim() ?? '';
    if (words !== '') this.line.add(isEmoji(element) ? words : `[${words}]`, 0, null);
  }

  private addAsItIs(element: Element, tagName: string, { format, link }: Around): void {
    const held = asItIs(element, tagName);
    if (held !== null) this.line.add(held.words, format, held.url === null ? link : { url: held.url });
  }

  /** A heading is bold by itself, so bold within it says nothing. */
  private addHeading(element: Element): void {
    this.endLine();
    this.walkChildren(element, PLAIN);
    const children = this.line.take();
    if (children === null) return;
    for (const run of children.flatMap((inline) => (inline.type === 'link' ? inline.children : inline))) {
      if (run.type === 'text') run.format &= ~1;
    }
    this.blocks.push({ type: 'heading', tag: articleHeadingTag(element.tagName.toLowerCase()), children });
  }

  private addQuotation(element: Element, around: Around): void {
    const children = this.inner(element, plainIn(element, around));
    if (children.length === 0) return;
    const cite = safeUrl(element.getAttribute('cite') ?? '');
    const sourceId =
      cite !== null && /^https?:/i.test(cite) ? this.sources.idOf(cite, element.textContent ?? '') : null;
    const quotation: Quotation = { type: 'quotation', sourceId, children };
    this.addBlock(quotation);
  }

  /** The words of an element as paragraphs, whatever blocks they stand in. */
  private inner(element: Element, around: Around): Paragraph[] {
    return this.blocksIn(element, around).flatMap(paragraphsIn);
  }

  private blocksIn(element: Element, around: Around): Block[] {
    const reader = new HtmlReader(this.sources, this.reading);
    reader.walkChildren(element, around);
    return reader.end();
  }

  /** The same as one line, with a break between two paragraphs. */
  private lineOf(element: Element, around: Around): Inline[] {
    return this.inner(element, plainIn(element, around)).flatMap(({ children }, index): Inline[] =>
      index > 0 ? [{ type: 'linebreak' }, ...children] : children,
    );
  }

  private addPre(element: Element): void {
    for (const inner of element.querySelectorAll('img, iframe, video, audio, input, select, a')) {
      const loss = lossOf(inner, inner.tagName);
      if (loss !== null) this.reading.losses.add(loss);
    }
    const block = readPre(element);
    if (block !== null) this.addBlock(block);
  }

  private addPullQuote(element: Element): void {
    const children = this.lineOf(element, PLAIN);
    if (children.length > 0) this.addBlock({ type: 'pullquote', children });
  }

  /** One that holds more than paragraphs is read unfolded, so that nothing in it loses its kind. */
  private addDetails(element: Element, around: Around): void {
    const summary = element.querySelector(':scope > summary');
    if (summary !== null) element.prepend(summary);
    const blocks = this.blocksIn(element, plainIn(element, around));
    const paragraphs = blocks.filter((block) => block.type === 'paragraph');
    this.endLine();
    if (summary === null || paragraphs.length < blocks.length) this.blocks.push(...blocks);
    else if (paragraphs.length > 0) this.blocks.push({ type: 'details', children: paragraphs });
  }

  /** As Galley writes it; its label is drawn by the note itself. */
  private addNote(element: Element, around: Around): void {
    const kind = readNoteClass([...element.classList]);
    const [first, ...rest] = this.inner(element, plainIn(element, around));
    if (kind === null || first === undefined) return;
    const isLabel = LANGUAGES.some((language) => inlineText(first.children) === noteLabel(kind, language));
    const children = isLabel ? rest : [first, ...rest];
    if (children.length > 0) this.addBlock({ type: 'note', ...kind, children });
  }

  private addList(element: Element, around: Around): void {
    this.endLine();
    const within = plainIn(element, around);
    const list = readList(element, (item) => this.lineOf(item, within));
    if (list.children.length > 0) this.blocks.push(list);
  }

  private addWordItem(element: Element, item: WordItem, around: Around): void {
    const children = this.lineOf(element, around);
    this.endLine();
    appendWordItem(this.blocks, item, children);
  }
}

/** Dots as Galley and WordPress write them. */
function readSeparator({ classList }: Element): Separator {
  const isDots = classList.contains('dots') || classList.contains('is-style-dots');
  return { type: 'horizontalrule', ...(isDots && { $: { mark: 'dots' as const } }) };
}

function isCell(element: Element): boolean {
  const table = /^T[DH]$/.test(element.tagName) ? element.closest('table') : null;
  return table !== null && isOfColumns(table);
}

/** As Galley and WordPress write it. */
function isPullQuote(element: Element): boolean {
  return element.classList.contains('pull-quote') || element.classList.contains('wp-block-pullquote');
}

/** What is around the words of an item or a quotation: no looks, but its line ends. */
function plainIn(element: Element, { keepsLines }: Around): Around {
  return { ...PLAIN, keepsLines: keepsLinesIn(element, keepsLines) };
}
