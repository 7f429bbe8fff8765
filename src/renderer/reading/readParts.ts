import type { Block } from '../../shared/article/blocks';
import type { Source } from '../../shared/source/source';
import { CitedSources } from './CitedSources';
import { HtmlFootnotes } from './HtmlFootnotes';
import { HtmlWalk } from './HtmlWalk';
import { PLAIN } from './kinds/HtmlKind';
import type { Reading } from './Reading';
import { spellOut } from './spellOut';

/**
 * The blocks of each part of a text, an element of `body` a part; footnotes lead from one into another.
 * @param hasFootnotes false: their marks are links like others
 */
export function readParts(
  body: HTMLElement,
  newId: () => string,
  reading: Reading,
  hasFootnotes: boolean,
): { parts: Block[][]; sources: Source[] } {
  const sources = new CitedSources(newId, reading.sources);
  const parts = [...body.children];
  const footnotes = new HtmlFootnotes(hasFootnotes ? body : body.ownerDocument.createElement('div'));
  spellOut(body);
  const read = parts.map((part) => {
    const walk = new HtmlWalk(sources, footnotes, reading);
    // A list of footnotes is taken out with all that held nothing else.
    if (part.parentElement === body) walk.walkChildren(part, PLAIN);
    return walk.end();
  });
  const walk = new HtmlWalk(sources, footnotes, reading);
  walk.addUnclaimed();
  read.at(-1)?.push(...walk.end());
  return { parts: read, sources: sources.all };
}
