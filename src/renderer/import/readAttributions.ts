import { withoutVerb } from '../../shared/source/leadIn';
import { safeUrl } from '../../shared/source/safeUrl';
import type { Source } from '../../shared/source/source';
import { seenLines } from '../reading';
import { type Credit, readCredit, type Said } from './readCredit';

/** Stands in `cite` for a source that has no address of the web, or that shares it with another one. */
const NO_ADDRESS = 'https://no-address.invalid/';
const SOURCE_WORD = /^(source|来源|來源)$/i;
const MEDIA = 'img, svg, iframe, video, audio, object, embed, input, select, table';
const CREDIT = 'footer.credit, cite, p.credit, p:last-child';

/**
 * Takes what the quotations of a text say of their sources, as Galley writes it in its three house styles, out of their words:
 * a credit under them, a bracket at their end, or the one link of the paragraph that leads in, which stays. Each quotation gets
 * its address as `cite`, and so has what a footnote cites; what is known of the sources is answered, by that. Two of one
 * address that are said to be different ones stay apart.
 * @param named addresses that stand as `cite` for sources which are known already: what cites them is left as it is
 */
export function readAttributions(
  root: HTMLElement,
  named: ReadonlyMap<string, string> = new Map(),
): Map<string, Said> {
  const isNamed = (cites: Element) => named.has(cites.getAttribute('cite') ?? '');
  const known = new Map<string, Said>();
  /** What the words of a lead-in link may be the name of; a credit knows better. */
  const guessed = new Map<string, Said>();
  const learn = (cites: Element, linked: string | null, said: Said) => {
    const url = linked ?? safeUrl(cites.getAttribute('cite') ?? '') ?? '';
    const [same] =
      [...known].find(([, other]) => url !== '' && other.url === url && areSame(said, other)) ?? [];
    const isFree = /^https?:/i.test(url) && !known.has(url);
    const cite = same ?? (isFree ? url : `${NO_ADDRESS}${known.size}`);
    cites.setAttribute('cite', cite);
    known.set(cite, { ...said, ...whatIsSaid(known.get(cite)), url });
  };
  for (const quotation of root.querySelectorAll('blockquote')) {
    if (isNamed(quotation)) continue;
    const credit = takeCredit(quotation);
    const bracket = credit === null ? takeBracket(quotation) : null;
    if (credit !== null) learn(quotation, credit.url, credit.said);
    else if (bracket !== null) learn(quotation, bracket, {});
    else {
      const leadIn = linkBefore(quotation);
      const cite = safeUrl(quotation.getAttribute('cite') ?? '');
      if (leadIn !== null && (cite === null || cite === leadIn.url)) {
        quotation.setAttribute('cite', leadIn.url);
        guessed.set(leadIn.url, { ...leadIn.said, ...guessed.get(leadIn.url) });
      }
    }
  }
  for (const cited of root.querySelectorAll('span.cited')) {
    if (isNamed(cited)) continue;
    const credit = readCredit(cited);
    if (credit !== null) learn(cited, credit.url, credit.said);
    // Words like the others of the footnote.
    else cited.replaceWith(...cited.childNodes);
  }
  for (const [url, said] of guessed) known.set(url, { ...said, ...known.get(url), url });
  return known;
}

/**
 * The sources with what is known of them, by their quotations and by the page.
 * @param ofPage what the page as a whole says of its sources
 */
export function fillSources(
  sources: readonly Source[],
  known: ReadonlyMap<string, Said>,
  ofPage: readonly Said[] = [],
): Source[] {
  return sources.map((source) => {
    const filled = { ...source, ...known.get(source.url) };
    return { ...filled, ...agreed(meant(filled, ofPage)) };
  });
}

/** Whether a page says of several sources that share an address what is not the same of all, and nothing says which a quotation is from. */
export function isUnsure(sources: readonly Source[], ofPage: readonly Said[]): boolean {
  return sources.some((source) => meant(source, ofPage).some((one, _, all) => !areSame(one, all[0] ?? one)));
}

