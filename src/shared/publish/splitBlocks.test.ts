import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import { everyBlock } from '../export/testing/everyBlock';
import { lampwright } from '../site/testing/lampwright';
import { postFields } from './postFields';
import { splitBlocks } from './splitBlocks';

const NO_TERMS = { categories: [], tags: [], author: null, pictures: new Map(), hasSiteNotes: true };
const contentOf = (article: Parameters<typeof postFields>[0]) =>
  postFields(article, lampwright(), { status: 'draft', date: null }, NO_TERMS).content;

it('parts a post into its outermost blocks', () => {
  const quote =
    '<!-- wp:quote -->\n<blockquote><!-- wp:paragraph -->\n<p>A</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->';
  const spacer = '<!-- wp:spacer {"height":"20px","style":{"a":1}} /-->';
  expect(
    splitBlocks(`${quote}\n\nloose words\n\n${spacer}\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->`),
  ).toEqual([quote, 'loose words', spacer, '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->']);
});

it('gives back what Galley sends, joined as it sends it', () => {
  const whole = contentOf(everyBlock());
  expect(splitBlocks(whole).length).toBeGreaterThan(15);
  expect(splitBlocks(whole).join('\n\n')).toBe(whole);
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const content = contentOf(article);
      expect(splitBlocks(content).join('\n\n')).toBe(content);
    }),
    { numRuns: 60 },
  );
});

it('loses nothing of markup that is not in order', () => {
  const marks = fc.constantFrom(
    '<!-- wp:a -->',
    '<!-- /wp:a -->',
    '<!-- wp:b /-->',
    '<!-- wp:c {"x":1} -->',
    'words',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
      const content = parts.join('');
      expect(splitBlocks(content).join('').replace(/\s/g, '')).toBe(content.replace(/\s/g, ''));
    }),
  );
});

it('parts what nothing ends in no time', () => {
  for (const content of [
    '<!-- wp:a {'.repeat(20_000),
    `${'<!-- wp:a {'.repeat(20_000)}-->`,
    '<!-- wp:a'.repeat(20_000),
  ]) {
    const before = performance.now();
    expect(splitBlocks(content)).toEqual([content]);
    expect(performance.now() - before).toBeLessThan(2_000);
  }
});
