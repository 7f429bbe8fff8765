import { expect, it, vi } from 'vitest';
import { markdownToHtml } from './markdownToHtml';

it('keeps the words of what goes beyond a limit', () => {
  expect(markdownToHtml(`${'['.repeat(300)}words${']'.repeat(300)}`)).toBe(
    '['.repeat(300) + 'words' + ']'.repeat(300),
  );
  expect(markdownToHtml('[a]('.repeat(50))).toBe('[a]('.repeat(50));
  const deep = markdownToHtml(`${'> '.repeat(150)}words`);
  expect(deep.match(/<blockquote>/g)).toHaveLength(100);
  expect(deep).toContain('words');
  expect(markdownToHtml('a `` b ` c <!-- d')).toBe('a `` b ` c &lt;!-- d');
});

it('says that marks are beyond a limit, and keeps the emphasis before them', () => {
  const beyond = vi.fn();
  const html = markdownToHtml(`${'*a* '.repeat(2_400)}${'_b '.repeat(1_000)}**c**`, beyond);
  expect(html.match(/<em>a<\/em>/g)).toHaveLength(2_400);
  expect(html).toContain('_b **c**');
  expect(beyond).toHaveBeenCalled();
  beyond.mockClear();
  expect(markdownToHtml('# a  b #\n\n*a [**b** c](d) e*  \nf \ng', beyond)).toBe(
    '<h1>a  b</h1>\n<p><em>a <a href="d"><strong>b</strong> c</a> e</em><br />\nf\ng</p>\n',
  );
  expect(beyond).not.toHaveBeenCalled();
});

it('gives an address that is named again and again no more room than a text has', () => {
  const beyond = vi.fn();
  const html = markdownToHtml(`[a]: /${'b'.repeat(100_000)}\n\n${'[a] '.repeat(1_000)}`, beyond);
  expect(html.length).toBeLessThan(6 * 1024 * 1024);
  expect(html).toContain('[a] [a]');
  expect(beyond).toHaveBeenCalled();
});

it('reads a link of a cell and of a footnote by a definition of the text, and none of a fence', () => {
  const table =
    '| a |\n| --- |\n| [x] [y] |\n\n[x]: https://kestrel.example/\n\n```\n[y]: https://gull.example/\n```\n';
  expect(markdownToHtml(table)).toContain('<td><p><a href="https://kestrel.example/">x</a> [y]</p></td>');
});

it('says a heading with many blanks once, and leaves those of a paragraph', () => {
  const blanks = ' '.repeat(500);
  expect(markdownToHtml(`# One${blanks}two\n\nThree.`)).toBe('<h1>One two</h1>\n<p>Three.</p>\n');
  expect(markdownToHtml(`# One${blanks}\n> ## Two${blanks}#\n`)).toBe(
    '<h1>One</h1>\n<blockquote>\n<h2>Two</h2>\n</blockquote>\n',
  );
  expect(markdownToHtml(`#One${blanks}two`)).toContain(`One${blanks}two`);
});
