import type { Article } from '../article/article';
import { mayBeChinese } from '../article/passages';
import type { Snippet } from './libraryPage';
import { markHits, type MarkedPart } from './markHits';
import { wordsIn } from './matches';
import { searchable, type SearchableText } from './searchable';
import type { SearchWord } from './searchWords';

/** Characters shown before and after the first hit. A Chinese character is as wide as two others. */
const BEFORE = 36;
const AFTER = 120;

/** The text of an article that holds most of the words, cut around the first; null when only the headline holds any. */
export function snippetOf(article: Article, words: readonly SearchWord[]): Snippet | null {
  let best: SearchableText | null = null;
  let most = 0;
  for (const candidate of searchable(article)) {
    if (candidate.field === 'headline') continue;
    const found = wordsIn(candidate.text, words).length;
    if (found > most) [best, most] = [candidate, found];
    if (most === words.length) break;
  }
  if (best === null || best.field === 'headline') return null;
  return { field: best.field, parts: cutAround(markHits(best.text.replace(/\s+/g, ' '), words)) };
}

function cutAround(parts: MarkedPart[]): MarkedPart[] {
  const first = parts.findIndex(({ isHit }) => isHit);
  const cut = first > 0 ? [{ ...parts[0]!, text: endOf(parts[0]!.text) }] : [];
  let room = mayBeChinese(parts[first]?.text ?? '') ? AFTER / 2 : AFTER;
  for (const part of parts.slice(Math.max(0, first))) {
    if (room <= 0) break;
    cut.push(part.text.length > room && !part.isHit ? { ...part, text: startOf(part.text, room) } : part);
    room -= part.text.length;
  }
  return cut;
}

function endOf(text: string): string {
  const most = mayBeChinese(text) ? BEFORE / 2 : BEFORE;
  if (text.length <= most) return text;
  const end = text.slice(-most).replace(/^[\udc00-\udfff]/, '');
  const space = end.indexOf(' ');
  return `…${space === -1 || space > end.length - 2 ? end : end.slice(space + 1)}`;
}

function startOf(text: string, most: number): string {
  const start = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const space = start.lastIndexOf(' ');
  return `${space < 1 ? start : start.slice(0, space)}…`;
}
