import { lossOf } from '../lossOf';
import { readPre } from '../readPre';
import { dropUnseen } from '../seenLines';
import { type HtmlKind, plainIn } from './HtmlKind';

/** Code, verse and preformatted lines. */
export const pre: HtmlKind = {
  is: (_, tagName) => tagName === 'PRE',
  read: (element, around, walk) => {
    if (!walk.reading.keepsAll) dropUnseen(element, walk.reading.losses);
    for (const inner of element.querySelectorAll('img, iframe, video, audio, input, select, a')) {
      const loss = walk.footnoteOf(inner, around) === null ? lossOf(inner, inner.tagName) : null;
      if (loss !== null) walk.reading.losses.add(loss);
    }
    const block = readPre(element, (mark) => walk.footnoteOf(mark, plainIn(element, around)));
    return block === null ? [] : [block];
  },
};
