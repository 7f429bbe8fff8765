// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { patchPage } from './patchPage';

const SHEET = 'p { color: red; }';

/** A page as the export writes one: the first block on the line of what it stands in, and a tag that takes three lines. */
const page = (title: string, paragraphs: string[], language: string, sheet = SHEET) =>
  `<!doctype html>
<html lang="${language}">
  <head>
    <title>${title}</title>
${paragraphs.map((text) => `<meta name="word" content="${text}">`).join('\n')}
<style>${sheet}</style>
  </head>
  <body>
    <h1>${title}</h1>
    <p class="signature">
      <b>Ines Marlow</b> <time
        datetime="${title}"
        >${title}</time
      >
    </p>
    <div class="body">${paragraphs
      .map((text, index) =>
        index % 3 === 2
          ? `<blockquote cite="https://a.example/${text}"><p>${text}</p><p>${text}</p></blockquote>`
          : `<p>${text}</p>`,
      )
      .join('\n')}</div>
  </body>
</html>
`;

const word = fc.stringMatching(/^[a-z潮汐]{1,8}$/);
const anyPage = fc
  .tuple(word, fc.array(word, { maxLength: 8 }), fc.constantFrom('en', 'zh-Hans'))
  .map(([title, paragraphs, language]) => page(title, paragraphs, language));

test('a patched page equals the page rendered anew, whatever was edited', () => {
  fc.assert(
    fc.property(fc.array(anyPage, { minLength: 2, maxLength: 5 }), (pages) => {
      const shown = new DOMParser().parseFromString(pages[0] ?? '', 'text/html');
      for (const html of pages.slice(1)) {
        patchPage(shown, html);
        expect(shown.documentElement.outerHTML).toBe(
          new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('a page of which a few words change equals the page rendered anew, time and again', () => {
  const words = ['lamp', '潮汐', 'a <i>lamp</i>', 'lit & out'];
  const oneOfThem = fc.tuple(fc.nat(7), fc.constantFrom(...words));
  fc.assert(
    fc.property(fc.array(fc.array(oneOfThem, { maxLength: 3 }), { maxLength: 6 }), (edits) => {
      const paragraphs = Array.from({ length: 7 }, (_, at) => `Block ${at}`);
      let title = 'Before';
      const shown = new DOMParser().parseFromString('', 'text/html');
      patchPage(shown, page(title, paragraphs, 'en'));
      for (const edit of edits) {
        for (const [at, text] of edit) {
          if (at === 7) title = text;
          else paragraphs[at] = text;
        }
        const html = page(title, paragraphs, 'en');
        patchPage(shown, html);
        expect(shown.documentElement.outerHTML).toBe(
          new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('what did not change stays the same element', () => {
  const shown = new DOMParser().parseFromString(page('a', ['one', 'two'], 'en'), 'text/html');
  const [first] = shown.querySelectorAll('.body p');
  const style = shown.querySelector('style');
  patchPage(shown, page('a', ['one', 'three'], 'en'));
  expect(shown.querySelectorAll('.body p')[0]).toBe(first);
  expect(shown.querySelector('style')).toBe(style);
});

test('an emptied style sheet stays as it is shown', () => {
  const shown = new DOMParser().parseFromString(page('a', ['one'], 'en'), 'text/html');
  patchPage(shown, page('b', ['two', 'three', 'four'], 'zh-Hans', ''));
  expect(shown.documentElement.outerHTML).toBe(
    new DOMParser().parseFromString(page('b', ['two', 'three', 'four'], 'zh-Hans'), 'text/html')
      .documentElement.outerHTML,
  );
});

test('an element that takes another’s place has its attributes in the new page’s order', () => {
  const shown = new DOMParser().parseFromString('<meta name="a" content="b">', 'text/html');
  patchPage(shown, '<meta property="c" content="d">');
  expect(shown.head.innerHTML).toBe('<meta property="c" content="d">');
});

test('a key in a paragraph, and a save, read no page anew', () => {
  const written = (saved: string, words: string) => page(saved, ['one', words, 'three'], 'en', '');
  for (const words of ['two', 'two <i>and</i> a half', 'two & a\u00a0half, ‘潮汐’', '']) {
    const shown = new DOMParser().parseFromString('', 'text/html');
    patchPage(shown, written('8:00', 'two'));
    const read = vi.spyOn(DOMParser.prototype, 'parseFromString');
    patchPage(shown, written('8:01', words));
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    expect(shown.documentElement.outerHTML).toBe(
      new DOMParser().parseFromString(written('8:01', words), 'text/html').documentElement.outerHTML,
    );
  }
});

test('of two paragraphs alike it is the right one that changes', () => {
  const shown = new DOMParser().parseFromString('', 'text/html');
  patchPage(shown, '<p>lamp</p>\n<p>lamp</p>');
  patchPage(shown, '<p>lamp</p>\n<p>lamps</p>');
  expect(shown.body.innerHTML).toBe('<p>lamp</p>\n<p>lamps</p>');
});
