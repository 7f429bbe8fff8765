import { articleHeadingTag, type Block, type Paragraph } from '../../shared/article/blocks/index';
import type { Footnote, Inline } from '../../shared/article/inline';
import { picturesIn } from '../../shared/article/picturesOf';
import { appendWordItem } from './appendWordItem';
import { appendWordQuote, isWordQuote } from './appendWordQuote';
import { asItIs } from './asItIs';
import type { CitedSources } from './CitedSources';
import { formatOf, keepsLinesIn } from './inlineStyle';
import type { HtmlFootnotes } from './HtmlFootnotes';
import { type Around, PLAIN, plainIn, type Walk } from './kinds/HtmlKind';
import { HTML_KINDS } from './kinds/index';
import { isPlayer } from './kinds/embed';
import { isKnownPicture } from './kinds/picture';
import { LineBuilder, NO_LOOKS } from './LineBuilder';
import {
  isComment,
  isDeletion,
  isEmoji,
  isFileOfAnother,
  isHidden,
  isPixel,
  lossOf,
  saysNothing,
} from './lossOf';
import { NO_WORDS } from './noWords';
import { paragraphsIn } from './paragraphsIn';
import type { Reading } from './Reading';
import { readLang } from './readLang';
import { readLink } from './readLink';
import { readWordItem, type WordItem } from './readWordItem';

const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BODY|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|HEADER|HGROUP|LEGEND|MAIN|NAV|P|SECTION|SUMMARY|TABLE|TBODY|TFOOT|THEAD|TR)$/;

/** The walk through pasted HTML: lines and paragraphs are put together here, the other kinds are asked of HTML_KINDS. */
export class HtmlWalk implements Walk {
  private blocks: Block[] = [];
  private readonly line: LineBuilder;

  /** `joins`: the first and the last line go on in words that stand around the whole. */
  constructor(
    readonly sources: CitedSources,
    readonly footnotes: HtmlFootnotes,
    readonly reading: Reading,
    private readonly joins = false,
  ) {
    this.line = new LineBuilder(joins);
  }

  end(): Block[] {
    this.endLine(this.joins);
    return this.blocks;
  }

  /** Words of footnotes whose marks stand where none can be: they come last, for no word is dropped. */
  addUnclaimed(): void {
    for (const words of this.footnotes.unclaimed()) this.addParagraph(words, PLAIN);
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
    const footnote = this.footnoteOf(element, around);
    if (footnote !== null) {
      this.line.addFootnote(footnote);
      return;
    }
    const isKept =
      tagName === 'IMG' ? isKnownPicture(element, this.reading) : tagName === 'IFRAME' && isPlayer(element);
    const loss = isKept ? null : lossOf(element, tagName);
    if (loss !== null) losses.add(loss);
    if (loss === 'picture' && isFileOfAnother(element)) losses.add('pictureFile');
    if (!keepsAll && (isHidden(element) || isComment(element) || isDeletion(element))) return;
    if (keepsAll && !isKept && /^(IMG|IFRAME|VIDEO|AUDIO|OBJECT|EMBED|INPUT|SELECT)$/.test(tagName)) {
      if (loss !== null) this.addAsItIs(element, tagName, around);
      return;
    }
    if (NO_WORDS.has(tagName) && !isKept && !(keepsAll && /^R(T|P)$/.test(tagName))) return;
    const item = readWordItem(element);
    const kind = HTML_KINDS.find(({ is }) => is(element, tagName, this.reading));
    if (item !== null) this.addWordItem(element, item, around);
    else if (isWordQuote(element, tagName)) this.addWordQuote(element, around);
    else if (tagName === 'BR') this.addBreak();
    else if (tagName === 'IMG' && !isKept) this.addPicture(element);
    else if (/^H[1-6]$/.test(tagName)) this.addHeading(element);
    else if (kind !== undefined) this.addBlocks(kind.read(element, around, this));
    else if (BLOCKS.test(tagName) || /^(LI|TD|TH)$/.test(tagName)) this.addParagraph(element, around);
    else this.walkChildren(element, this.inside(element, around));
  }

  private inside(element: Element, { format, link, lang, keepsLines }: Around): Around {
    return {
      lang: readLang(element) ?? lang,
      format: formatOf(element, format),
      link: readLink(element) ?? link,
      keepsLines: keepsLinesIn(element, keepsLines),
    };
  }

  private addText(text: string, around: Around): void {
    for (const [index, line] of (around.keepsLines ? text.split(/\r\n|\r|\n/) : [text]).entries()) {
      if (index > 0) this.addBreak();
      this.line.add(line, around);
    }
  }

  private endLine(joins = false): void {
    const children = this.line.take(joins);
    if (children !== null) this.blocks.push({ type: 'paragraph', children });
  }

  private addBlocks(blocks: readonly Block[]): void {
    this.endLine();
    this.blocks.push(...blocks);
  }

  private addBreak(): void {
    if (this.line.addBreak()) this.endLine();
  }

  private addParagraph(element: Element, around: Around): void {
    this.endLine();
    this.walkChildren(element, this.inside(element, around));
    this.endLine();
  }

  private addPicture(element: Element): void {
    if (isPixel(element)) return;
    const words = element.getAttribute('alt')?.trim() ?? '';
    if (words === '' || saysNothing(words)) return;
    if (isEmoji(element)) this.line.add(words, NO_LOOKS);
    else {
      this.line.add(`[${words}]`, NO_LOOKS);
      this.reading.losses.add('described');
    }
  }

  private addAsItIs(element: Element, tagName: string, around: Around): void {
    const held = asItIs(element, tagName);
    if (held === null) return;
    const link = held.url === null ? around.link : { url: held.url };
    this.line.add(held.words, { ...around, link });
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

  inner(element: Element, around: Around): Paragraph[] {
    const blocks = this.blocksIn(element, around);
    // Only its words may stand there.
    this.reading.losses.add('picture', picturesIn(blocks).length);
    return blocks.flatMap(paragraphsIn);
  }

  blocksIn(element: Element, around: Around): Block[] {
    const reader = new HtmlWalk(this.sources, this.footnotes, this.reading);
    reader.walkChildren(element, around);
    return reader.end();
  }

  footnoteOf(mark: Element, around: Around): Footnote | null {
    const note = this.footnotes.wordsOf(mark);
    if (note === null) return null;
    const { words, cites } = note;
    const sourceId = cites === null ? null : this.sources.idOf(cites, words.textContent ?? '');
    return { type: 'footnote', sourceId, children: this.lineOf(words, around) };
  }

  lineOf(element: Element, around: Around): Inline[] {
    return this.inner(element, plainIn(element, around)).flatMap(({ children }, index): Inline[] =>
      index > 0 ? [{ type: 'linebreak' }, ...children] : children,
    );
  }

  private addWordItem(element: Element, item: WordItem, around: Around): void {
    const children = this.lineOf(element, around);
    this.endLine();
    appendWordItem(this.blocks, item, children);
  }

  private addWordQuote(element: Element, around: Around): void {
    this.endLine();
    appendWordQuote(this.blocks, this.inner(element, plainIn(element, around)));
  }
}
