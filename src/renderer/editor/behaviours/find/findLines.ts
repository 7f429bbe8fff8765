import type { Finder, Found } from '../../../../shared/article/findWords';
import { placeIn, $textLines, type TextLine, type TextPlace } from '../../textLines';
import type { FindPlace } from './findStore';

/** Words that were found in the text. */
export interface Hit {
  from: TextPlace;
  to: TextPlace;
  inQuotation: boolean;
  replaceWith: Found['replaceWith'];
}

/** Where the words stand in the text, in its order; a hit in line breaks alone is none. */
export function $findHits(find: Finder, place: FindPlace): Hit[] {
  return $textLines()
    .filter(({ inQuotation }) => place === 'everywhere' || inQuotation === (place === 'quotations'))
    .flatMap((line) => find(line.text).map((found) => hitIn(line, found)))
    .filter(({ from, to }) => from.key !== to.key || from.offset < to.offset);
}

function hitIn(line: TextLine, { from, to, replaceWith }: Found): Hit {
  return {
    from: placeIn(line, from, true),
    to: placeIn(line, to, false),
    inQuotation: line.inQuotation,
    replaceWith,
  };
}
