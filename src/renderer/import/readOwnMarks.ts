import { onOneLine } from '../../shared/lib/onOneLine';
import type { ImportedArticle } from '../../shared/import/imported';

type OwnFields = Partial<Pick<ImportedArticle, 'byline' | 'section' | 'tags'>>;

/**
 * Takes out of the HTML of Galley's own Markdown what is no text of the article: the line of byline, date and section and that
 * of the tags, of which the fields are answered. Standfirst and captions are marked as HTML has them. A line that somebody
 * wrote more into stays.
 */
export function readOwnMarks(root: HTMLElement): OwnFields {
  markStandfirst(root);
  joinCaptions(root);
  return { ...takeSignature(root), ...takeTags(root) };
}

/** Makes figures of the pictures that have a caption. */
export function joinCaptions(root: HTMLElement): void {
  for (const caption of root.querySelectorAll('p > span.caption:only-child')) joinCaption(caption);
}

function markStandfirst(root: HTMLElement): void {
  const line = root.querySelector('p > span.standfirst:only-child')?.parentElement;
  if (line && isAll(line)) line.className = 'standfirst';
}

/** The picture above and its caption, as one figure. */
function joinCaption(caption: Element): void {
  const line = caption.parentElement!;
  const above = line.previousElementSibling;
  const image = above?.tagName === 'P' ? above.querySelector(':scope > img, :scope > a > img') : null;
  if (!isAll(line) || !above || image === null) return;
  if (above.childElementCount !== 1 || onOneLine(above.textContent ?? '') !== '') return;
  const document = line.ownerDocument;
  const figure = document.createElement('figure');
  const figcaption = document.createElement('figcaption');
  figcaption.append(...caption.childNodes);
  figure.append(...above.childNodes, figcaption);
  above.replaceWith(figure);
  line.remove();
}

/** What stands before a mark is a word of the theme that wrote it; behind one nothing does. */
const SIGNATURE = /^(?:[^\d·<>]{0,16}<byline> ?· ?)?<time>(?: ?· ?<section>)?$/;
const TAGS = /^[^\d,、<>]{0,24}<tag>(?: ?[,、] ?<tag>)*$/;

/** "By Ines Marlow · 24 November 2026 · Harbours", behind headline and standfirst. */
function takeSignature(root: HTMLElement): OwnFields {
  const line = [...root.children].slice(0, 3).find((child) => child.matches('p:has(> time)'));
  if (line === undefined || !SIGNATURE.test(shapeOf(line))) return {};
  const of = (name: string) => [...line.children].filter(({ classList }) => classList.contains(name));
  const [[byline = ''], [section = '']] = [of('byline').map(wordsOf), of('section').map(wordsOf)];
  // The hour alone is no day of an article.
  if (!/\d{4}/.test(line.querySelector('time')?.textContent ?? '')) return {};
  line.remove();
  return { byline, section };
}

/** "Filed under fog, lamps", at the end. */
function takeTags(root: HTMLElement): OwnFields {
  const line = [...root.children].findLast((child) => child.matches('p:has(> span.tag)'));
  if (line === undefined || !TAGS.test(shapeOf(line))) return {};
  line.remove();
  return { tags: [...line.children].map(wordsOf) };
}

/** The words of a line with its marks by their names, "By <byline> · <time>". */
function shapeOf(line: Element): string {
  const parts = [...line.childNodes].map((node) => {
    if (!(node instanceof Element)) return (node.nodeValue ?? '').replace(/[<>]/g, '1');
    return `<${node.tagName === 'SPAN' ? node.className : node.tagName.toLowerCase()}>`;
  });
  return onOneLine(parts.join(''));
}

/** Whether a line holds nothing beside its only element. */
function isAll(line: Element): boolean {
  return onOneLine(line.textContent ?? '') === wordsOf(line.firstElementChild!);
}

function wordsOf(element: Element): string {
  return onOneLine(element.textContent ?? '');
}
