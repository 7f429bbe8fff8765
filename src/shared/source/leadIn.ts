import type { Paragraph } from '../article/blocks';
import type { Inline, Link, TextRun } from '../article/inline';
import { cleanLink } from './cleanLink';
import { safeUrl } from './safeUrl';
import type { Source } from './source';

/** A link that attributes a quotation, so that a page may draw it as such. */
export interface SourceLink extends Link {
  toSource: true;
  /** Stands in square brackets at the end of a quotation. */
  bracketed?: boolean;
}

export function isSourceLink(link: Link): link is SourceLink {
  return 'toSource' in link;
}

/** The verb that a lead-in puts after an outlet; it joins the link, as "The Kestrel Ledger reports". */
const VERB =
  /^(?:\s+(?:also\s+|has\s+|had\s+)?(?:reports?|reported|writes?|wrote|written|says?|said|explains?|explained|notes?|noted|finds?|found|argues?|argued|describes?|described|reveals?|revealed|adds?|added|tells?|told)(?![\p{L}\p{N}])|(?:报道|報導|報道|写道|寫道|指出|解释|解釋))/u;

/** The name that a lead-in links, without the verb that joins the link. */
export function withoutVerb(words: string): string {
  const verb = [...words.matchAll(/\s+|(?=[报報写寫指解])/gu)].find(({ index }) =>
    VERB.test(words.slice(index)),
  );
  return verb === undefined ? words : words.slice(0, verb.index);
}

/** The paragraph with its links to `address` marked as attribution, or null when it has none. */
export function markSourceLink(paragraph: Paragraph, address: string): Paragraph | null {
  let found = false;
  const children = mapLinks(paragraph.children, (link) => {
    if (!sameAddress(link.url, address)) return [link];
    found = true;
    return [{ ...link, toSource: true } as SourceLink];
  });
  return found ? { type: 'paragraph', children } : null;
}

/** The paragraph with its links to `address` as plain words, or null when it has none. */
export function withoutSourceLink(paragraph: Paragraph, address: string): Paragraph | null {
  let found = false;
  const children = mapLinks(paragraph.children, (link) => {
    if (!sameAddress(link.url, address)) return [link];
    found = true;
    return link.children;
  });
  return found ? { type: 'paragraph', children } : null;
}

/**
 * The paragraph with the name of the source's outlet (or else of its author) linked to `address`, where it stands last
 * and unlinked; null when it names neither.
 */
export function linkSourceName(paragraph: Paragraph, source: Source, address: string): Paragraph | null {
  const stretches = stretchesOf(paragraph.children).reverse();
  for (const name of namesOf(source)) {
    for (const stretch of stretches) {
      const at = lastNaming(stretch.text, name);
      if (at === -1) continue;
      const end = at + name.length;
      const verb = VERB.exec(stretch.text.slice(end))?.[0].length ?? 0;
      return {
        type: 'paragraph',
        children: linkStretch(paragraph.children, stretch, at, end + verb, address),
      };
    }
  }
  return null;
}

/** Whether the words name the source, linked or not. */
export function namesSource(text: string, source: Source): boolean {
  return namesOf(source).some((name) => lastNaming(text, name) !== -1);
}

function namesOf(source: Source): string[] {
  const outlet = source.outlet.trim();
  return [outlet, outlet.replace(/^The /, ''), source.author.trim()].filter((name) => name.length > 1);
}

/** Where a name stands last as a word of its own, or -1. */
function lastNaming(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    const before = at > 0 && joins(text[at - 1]!, name[0]!);
    const after = at + name.length < text.length && joins(name.at(-1)!, text[at + name.length]!);
    if (!before && !after) return at;
  }
  return -1;
}

function joins(left: string, right: string): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(left) && /[\p{Script=Latin}\p{N}]/u.test(right);
}

/** Neighbouring text runs: a name may stand across them when a part of it is bold. */
interface Stretch {
  from: number;
  text: string;
}

function stretchesOf(children: readonly Inline[]): Stretch[] {
  const stretches: Stretch[] = [];
  children.forEach((child, index) => {
    if (child.type !== 'text') return;
    const last = stretches.at(-1);
    if (last && children[index - 1]?.type === 'text') last.text += child.text;
    else stretches.push({ from: index, text: child.text });
  });
  return stretches;
}

function linkStretch(
  children: readonly Inline[],
  stretch: Stretch,
  start: number,
  end: number,
  url: string,
): Inline[] {
  const before: Inline[] = [];
  const inside: Inline[] = [];
  const after: Inline[] = [];
  let position = 0;
  let index = stretch.from;
  for (; position < stretch.text.length; index += 1) {
    const run = children[index] as TextRun;
    const cut = (from: number, to: number, into: Inline[]) => {
      const text = run.text.slice(Math.max(from - position, 0), Math.max(to - position, 0));
      if (text !== '') into.push({ ...run, text });
    };
    cut(0, start, before);
    cut(start, end, inside);
    cut(end, Infinity, after);
    position += run.text.length;
  }
  const link: SourceLink = { type: 'link', url, children: inside, toSource: true };
  return [...children.slice(0, stretch.from), ...before, link, ...after, ...children.slice(index)];
}

function mapLinks(children: readonly Inline[], change: (link: Link) => Inline[]): Inline[] {
  return children.flatMap((child) =>
    child.type === 'link' || child.type === 'autolink' ? change(child) : [child],
  );
}

function sameAddress(one: string, other: string): boolean {
  return one === other || normalised(one) === normalised(other);
}

/** What counts its readers makes no other address of it: her link may hold it, where the source was cleaned of it. */
function normalised(address: string): string {
  return cleanLink(safeUrl(address) ?? address).replace(/\/$/, '');
}
