import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPost } from '../export/renderPost';
import { everyBlock, paragraph, text } from '../export/testing/everyBlock';
import { lampwright } from './testing/lampwright';
import { texturize } from './texturize';

describe('marks as WordPress shows them', () => {
  it.each([
    ['"No boat," he said, "left."', '“No boat,” he said, “left.”'],
    ["'Tis the harbour's rule of the '90s.", '‘Tis the harbour’s rule of the ’90s.'],
    ["rock 'n' roll and 'em", 'rock ‘n’ roll and ’em'],
    ['2" of rain -- or 9x9 ...', '2″ of rain — or 9×9 …'],
    ['“Curly” and ‘kept’ — as they are…', '“Curly” and ‘kept’ — as they are…'],
    // A mark that she wrote curly herself closes nothing that a straight one opened.
    ['He said "left at 5”, or 9"', 'He said “left at 5”, or 9”'],
    ["'left at 5’ or at 9'", '‘left at 5’ or at 9’'],
    ['9,x9 ...', '9,x9 …'],
    ['他说："没有船。"', '他说：”没有船。”'],
    ['<a href="x?a=\'b\'">"b"</a><!-- "c" -->', '<a href="x?a=\'b\'">“b”</a><!-- "c" -->'],
    ['<code>"a"</code> "b" <pre>--</pre>', '<code>"a"</code> “b” <pre>--</pre>'],
  ])('%s', (given, shown) => expect(texturize(given)).toBe(shown));

  it('are all that is other than she wrote it', () => {
    // She may have written a × or a ™ herself.
    const bare = (html: string) =>
      html
        .replaceAll('×', 'x')
        .replaceAll('™', 'tm')
        .replace(/[^\p{L}\p{N}<>]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const shown = texturize(given);
        expect(bare(shown)).toBe(bare(given));
      }),
    );
  });

  it('stand on the page of a site that WordPress draws, which she is told, and of no other', () => {
    const { root } = everyBlock().body;
    const article = {
      ...everyBlock(),
      headline: 'A "lamp"',
      body: { root: { ...root, children: [paragraph(text('Lit "at dusk".'))] } },
    };
    const wordpress = renderPost(article, lampwright(), 'web-page');
    expect(wordpress.text).toContain('<h1>A “lamp”</h1>');
    expect(wordpress.text).toContain('<p>Lit “at dusk”.</p>');
    expect(wordpress.losses).toMatchObject([{ what: expect.stringContaining('are curly in it') }]);
    const files = renderPost(article, lampwright({ publishBy: 'files' }), 'web-page');
    expect(files.text).toContain('<p>Lit "at dusk".</p>');
    expect(files.losses).toEqual([]);
    // What is sent is what she wrote.
    expect(renderPost(article, lampwright(), 'wordpress-blocks').text).toContain('<p>Lit "at dusk".</p>');
  });
});
