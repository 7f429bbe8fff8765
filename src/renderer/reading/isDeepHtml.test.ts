import { expect, it } from 'vitest';
import { isDeepHtml } from './isDeepHtml';

it.each([
  ['elements without end', '<div>'.repeat(300), true],
  ['looks without end', '<b><i>'.repeat(150), true],
  ['ends in the words of attributes', '<div title="</div>">'.repeat(300), true],
  ['ends in comments', '<div><!-- </div> -->'.repeat(300), true],
  ['ends of what is not open', '<div></span>'.repeat(300), true],
  ['lists in lists', '<ul><li>'.repeat(300), true],
  ['one after the other', '<div>a <b>b</b></div>'.repeat(5000), false],
  ['what needs no end', '<p>a<br><img src="x">'.repeat(5000), false],
  ['beginnings in the words of attributes', `<a title="${'<b>'.repeat(5000)}">x</a>`, false],
])('%s: %#', (_name, html, isDeep) => {
  expect(isDeepHtml(html)).toBe(isDeep);
});
