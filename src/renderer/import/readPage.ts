import type { ImportedArticle } from '../../shared/import/imported';
import type { Source } from '../../shared/source/source';
import { isHidden } from '../reading';
import { readOwnPage } from './readOwnPage';

/** What of a page is the article. */
export interface PageParts {
  root: HTMLElement;
  /** As the page calls itself in its head; '' where it does not. */
  title: string;
  /** BCP 47, as the page says it; '' where it does not. */
  language: string;
  fields: Partial<Pick<ImportedArticle, 'headline' | 'standfirst' | 'byline' | 'section' | 'tags'>>;
  remarks: string[];
  /** What the page says of the sources of its quotations. */
  sources: readonly Partial<Omit<Source, 'id'>>[];
}

/** Of the words of a page, what its article must have at the least to be taken for the whole of it. */
const MOST_OF_IT = 0.4;

/** Finds the article among what a page has around it. */
export function readPage(body: HTMLElement): PageParts {
  const { title, documentElement } = body.ownerDocument;
  const page = {
    title: title.trim(),
    language: documentElement.lang,
    fields: {},
    remarks: [],
    sources: [],
  };
  const own = readOwnPage(body);
  if (own !== null) return { ...page, ...own };
  const [article, ...others] = outermost(body, 'article');
  const [main] = outermost(body, 'main, [role=main]');
  const root = others.length === 0 ? (article ?? main) : main;
  if (root === undefined || lengthOf(root) < lengthOf(body) * MOST_OF_IT) return { ...page, root: body };
  const isAll = lengthOf(root) === lengthOf(body);
  return { ...page, root, remarks: isAll ? [] : ['What the page has around the article was left out.'] };
}

function outermost(body: HTMLElement, selector: string): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(selector)].filter(
    (found) => found.parentElement?.closest(selector) === null,
  );
}

/** Letters that are seen of it. */
function lengthOf(node: Node): number {
  if (node instanceof Text) return node.data.replace(/\s+/g, '').length;
  if (node instanceof Element && (UNSEEN.test(node.tagName) || isHidden(node))) return 0;
  return [...node.childNodes].reduce((length, child) => length + lengthOf(child), 0);
}

const UNSEEN = /^(?:script|style|noscript|template)$/i;
