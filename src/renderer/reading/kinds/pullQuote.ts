import { type HtmlKind, PLAIN } from './HtmlKind';

/** As Galley and WordPress write it. */
export const pullQuote: HtmlKind = {
  is: ({ classList }) => classList.contains('pull-quote') || classList.contains('wp-block-pullquote'),
  read: (element, _, walk) => {
    const children = walk.lineOf(element, PLAIN);
    return children.length > 0 ? [{ type: 'pullquote', children }] : [];
  },
};
