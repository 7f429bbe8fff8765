import type { Article } from '../article/article';
import { blockText, firstWords, inlineText } from '../article/blockText';
import type { HeadingTag } from '../article/blocks';
import { countWords } from '../article/counts';
import { isOfFields } from '../article/isOfFields';
import { sourceNumbers } from '../source/sourceNumbers';

/** A heading or a quotation of an article, and where it stands. */
export type OutlineEntry = { at: number; words: number } & (
  | { kind: 'heading'; level: 2 | 3 | 4; label: string }
  /** `label` is the outlet, or the first words where there is none; `number` that of the source, as beside the text. */
  | { kind: 'quotation'; level: 2 | 3 | 4 | 5; label: string; number: number | null }
);

const LEVELS: Record<HeadingTag, 2 | 3 | 4> = { h2: 2, h3: 3, h4: 4 };

/**
 * The headings and quotations of an article in reading order. `at` is the place among the blocks of the body. The words
 * of a heading are those up to the next; what stands before the first heading counts for none.
 */
export function outlineOf({ body, sources }: Pick<Article, 'body' | 'sources'>): OutlineEntry[] {
  const numbers = sourceNumbers({ body, sources });
  const entries: OutlineEntry[] = [];
  let heading: OutlineEntry | null = null;
  let level: 2 | 3 | 4 | 5 = 2;
  for (const [at, block] of body.root.children.entries()) {
    // As the foot counts them.
    const words = isOfFields(block) ? 0 : countWords(blockText(block));
    if (block.type === 'heading') {
      const label = firstWords(inlineText(block.children)) || 'Empty heading';
      heading = { kind: 'heading', at, level: LEVELS[block.tag], label, words: 0 };
      level = (LEVELS[block.tag] + 1) as 3 | 4 | 5;
      entries.push(heading);
      continue;
    }
    if (heading !== null) heading.words += words;
    if (block.type !== 'quotation') continue;
    const source = sources.find(({ id }) => id === block.sourceId);
    const label = source?.outlet || source?.title || firstWords(blockText(block)) || 'Empty quotation';
    const number = source === undefined ? null : (numbers.get(source.id) ?? null);
    entries.push({ kind: 'quotation', at, level, label, words, number });
  }
  return entries;
}
