import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../article/article';
import { blockText } from '../article/blockText';
import { mergeArticles } from './mergeArticles';
import { write } from './testing/write';

const textOf = ({ body }: Article) => body.root.children.map(blockText);

/** Paragraphs of words that stand in no other. */
const paragraphs = fc
  .array(fc.integer({ min: 3, max: 12 }), { minLength: 2, maxLength: 8 })
  .map((lengths) =>
    lengths.map((length, at) => Array.from({ length }, (_, word) => `word${at}x${word}`).join(' ')),
  );

it.each(['joined', 'parted'] as const)(
  'a paragraph that one side has %s is asked nothing of where the other did not touch it',
  (how) => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.boolean(), (parted, place, isTheirs) => {
        const at = place % (parted.length - 1);
        const joined = parted.toSpliced(at, 2, `${parted[at]} ${parted[at + 1]}`);
        const [before, after] = how === 'joined' ? [parted, joined] : [joined, parted];
        // All others the other side has changed.
        const touched = new Set([parted[at], parted[at + 1], joined[at]]);
        const edit = (text: string) => (touched.has(text) ? text : `${text} and more`);
        const sides = [write(before.map(edit)), write(after)] as const;
        const [mine, theirs] = isTheirs ? sides : [sides[1], sides[0]];
        const merged = mergeArticles(write(before), mine, theirs);
        expect(merged.conflicts).toEqual([]);
        expect(textOf(merged.article)).toEqual(after.map(edit));
      }),
    );
  },
);
