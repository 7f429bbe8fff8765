import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Tally } from './Tally';

export type Element = DefaultTreeAdapterMap['element'];
type ParentNode = DefaultTreeAdapterMap['parentNode'];

/** A style sheet of a page: its text, or the address of a file. */
export type PageSheet = { media: string } & ({ css: string } | { address: string });

export interface SavedPage {
  /** What the page says it is of: its site's name, or its title, or ''. */
  name: string;
  sheets: PageSheet[];
  body: Element | null;
}

/** What of a saved page says how it looks, in its order; what would run is only counted. */
export function readPage(html: string, tally: Tally): SavedPage {
  const page: SavedPage = { name: '', sheets: [], body: null };
  let title = '';
  for (const element of elementsIn(parse(html, { scriptingEnabled: false }))) {
    const { tagName } = element;
    tally.add('handler', element.attrs.filter(({ name }) => /^on/i.test(name)).length);
    if (tagName === 'body') page.body ??= element;
    else if (tagName === 'title') title ||= textOf(element);
    else if (tagName === 'script') tally.add('script');
    else if (/^(?:iframe|frame|object|embed)$/.test(tagName)) tally.add('frame');
    else if (tagName === 'meta' && attribute(element, 'property') === 'og:site_name')
      page.name ||= attribute(element, 'content').trim();
    else {
      const sheet = sheetOf(element);
      if (sheet) page.sheets.push(sheet);
    }
  }
  page.name = (page.name || title).trim().slice(0, 100);
  return page;
}

function sheetOf(element: Element): PageSheet | null {
  const type = attribute(element, 'type').trim().toLowerCase();
  if (type !== '' && type !== 'text/css') return null;
  const media = attribute(element, 'media').trim();
  if (element.tagName === 'style') return { media, css: textOf(element) };
  if (element.tagName !== 'link') return null;
  const rel = attribute(element, 'rel').toLowerCase().split(/\s+/);
  const address = attribute(element, 'href').trim();
  if (!rel.includes('stylesheet') || rel.includes('alternate') || address === '') return null;
  // Some pages load a sheet for print only and have a script turn it on.
  return { media: /this\.media/.test(attribute(element, 'onload')) ? '' : media, address };
}

/** All elements in the order of the page, however deep it is nested. */
export function* elementsIn(parent: ParentNode): Generator<Element> {
  const waiting = [...parent.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(node.childNodes[at]!);
  }
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('');
}
