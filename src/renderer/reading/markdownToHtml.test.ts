import { expect, it } from 'vitest';
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

it('reads a link of a cell and of a footnote by a definition of the text, and none of a fence', () => {
  const table =
    '| a |\n| --- |\n| [x] [y] |\n\n[x]: https://kestrel.example/\n\n```\n[y]: https://gull.example/\n```\n';
  expect(markdownToHtml(table)).toContain('<td><p><a href="https://kestrel.example/">x</a> [y]</p></td>');
});
