import { $getNodeByKey, type NodeKey } from 'lexical';
import type { Finder, Found } from '../../../../shared/article/findWords';
import { $selectNode } from '../../blocks/selectNode';
import { $holdsWords, type HeldWords } from '../../heldWords';
import { $replaceInLine } from '../../replaceInLine';
import { $allWords, placeIn, type TextLine } from '../../textLines';
import { $selectRange, type TextRange } from '../../textRange';
import type { FindPlace } from './findStore';

/** Words that were found: in the text, or among those that a node of it holds. */
export interface Hit {
  at: LineRange | HeldRange;
  inQuotation: boolean;
  replaceWith: Found['replaceWith'];
}

/** Words of a block's line, by where they are drawn, and by their UTF-16 units in it. */
interface LineRange extends TextRange {
  line: { key: NodeKey; from: number; to: number };
}

/** UTF-16 units of the words that a node holds under a name. */
export interface HeldRange {
  key: NodeKey;
  name: string;
  from: number;
  to: number;
}

export const isHeld = (at: Hit['at']): at is HeldRange => 'name' in at;

/** Where the words stand in the text, in its order; a hit in line breaks alone is none. */
export function $findHits(find: Finder, place: FindPlace): Hit[] {
  return $allWords()
    .filter(({ inQuotation }) => place === 'everywhere' || inQuotation === (place === 'quotations'))
    .flatMap((words) =>
      find(words.text).flatMap((found): Hit[] => {
        const at = rangeOf(words, found);
        if (!isHeld(at) && at.from.key === at.to.key && at.from.offset >= at.to.offset) return [];
        return [{ at, inQuotation: words.inQuotation, replaceWith: found.replaceWith }];
      }),
    );
}

function rangeOf(words: TextLine | HeldWords, { from, to }: Found): Hit['at'] {
  return 'parts' in words
    ? {
        from: placeIn(words, from, true),
        to: placeIn(words, to, false),
        line: { key: words.key, from, to },
      }
    : { key: words.key, name: words.name, from, to };
}

export function $selectHit({ at }: Hit): void {
  if (!isHeld(at)) {
    $selectRange(at);
    return;
  }
  $selectNode(at.key);
}

export function $replaceHit({ at, replaceWith }: Hit, replacement: string): void {
  const words = replaceWith(replacement);
  if (!isHeld(at)) {
    $replaceInLine(at.line.key, at.line.from, at.line.to, words);
    return;
  }
  const node = $getNodeByKey(at.key);
  if ($holdsWords(node)) node.replaceHeldWords(at.name, at.from, at.to, words);
}
