import { lossOf } from '../lossOf';
import { readPre } from '../readPre';
import type { HtmlKind } from './HtmlKind';

/** Code, verse and preformatted lines. */
export const pre: HtmlKind = {
  is: (_, tagName) => tagName === 'PRE',
  read: (element, _, { reading }) => {
    for (const inner of element.querySelectorAll('img, iframe, video, audio, input, select, a')) {
      const loss = lossOf(inner, inner.tagName);
      if (loss !== null) reading.losses.add(loss);
    }
    const block = readPre(element);
    return block === null ? [] : [block];
  },
};
