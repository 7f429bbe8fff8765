import {
  type Block,
  type Embed,
  type List,
  type Paragraph,
  type ShownPicture,
} from '../../../../shared/article/blocks/index';
import { footnotesOf } from '../../../../shared/article/footnotesOf';
import type { Footnote, Inline, TextRun } from '../../../../shared/article/inline';
import { hasDots } from '../../../../shared/article/blocks/separator';
import { checkMark } from '../../../../shared/article/checkMark';
import { isNoFollow, linkTitle, type LinkTo } from '../../../../shared/article/link';
import { noteLabel } from '../../../../shared/article/noteLabel';
import { markupWords } from '../../../../shared/article/markupWords';
import { runLanguage } from '../../../../shared/article/runLanguage';
import { inElements } from '../../../../shared/article/textFormat';
import { EMBED_SEPARATOR } from '../../../../shared/export/embed';
import { footnoteMark } from '../../../../shared/export/html/footnotesHtml';
import { tableHtml } from '../../../../shared/export/html/tableHtml';
import { noteClass } from '../../../../shared/export/html/noteClass';
import { assertNever } from '../../../../shared/lib/assertNever';
import { dateInWords } from '../../../../shared/source/dates';
import { embedPlace } from '../../../../shared/source/embedProvider';
import { safeUrl } from '../../../../shared/source/safeUrl';
import type { PastedBlocks } from '../../../reading';

/** Copied blocks as other programs take them: plain elements, no classes, no styles, the source of a quotation as its cite. */
export function writeHtml({ blocks: copied, sources }: PastedBlocks): string {
  const blocks = structuredClone(copied);
  const addresses = new Map(sources.map((source) => [source.id, source.url]));
  const [only] = blocks;
  // A phrase joins the line where it is pasted.
  const footnotes = numberFootnotes(blocks);
  if (blocks.length === 1 && only?.type === 'paragraph' && footnotes.length === 0)
    return writeInlines(only.children);
  const list = footnotes.map((footnote) => writeFootnote(footnote, addresses)).join('');
  const written = blocks.map((block) => writeBlock(block, addresses)).join('');
  return list === '' ? written : `${written}<ol class="footnotes">${list}</ol>`;
}

interface NumberedFootnote extends Footnote {
  number: number;
}

function numberFootnotes(blocks: readonly Block[]): NumberedFootnote[] {
  return footnotesOf(blocks).map((footnote, index) => Object.assign(footnote, { number: index + 1 }));
}

/** The source is named by its address alone. */
function writeFootnote(footnote: NumberedFootnote, addresses: ReadonlyMap<string, string>): string {
  const { number, sourceId, children } = footnote;
  const address = escape(addresses.get(sourceId ?? '') ?? '');
  const cited = address === '' ? '' : ` <a href="${address}">${address}</a>`;
  return `<li>${writeInlines(children)}${cited} <a id="fn-${number}" href="#fnref-${number}">↩︎</a></li>`;
}

function writeBlock(block: Block, addresses: ReadonlyMap<string, string>): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block);
    case 'heading':
      return `<${block.tag}>${writeInlines(block.children)}</${block.tag}>`;
    case 'pullquote':
      return `<figure class="pull-quote"><p>${writeInlines(block.children)}</p></figure>`;
    case 'verse':
      return `<pre class="verse">${writeLines(block.children)}</pre>`;
    case 'preformatted':
      return `<pre>${writeLines(block.children)}</pre>`;
    case 'code':
      return `<pre><code>${writeLines(block.children)}</code></pre>`;
    case 'horizontalrule':
      return hasDots(block) ? '<hr class="dots">' : '<hr>';
    case 'list':
      return writeList(block);
    case 'note': {
      const label = `<p><strong>${escape(noteLabel(block, 'en'))}</strong></p>`;
      return `<div class="${noteClass(block)}">${label}${block.children.map(writeParagraph).join('')}</div>`;
    }
    case 'details': {
      const [summary, ...rest] = block.children;
      const line = `<summary>${writeInlines(summary?.children ?? [])}</summary>`;
      return `<details>${line}${rest.map(writeParagraph).join('')}</details>`;
    }
    case 'picture':
      return writePicture(block);
    case 'gallery':
      return (
        block.pictures.map(writePicture).join('') +
        (block.caption === '' ? '' : `<p>${escape(block.caption)}</p>`)
      );
    case 'embed':
      return writeEmbed(block);
    // Its markup is the site's, and would run where it is pasted.
    case 'opaque':
      return `<p>${escape(markupWords(block.markup)).replaceAll('\n', '<br>')}</p>`;
    case 'table': {
      const { table, caption } = tableHtml(block, (inlines) => ({
        attributes: '',
        html: writeInlines([...inlines]),
      }));
      return caption === '' ? table : `<figure>${table}${caption}</figure>`;
    }
    case 'quotation': {
      const address = addresses.get(block.sourceId ?? '') ?? '';
      const cite = address === '' ? '' : ` cite="${escape(address)}"`;
      return `<blockquote${cite}>${block.children.map(writeParagraph).join('')}</blockquote>`;
    }
    default:
      return assertNever(block);
  }
}

