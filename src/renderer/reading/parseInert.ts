import { inertHtml } from './inertHtml';

/** An inert document: nothing in it runs or loads. */
export function parseInert(html: string): HTMLElement {
  // Before the body a parser drops the space that a bare phrase starts with.
  const inBody = /<(html|head|body)\b/i.test(html) ? html : `<body>${html}`;
  return new DOMParser().parseFromString(inertHtml(inBody), 'text/html').body;
}
