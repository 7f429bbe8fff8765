import { safeUrl } from '../../../shared/source/safeUrl';
import { type HtmlKind, plainIn } from './HtmlKind';

export const quotation: HtmlKind = {
  is: (_, tagName) => tagName === 'BLOCKQUOTE',
  read: (element, around, walk) => {
    const children = walk.inner(element, plainIn(element, around));
    if (children.length === 0) return [];
    const cite = safeUrl(element.getAttribute('cite') ?? '');
    const sourceId =
      cite !== null && /^https?:/i.test(cite) ? walk.sources.idOf(cite, element.textContent ?? '') : null;
    return [{ type: 'quotation', sourceId, children }];
  },
};
