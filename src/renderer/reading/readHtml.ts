import { CitedSources } from './CitedSources';
import { HtmlFootnotes } from './HtmlFootnotes';
import { HtmlWalk } from './HtmlWalk';
import { PLAIN } from './kinds/HtmlKind';
import { Losses } from './Losses';
import type { PastedBlocks } from './PastedBlocks';
import type { Reading } from './Reading';
import { spellOut } from './spellOut';

/**
 * Pasted HTML in the article's own kinds. What has no kind here (a picture's description) stays
 * as paragraphs: words that are seen are never dropped, only their looks. `newId` gives ids for the sources that a `cite`
 * names; `reading` counts what is not there as it was.
 * @param footnotes those of the text, where they were looked for already
 */
export function readHtml(
  body: HTMLElement,
  newId: () => string,
  reading: Reading = { losses: new Losses(), keepsAll: false },
  footnotes: HtmlFootnotes = new HtmlFootnotes(body),
): PastedBlocks {
  const sources = new CitedSources(newId, reading.sources);
  const walk = new HtmlWalk(sources, footnotes, reading, true);
  dropOuterLayout(body);
  spellOut(body);
  walk.walkChildren(body, PLAIN);
  walk.addUnclaimed();
  return { blocks: walk.end(), sources: sources.all };
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
