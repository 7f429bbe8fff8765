import { safeUrl } from '../../shared/source/safeUrl';

/** What a program or a page writes as the mark of a footnote: a number, a letter or a sign, in brackets or not. */
const MARK =
  /^[\s\u00a0([（［〔【]*(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4}|注\s*\d{1,4})[\s\u00a0)\]）］〕】.]*$/i;
/** What leads back to the mark. */
const BACK =
  /^[\s\u00a0([]*(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4}|[↑↩↵⏎^⤴]\ufe0e?\ufe0f?|back( to text)?)[\s\u00a0)\].]*$/iu;

/** What a footnote says, and the address of the source that it cites, as Galley writes that, or null. */
export interface NoteWords {
  words: Element;
  cites: string | null;
}

/**
 * The footnotes of pasted HTML: a link by a mark that leads to words further down, which lead back. They are known by
 * that and not by the names that each program has for them. The words are taken out of the document, with the list,
 * heading-less section or rule that held nothing else.
 */
export class HtmlFootnotes {
  private readonly words = new Map<Element, NoteWords>();

  constructor(body: HTMLElement) {
    const targets = new Map<string, Element>();
    for (const element of body.querySelectorAll('[id], a[name]')) {
      for (const name of [element.id, element.getAttribute('name')])
        if (name && !targets.has(name)) targets.set(name, element);
    }
    if (targets.size === 0) return;
    const found: [Element, Element][] = [];
    for (const link of body.querySelectorAll('a[href*="#"]')) {
      const target = targets.get(fragmentOf(link));
      if (target === undefined || !MARK.test(link.textContent ?? '')) continue;
      const held = holderOf(target);
      // What leads back stands before what it leads to, and is no footnote of its own.
      const follows = link.compareDocumentPosition(held) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (follows !== 0 && held !== body && !held.contains(link)) found.push([link, held]);
    }
    for (const [link, held] of found) {
      const copy = held.cloneNode(true) as Element;
      for (const back of copy.querySelectorAll('a[href*="#"]'))
        if (targets.has(fragmentOf(back)) && BACK.test(back.textContent ?? '')) back.remove();
      this.words.set(link, { words: copy, cites: takeCited(copy) });
    }
    for (const held of new Set(found.map(([, held]) => held))) takeOut(held, body);
  }

  /** The words of the footnote that a link is the mark of, or null. */
  wordsOf(link: Element): NoteWords | null {
    return this.words.get(link) ?? null;
  }
}

function takeCited(note: Element): string | null {
  const cited = note.querySelector('span.cited');
  const address = cited?.getAttribute('cite') ?? cited?.querySelector('a[href]')?.getAttribute('href');
  const url = safeUrl(address ?? '');
  if (url !== null) cited?.remove();
  return url;
}

function fragmentOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  const fragment = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The item or paragraph that a footnote's words stand in. */
function holderOf(target: Element): Element {
  return target.closest('li') ?? target.closest('div[id], aside, dd') ?? target.closest('p') ?? target;
}

/** What a program draws above its footnotes says how it looks, or goes with the part that it stands in: any other rule is hers. */
function isRuleOfNotes(rule: Element): boolean {
  return rule.matches('hr:not(.dots, .wp-block-separator)') && rule.attributes.length > 0;
}

/** Takes an element out, and what around it holds nothing any more. */
function takeOut(element: Element, body: Element): void {
  const around = element.parentElement;
  const before = element.previousElementSibling;
  element.remove();
  const isLast = around !== null && around.textContent?.trim() === '';
  if (before !== null && isRuleOfNotes(before) && before.nextElementSibling === null) before.remove();
  if (isLast && around !== body && around.querySelector('img, table') === null) takeOut(around, body);
}