/** Those of the page that a source may be; where its own words fit none, the page knows better. */
function meant(source: Source, ofPage: readonly Said[]): Said[] {
  const at = ofPage.filter(({ url }) => url !== '' && url === source.url);
  const same = at.filter((other) => areSame(other, source));
  return same.length === 0 ? at : same;
}

const TELLING = ['outlet', 'author', 'title', 'published'] as const;

/** Whether two may be one source: nothing is said of the one that is said otherwise of the other. */
function areSame(one: Said, other: Said): boolean {
  return TELLING.every((field) => !one[field] || !other[field] || one[field] === other[field]);
}

/** Without the fields of which it says nothing: another may say it. */
function whatIsSaid(said: Said = {}): Said {
  return Object.fromEntries(Object.entries(said).filter(([, fact]) => fact !== ''));
}

/** Of several that may be meant, only what is said of all of them. */
function agreed([first, ...others]: readonly Said[]): Said {
  const facts = Object.entries(first ?? {}) as [keyof Said, string][];
  return Object.fromEntries(facts.filter(([field, fact]) => others.every((other) => other[field] === fact)));
}

function takeCredit(quotation: Element): Credit | null {
  const found = [...quotation.querySelectorAll(CREDIT)].filter(isLine).at(-1);
  if (found === undefined) return null;
  const holder = found.closest('footer, p') ?? found;
  // It is more than words.
  if (holder.querySelector(MEDIA) !== null) return null;
  // Without words that are seen there is nothing that it is the credit of.
  if (holder === quotation || seenLines(quotation, [holder]).length === 0) return null;
  const credit = readCredit(holder);
  if (credit === null || (!isNamedCredit(found) && !isSureCredit(credit))) return null;
  holder.remove();
  return credit;
}

/** What a page itself calls a credit. */
function isNamedCredit(element: Element): boolean {
  return element.matches('footer, p.credit, cite');
}

/** A work may be named in the midst of the words too: a credit is all of its line. */
function isLine(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  const line = element.closest('p')?.textContent?.trim() ?? text;
  if (element.tagName === 'CITE') return line === text;
  return isNamedCredit(element) || (/^[—–]\s*\S/.test(text) && text.length < 400);
}

/** What somebody says may begin with a dash too: a credit has a title, a link, or a day behind names. */
function isSureCredit({ url, said: { title, author, outlet, published } }: Credit): boolean {
  if (/["“”„«»「」!?！？。;；]/.test(author + outlet)) return false;
  return title !== '' || url !== null || (published !== '' && [author, outlet].every(isName));
}

/** Words that all begin as a name does, but for what stands between them. */
function isName(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) &&
    /^(?:(?:\p{Lu}\S*|of|the|and|for|d[aeiu]|von|van|der|la)(?:\s+|$))+$/u.test(words)
  );
}

function takeBracket(quotation: Element): string | null {
  const link = [...quotation.querySelectorAll('a[href]')].at(-1);
  const { previousSibling: before, nextSibling: after } = link ?? {};
  if (link === undefined || !SOURCE_WORD.test(link.textContent?.trim() ?? '')) return null;
  if (!/\[\s*$/.test(before?.nodeValue ?? '') || !/^\s*\]/.test(after?.nodeValue ?? '')) return null;
  const url = safeUrl(link.getAttribute('href') ?? '');
  before!.nodeValue = (before!.nodeValue ?? '').replace(/\s*\[\s*$/, '');
  after!.nodeValue = (after!.nodeValue ?? '').replace(/^\s*\]/, '');
  link.remove();
  return url;
}

/** The one link of the paragraph that leads in, past other quotations. */
function linkBefore(quotation: Element): { url: string; said: Said } | null {
  let before = quotation.previousElementSibling;
  while (before?.tagName === 'BLOCKQUOTE') before = before.previousElementSibling;
  const links = before?.tagName === 'P' ? [...before.querySelectorAll('a[href]')] : [];
  const [link] = links;
  const url = safeUrl(link?.getAttribute('href') ?? '');
  if (link === undefined || links.length > 1 || url === null || !/^https?:/i.test(url)) return null;
  const outlet = withoutVerb(link.textContent?.trim() ?? '');
  return { url, said: outlet.length > 60 ? {} : { outlet } };
}