/** Without the picture itself, which has no address outside of Galley: what is said of it goes along. */
function writePicture({ alt, caption, credit, licence }: ShownPicture): string {
  const rights = [credit, licence].filter((words) => words !== '').join(', ');
  const line = caption === '' || rights === '' ? caption + rights : `${caption} (${rights})`;
  return `<p>[${escape(alt === '' ? 'Picture' : `Picture: ${alt}`)}]</p>${line === '' ? '' : `<p>${escape(line)}</p>`}`;
}

function writeEmbed({ url, title, author, date }: Embed): string {
  const address = safeUrl(url);
  const words = escape(title || url).replace(/\r\n|\r|\n/g, '<br>');
  const credit = [address === null ? '' : embedPlace(address), author, dateInWords(date, 'en')].filter(
    (part) => part !== '',
  );
  const line = credit.length === 0 ? '' : `<figcaption>${escape(credit.join(EMBED_SEPARATOR))}</figcaption>`;
  return `<figure class="embed"><p>${address === null ? words : `<a href="${escape(address)}">${words}</a>`}</p>${line}</figure>`;
}

function writeParagraph({ children }: Paragraph): string {
  return `<p>${writeInlines(children)}</p>`;
}

/** HTML has a nested list inside the item before it. */
function writeList({ listType, start, children }: List): string {
  const tag = listType === 'number' ? 'ol' : 'ul';
  const from = listType === 'number' && start !== 1 ? ` start="${start}"` : '';
  const items: string[] = [];
  for (const item of children) {
    const [first] = item.children;
    if (first?.type === 'list') items.push((items.pop() ?? '') + writeList(first));
    else {
      const mark = checkMark(listType === 'check' ? item.checked === true : null);
      items.push(mark + writeInlines(item.children as Inline[]));
    }
  }
  return `<${tag}${from}>${items.map((words) => `<li>${words}</li>`).join('')}</${tag}>`;
}

/** For an element that keeps its line ends and tabs. */
function writeLines(inlines: Inline[]): string {
  return writeInlines(inlines, { linebreak: '\n', tab: '\t' });
}

/** What stands for an inline that is no words. */
interface Signs {
  linebreak: string;
  tab: string;
}

function writeInlines(inlines: Inline[], signs: Signs = { linebreak: '<br>', tab: ' ' }): string {
  return inlines.map((inline) => writeInline(inline, signs)).join('');
}

function writeInline(inline: Inline, signs: Signs): string {
  switch (inline.type) {
    case 'text':
      return inElements(writeWords(inline), inline.format);
    case 'linebreak':
      return signs.linebreak;
    case 'tab':
      return signs.tab;
    case 'link':
    case 'autolink':
      return `<a href="${escape(inline.url)}"${sayings(inline)}>${writeInlines(inline.children, signs)}</a>`;
    case 'footnote':
      return footnoteMark((inline as NumberedFootnote).number, true);
    default:
      return assertNever(inline);
  }
}

function writeWords(run: TextRun): string {
  const lang = runLanguage(run);
  return lang === null ? escape(run.text) : `<span lang="${lang}">${escape(run.text)}</span>`;
}

function sayings(link: LinkTo): string {
  const title = linkTitle(link);
  return (isNoFollow(link) ? ' rel="nofollow"' : '') + (title === '' ? '' : ` title="${escape(title)}"`);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
