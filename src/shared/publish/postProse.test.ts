import { expect, it } from 'vitest';
import { postProse } from './postProse';

it('is the words of a piece, with those of its footnotes where their marks are', () => {
  const piece =
    '<!-- wp:paragraph -->\n<p>雾中灯塔<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup> &amp; lamps.</p>\n<!-- /wp:paragraph -->';
  expect(postProse(piece, [{ id: 'a1', content: 'By <em>nobody</em>.' }])).toBe(
    '雾中灯塔 [By nobody.] & lamps.',
  );
  expect(postProse(piece, [])).toBe('雾中灯塔1 & lamps.');
  expect(postProse('<!-- wp:footnotes /-->', [])).toBe('');
});
