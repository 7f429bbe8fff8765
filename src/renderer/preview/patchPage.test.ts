// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchPage } from './patchPage';

const SHEET = 'p { color: red; }';

const page = (title: string, paragraphs: string[], language: string, sheet = SHEET) =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title>${paragraphs
    .map((text) => `<meta name="word" content="${text}">`)
    .join('')}<style>${sheet}</style></head><body><h1>${title}</h1>${paragraphs
    .map((text, index) =>
      index % 3 === 2
        ? `<blockquote cite="https://a.example/${text}"><p>${text}</p></blockquote>`
        : `<p>${text}</p>`,
    )
    .join('')}</body></html>`;

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

test('what did not change stays the same element', () => {
  const shown = new DOMParser().parseFromString(page('a', ['one', 'two'], 'en'), 'text/html');
  const [first] = shown.querySelectorAll('p');
  const style = shown.querySelector('style');
  patchPage(shown, page('a', ['one', 'three'], 'en'));
  expect(shown.querySelectorAll('p')[0]).toBe(first);
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
