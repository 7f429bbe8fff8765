import { inertHtml } from './inertHtml';
import { flattened, isDeep } from './isDeepHtml';

/** Lists of some programs lie deep; that many elements within one another are nobody's words. */
const DEEPEST = 1_000;

/** An inert document: nothing in it runs or loads. Of elements thousands deep in one another there are only the words, line by line. */
export function parseInert(html: string): HTMLElement {
  // Before the body a parser drops the space that a bare phrase starts with.
  const inBody = /<(html|head|body)\b/i.test(html) ? html : `<body>${html}`;
  const inert = inertHtml(inBody);
  return new DOMParser().parseFromString(isDeep(inert, DEEPEST) ? flattened(inert) : inert, 'text/html').body;
}
