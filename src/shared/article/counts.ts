import { segmentsOf } from '../lib/segmentsOf';
import type { Article } from './article';
import { blockText } from './blockText';
import { isOfFields } from './isOfFields';
import { EACH_HAN } from './passages';

/** Words of an article, its headline and standfirst aside. Total = ours + quoted = latin + han. */
export interface Counts {
  total: number;
  ours: number;
  quoted: number;
  /** Runs between spaces. */
  latin: number;
  /** Chinese characters. */
  han: number;
  /** All of its characters, with spaces; an emoji of several parts is one. */
  characters: number;
  /** What reading it to the end takes. */
  minutes: number;
}

/** Silent reading: English words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;
/** Chinese characters a minute (Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284). */
const HAN_A_MINUTE = 255;

const WORD = /[\p{L}\p{N}]/u;

/**
 * Words of a text as a desk counts them: every Chinese character is one, and so is every run between spaces and
 * dashes that holds a letter or a digit. "tide-table" and "don’t" are one word each.
 */
export function countWords(text: string): number {
  const { latin, han } = countScripts(text);
  return latin + han;
}

function countScripts(text: string): { latin: number; han: number } {
  let han = 0;
  let latin = 0;
  const rest = text.replace(EACH_HAN, () => {
    han += 1;
    return ' ';
  });
  for (const run of rest.split(/[\s\u2013\u2014/]+/)) {
    if (WORD.test(run)) latin += 1;
  }
  return { latin, han };
}

/** What the words of a block come to. */
interface WordsOfBlock {
  latin: number;
  han: number;
  characters: number;
}

export function countArticle(article: Pick<Article, 'body'>): Counts {
  return articleCounter()(article);
}

/** Counts an article time and again: words that a block of the last time had are not counted anew. */
export function articleCounter(): (article: Pick<Article, 'body'>) => Counts {
  let known = new Map<string, WordsOfBlock>();
  return ({ body }) => {
    const counts: Counts = { total: 0, ours: 0, quoted: 0, latin: 0, han: 0, characters: 0, minutes: 0 };
    const counted = new Map<string, WordsOfBlock>();
    for (const block of body.root.children) {
      if (isOfFields(block)) continue;
      const text = blockText(block);
      const words = known.get(text) ?? { ...countScripts(text), characters: countCharacters(text) };
      counted.set(text, words);
      counts.latin += words.latin;
      counts.han += words.han;
      counts.characters += words.characters;
      counts[block.type === 'quotation' ? 'quoted' : 'ours'] += words.latin + words.han;
    }
    known = counted;
    counts.total = counts.ours + counts.quoted;
    counts.minutes = counts.latin / WORDS_A_MINUTE + counts.han / HAN_A_MINUTE;
    return counts;
  };
}

let graphemes: Intl.Segmenter | undefined;
/** Latin and Chinese text without marks set apart or joined signs: each place is a character, and nothing need be cut. */
const PLAIN =
  /^[\t\n -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u3098\u309b-\ud7ff\uff00-\uffef]*$/;

function countCharacters(text: string): number {
  const line = text.replaceAll('\n', '');
  if (PLAIN.test(line)) return line.length;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmentsOf(graphemes, line)) count += 1;
  return count;
}
