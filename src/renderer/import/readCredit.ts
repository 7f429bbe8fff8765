import type { Language } from '../../shared/article/language';
import { creditOf, type CreditPart, creditText } from '../../shared/source/creditOf';
import { dayOfWords } from '../../shared/source/dates';
import { safeUrl } from '../../shared/source/safeUrl';
import type { Source } from '../../shared/source/source';

/** What a text says of a source. */
export type Said = Partial<Omit<Source, 'id'>>;

export interface Credit {
  /** Where it leads; null where nowhere. */
  url: string | null;
  said: Pick<Source, 'title' | 'author' | 'outlet' | 'published' | 'language'>;
}

/** Stands for the words of the link, which may have commas; no text has it. */
const LINKED = '\ufdd0';

/**
 * What a line says of a source: title, author, outlet and day, with one of them a link. Null where it says anything else: it is
 * a credit only if what was read of it gives its own letters again, so that no word is lost or taken for what it is not.
 */
export function readCredit(line: Element): Credit | null {
  const links = [...line.querySelectorAll('a[href]')];
  const [link] = links;
  if (links.length > 1 || link?.getAttribute('href')?.trim().startsWith('#') === true) return null;
  const linked = onOneLine(link?.textContent ?? '');
  const text = onOneLine(wordsIn(line, link)).replace(/^[—–]+\s*/, '');
  const { title, marks, head, rest, isLinked } = takeTitle(line, text, linked);
  const [beforeDay, day] = takeLast(rest);
  const published = dayOfWords(day);
  const names = published === '' ? rest : beforeDay;
  // Where there is an outlet, that is what leads to the source.
  const [author, last] = isLinked ? [names, ''] : takeLast(names);
  if (author.includes(LINKED) || (last.includes(LINKED) && last !== LINKED)) return null;
  const shown = last === LINKED ? linked : last;
  const outlet = safeUrl(shown) === null ? shown : '';
  const language: Language = /\p{Script=Han}/u.test(title + outlet) ? 'zh-Hans' : 'en';
  const url = link === undefined ? null : safeUrl(link.getAttribute('href') ?? '');
  const said = { title, author, outlet, published, language };
  const parts = creditOf({ ...said, ...NOTHING_ELSE, language: marks ?? language, url: url ?? '' }, 'en');
  const [ofTitle, others] = [parts.filter(isTitle), parts.filter((part) => !isTitle(part))];
  const written = marks === null ? title : creditText(ofTitle, 'en');
  const behind = others.map(({ kind, text: words }) => (kind === 'published' ? day : words)).join(',');
  const isAll = bare(written) === bare(head) && bare(behind) === bare(rest.replace(LINKED, linked));
  return isAll && parts.length > 0 ? { url, said } : null;
}

const isTitle = ({ kind }: CreditPart) => kind === 'title';

const NOTHING_ELSE = { id: '', accessed: '', archived: '' };

interface Title {
  title: string;
  /** The language whose marks it stands in; null where it is set off by its looks. */
  marks: Language | null;
  /** As it stands in the line, and what stands behind it. */
  head: string;
  rest: string;
  /** It leads to the source. */
  isLinked: boolean;
}

function takeTitle(line: Element, text: string, linked: string): Title {
  const isLinked = text.startsWith(LINKED);
  const opened = isLinked && /^[“《]/.test(linked) ? text.replace(LINKED, linked) : text;
  const [all, english, chinese] = /^(?:“(.*?)”|《(.*?)》)(?=\s*[,，]|$)/.exec(opened) ?? [];
  const named = english ?? chinese;
  if (all !== undefined && named !== undefined)
    return {
      title: named.replace(LINKED, linked),
      marks: english === undefined ? 'zh-Hans' : 'en',
      head: all.replace(LINKED, linked),
      rest: withoutComma(opened.slice(all.length)),
      isLinked: isLinked || named === LINKED,
    };
  const title = onOneLine(line.querySelector('footer > cite, em')?.textContent ?? '');
  const head = isLinked && title === linked ? LINKED : title;
  if (title === '' || !text.startsWith(head))
    return { title: '', marks: null, head: '', rest: text, isLinked: false };
  return {
    title,
    marks: null,
    head: title,
    rest: withoutComma(text.slice(head.length)),
    isLinked: head === LINKED,
  };
}

function withoutComma(text: string): string {
  return text.replace(/^\s*[,，]\s*/, '');
}

/** What stands before the last comma, and what behind it. */
function takeLast(text: string): [string, string] {
  const [, before = '', last = ''] = /^(?:(.*)[,，])?([^,，]*)$/.exec(text) ?? [];
  return [before.trim(), last.trim()];
}

/** The words of a line, with those of the link held aside; a break of the line parts as a comma does. */
function wordsIn(node: Node, link: Element | undefined): string {
  if (node === link) return LINKED;
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof Element && node.tagName === 'BR') return ', ';
  return [...node.childNodes].map((child) => wordsIn(child, link)).join('');
}

function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[,，]) ?, /g, ' ')
    .trim();
}

function bare(text: string): string {
  return text.replace(/，/g, ',').replace(/\s+/g, '');
}
