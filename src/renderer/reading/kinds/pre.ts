import { lossOf } from '../lossOf';
import { readPre } from '../readPre';
import { type HtmlKind, plainIn } from './HtmlKind';

/** Code, verse and preformatted lines. */
export const pre: HtmlKind = {
  is: (_, tagName) => tagName === 'PRE',
  read: (element, around, walk) => {
    for (const inner of element.querySelectorAll('img, iframe, video, audio, input, select, a')) {
      const loss = walk.footnoteOf(inner, around) === null ? lossOf(inner, inner.tagName) : null;
      if (loss !== null) walk.reading.losses.add(loss);
    }
    const block = readPre(element, (mark) => walk.footnoteOf(mark, plainIn(element, around)));
    return block === null ? [] : [block];
  },
};
