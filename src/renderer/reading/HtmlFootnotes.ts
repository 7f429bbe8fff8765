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

/** Words down there, and the marks up in the text that lead to them. */
interface Found {
  marks: Element[];
  words: Element;
  cites: string | null;
  isClaimed: boolean;
}

/**
 * The footnotes of pasted HTML: a link by a mark that leads to words further down, which lead back, or a raised one. They are
 * known by that and not by the names that each program has for them. The words are taken out of the document, with the list,
 * heading-less section or rule that held nothing else.
 */
export class HtmlFootnotes {
  private readonly found = new Map<Element, Found>();

  constructor(body: HTMLElement) {
    const targets = new Map<string, Element>();
    for (const element of body.querySelectorAll('[id], a[name]')) {
      for (const name of [element.id, element.getAttribute('name')])
        if (name && !targets.has(name)) targets.set(name, element);
    }
    if (targets.size === 0) return;
    const marksOf = new Map<Element, Element[]>();
    for (const link of body.querySelectorAll('a[href*="#"]')) {
      const target = targets.get(fragmentOf(link));
      if (target === undefined || !MARK.test(link.textContent ?? '')) continue;
      const held = holderOf(target);
      // What leads back stands before what it leads to, and is no footnote of its own.
      const follows = link.compareDocumentPosition(held) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (follows !== 0 && held !== body && !held.contains(link))
        marksOf.set(held, [...(marksOf.get(held) ?? []), link]);
    }
    for (const [held, marks] of marksOf) {
      const words = held.cloneNode(true) as Element;
      const backs = [...words.querySelectorAll('a[href*="#"]')].filter(
        (back) => targets.has(fragmentOf(back)) && BACK.test(back.textContent ?? ''),
      );
      const leadsBack = backs.some((back) => isAt(marks, targets.get(fragmentOf(back))!));
      if (!leadsBack && !(isRaised(marks) && held.matches('li, p'))) continue;
      for (const back of backs) back.remove();
      const note = { marks, words, cites: takeCited(words), isClaimed: false };
      for (const mark of marks) {
        this.found.set(mark, note);
        noteMarks.add(mark);
      }
    }
    for (const [held, [mark]] of marksOf) if (this.found.has(mark!)) takeOut(held, body);
  }

  /** The words of the footnote that a link is the mark of, or null. */
  wordsOf(link: Element): NoteWords | null {
    const note = this.found.get(link);
    if (note === undefined) return null;
    note.isClaimed = true;
    return note;
  }

  /** The words of those whose marks stand where no footnote can, as in a caption, each with its mark. */
  unclaimed(): Element[] {
    const left = new Set([...this.found.values()].filter(({ isClaimed }) => !isClaimed));
    return [...left].map(({ marks, words }) => {
      const [mark] = marks;
      const first = words.firstElementChild?.matches('p') ? words.firstElementChild : words;
      first.prepend(`${mark?.textContent?.trim() ?? ''} `);
      return words;
    });
  }
}

const noteMarks = new WeakSet<Element>();

/** The mark of a footnote that was found, wherever it stands. */
export function isNoteMark(link: Element): boolean {
  return noteMarks.has(link);
}

function isRaised(marks: readonly Element[]): boolean {
  return marks.some((mark) => mark.closest('sup, [role=doc-noteref]') !== null);
}

/** Whether an element is one of the marks, or stands with it: around it alone, or in its paragraph. */
function isAt(marks: readonly Element[], place: Element): boolean {
  return marks.some((mark) => {
    const line = mark.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, figcaption, summary, div');
    return line?.contains(place) === true || (place.contains(mark) && place.matches('sup, span, a'));
  });
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
