// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fieldWords } from './fieldWords';
import { parseInert } from './parseInert';

it.each(['<div>', '<b><i>', '<blockquote><p>', '<section title="a > b">'])(
  'has of elements without end the words, and is not deep: %s',
  (tags) => {
    const body = parseInert(
      `<p>Said.</p>${tags.repeat(20_000)}One <b>lamp</b>.<div>Two &lt;boats&gt;.</div>`,
    );
    expect(body.textContent?.replace(/\s+/g, ' ')).toContain('One lamp.Two <boats>.');
    expect(body.querySelectorAll('p')[0]?.textContent).toBe('Said.');
    let depth = 0;
    for (let at: Element | null = body; at !== null; at = at.lastElementChild) depth += 1;
    expect(depth).toBeLessThan(20);
  },
);

it('has all elements of a page as pages are', () => {
  const html = '<div><ul><li><b>a</b></li></ul></div>';
  expect(parseInert(html).innerHTML).toBe(html);
});

it('reads the words of a field that is thousands of elements deep', () => {
  const deep = `${'<span><div>'.repeat(20_000)}Two <b>lamps</b>${'</div></span>'.repeat(20_000)}`;
  expect(fieldWords(deep)).toBe('Two lamps');
});
