import { expect, it } from 'vitest';
import { markupName, markupWords } from './markupWords';

it.each([
  [
    '<!-- wp:buttons -->\n<div><a href="#">Read &amp; go</a></div>\n<!-- /wp:buttons -->',
    'Buttons',
    'Read & go',
  ],
  ['<!-- wp:jetpack/contact-form {"a":1} /-->', 'Jetpack contact form', ''],
  ['<!-- wp:core/html --><script>alert(1)</script><p>One</p><p>two &#28783;</p>', 'HTML', 'One\ntwo 灯'],
  ['[gallery ids="1,2"]', 'Shortcode', '[gallery ids="1,2"]'],
  ['<p>5 < 6 and <b>so</b>', 'HTML', '5 < 6 and so'],
  ['<script>never closed', 'HTML', ''],
])('%s is named and read', (markup, name, words) => {
  expect(markupName(markup)).toBe(name);
  expect(markupWords(markup)).toBe(words);
});

it('takes no long over markup made to take long', () => {
  const started = performance.now();
  for (const part of ['<!--', '<script', '<', '<a ', '</script', '&#']) markupWords(part.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
