import type { Article } from '../article/article';
import { fold } from './fold';
import { searchable } from './searchable';
import { isHanRun, runsOf, type SearchWord } from './searchWords';

/** Where words stand in a folded text: Chinese anywhere, other words where one begins. Start and end, sorted, none in another. */
export function hitsIn(folded: string, words: readonly SearchWord[]): [start: number, end: number][] {
  const hits: [number, number][] = [];
  for (const run of runsOf(folded)) {
    const [text] = run;
    const isHan = isHanRun(text);
    for (const word of words) {
      if (word.isHan !== isHan) continue;
      let at = isHan ? text.indexOf(word.text) : text.startsWith(word.text) ? 0 : -1;
      while (at !== -1) {
        hits.push([run.index + at, run.index + at + word.text.length]);
        at = isHan ? text.indexOf(word.text, at + 1) : -1;
      }
    }
  }
  return joined(hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

function joined(hits: readonly [number, number][]): [number, number][] {
  const apart: [number, number][] = [];
  for (const [start, end] of hits) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** Which of the words a text holds. */
export function wordsIn(text: string, words: readonly SearchWord[]): SearchWord[] {
  const folded = fold(text);
  // A search for a few letters is many times faster than taking the text apart, and most texts hold none.
  const perhaps = words.filter((word) => folded.includes(word.text));
  return perhaps.filter((word) => hitsIn(folded, [word]).length > 0);
}

/** Whether an article holds every word, wherever in it. */
export function matches(article: Article, words: readonly SearchWord[]): boolean {
  let missing: readonly SearchWord[] = words;
  for (const { text } of searchable(article)) {
    if (missing.length === 0) return true;
    const found = wordsIn(text, missing);
    if (found.length > 0) missing = missing.filter((word) => !found.includes(word));
  }
  return missing.length === 0;
}
