// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_PICTURE_WORDS } from '../../shared/media/media';
import { Losses, parseInert, readHtml } from '../reading';
import { readImported } from './readImported';

/** Stands for a word until all are numbered, so that each is to be found again. */
const WORD = '@';
const WORDS = /w\d+x/g;
const PICTURES = ['p.png', 'q.png'];

const words = fc.constantFrom(WORD, `${WORD} and ${WORD}`, `${WORD}, <b>${WORD}</b>`, `<q>${WORD}</q>`);
/** The mark of a footnote, which stands behind words anywhere; each leads to notes of its own once all are numbered. */
const marked = fc
  .tuple(words, fc.constantFrom('', '', '', '<sup id="r#"><a href="#n#">#</a></sup>'))
  .map(([text, mark]) => text + mark);
const hidden = `<span hidden>${WORD}</span>`;
const inline = fc.oneof(
  { weight: 5, arbitrary: marked },
  fc.constantFrom(
    `<ruby>${WORD}<rt>${WORD}</rt></ruby>`,
    `${WORD} ${hidden}`,
    `<a href="https://kestrel.example/">${WORD}</a>`,
    `<a href="#part">3</a> ${WORD}`,
    `${WORD}<br>${WORD}`,
  ),
);
const joined = (parts: fc.Arbitrary<string>, max = 3) =>
  fc.array(parts, { minLength: 1, maxLength: max }).map((all) => all.join(''));
const tag = (name: string, inner: fc.Arbitrary<string>, attributes = '') =>
  inner.map((html) => `<${name}${attributes}>${html}</${name.split(' ')[0]}>`);

const caption = fc.oneof(fc.constant(''), tag('figcaption', inline));
const image = fc.constantFrom(...PICTURES, 'else.png').map((src) => `<img src="${src}" alt="${WORD}">`);
const figure = fc.tuple(image, caption).map((parts) => `<figure>${parts.join('')}</figure>`);
const gallery = tag(
  'figure',
  fc.tuple(joined(figure, 2), caption).map((parts) => parts.join('')),
  ' class="gallery"',
);
const row = (name: string) =>
  fc
    .tuple(fc.constantFrom('', '', '', ' hidden'), fc.array(inline, { minLength: 2, maxLength: 3 }))
    .map(([is, cells]) => `<tr${is}>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`);
const table = fc
  .tuple(fc.oneof(fc.constant(''), joined(tag('caption', inline), 2)), row('th'), joined(row('td'), 2))
  .map((parts) => `<table>${parts.join('')}</table>`);
const tableFigure = fc
  .tuple(fc.constantFrom('', `<p>${WORD}</p>`), table, caption)
  .map((parts) => `<figure>${parts.join('')}</figure>`);
const credit = fc.constantFrom(
  '',
  `<footer class="credit">— “${WORD}”, ${WORD}, <a href="https://kestrel.example/">${WORD}</a></footer>`,
  `<p>— ${WORD}, ${WORD}, 22 November 2026</p>`,
  `<p>— “${WORD},” she said, “${WORD}”</p>`,
  `<cite>${WORD}, <a href="/here">${WORD}</a></cite>`,
  `<p class="credit">${WORD}<br>${WORD}</p>`,
);
const quoted = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('', ' cite="https://kestrel.example/a"', ' cite="#a"'), inner, credit)
    .map(([cite, html, line]) => `<blockquote${cite}>${html}${line}</blockquote>`);
const card = fc.constantFrom(
  `<div class="embed"><p><a href="https://x.com/a/status/1">${WORD}</a></p><p>X · ${WORD}</p></div>`,
  `<div class="embed"><p>${WORD}</p>${WORD}<p>${WORD}</p></div>`,
  `<blockquote class="twitter-tweet"><p>${WORD}${hidden}</p><div>${WORD}</div>— ${WORD} (@a) <a href="https://x.com/a/status/1">November 22, 2026</a></blockquote>`,
  `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://www.youtube.com/watch?v=abcdefghijk</div><figcaption>${WORD}</figcaption></figure>`,
);
const { block } = fc.letrec<{ block: string }>((tie) => {
  const inner = tie('block');
  const item = tag(
    'li',
    fc.oneof(
      inline,
      fc.tuple(inline, inner).map((parts) => parts.join('')),
    ),
  );
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tag('p', inline),
      tag('h2', inline),
      figure,
      gallery,
      table,
      tableFigure,
      card,
      tag('pre', inline),
      tag('div', inline, ' hidden'),
      quoted(tag('p', inline)),
      quoted(inner),
      tag('ul', joined(item)),
      tag('ol', joined(item)),
      tag(
        'dl',
        joined(
          fc.tuple(inline, inner).map(([term, html]) => `<dt>${term}</dt><dd>${html}</dd>`),
          2,
        ),
      ),
      tag(
        'details',
        fc.tuple(tag('summary', inline), inner).map((parts) => parts.join('')),
      ),
      tag('div', joined(inner), ' id="part"'),
      tag('aside', inner, ' class="pull-quote"'),
      tag('p', marked, ' class="standfirst"'),
      tag('td', inline).map((cell) => `<table><tr>${cell}</tr></table>`),
    ),
  };
});
/** What programs write for the words of the footnotes, whose marks stand where they may. */
const NOTES = [
  (at: number) => `<ol><li id="n${at}">${WORD} <a href="#r${at}">↩</a></li></ol>`,
  (at: number) => `<div id="n${at}"><p><a href="#r${at}">[${at}]</a> ${WORD}</p></div>`,
  (at: number) => `<p id="n${at}">${WORD}</p>`,
];
const page = fc
  .tuple(fc.oneof(fc.constant(''), tag('h1', inline)), joined(block, 4), fc.constantFrom(...NOTES))
  .map(([headline, body, noteOf]) => {
    let notes = 0;
    const text = (headline + body).replace(/<sup id="r#"><a href="#n#">#<\/a><\/sup>/g, (mark) =>
      mark.replaceAll('#"', `${(notes += 1)}"`).replace('>#<', `>${notes}<`),
    );
    let all = 0;
    return (text + Array.from({ length: notes }, (_, at) => noteOf(at + 1)).join('')).replace(
      /@(?!a\))/g,
      () => `w${(all += 1)}x`,
    );
  });

/** The words that a reader of the page sees, but for those that a remark tells of. */
function seen(html: string): string[] {
  const body = parseInert(html);
  body.querySelectorAll('[hidden], rt').forEach((unseen) => unseen.remove());
  const alts = [...body.querySelectorAll('img')].map((one) => one.getAttribute('alt') ?? '');
  return [body.textContent, ...alts].join(' ').match(WORDS) ?? [];
}

const media = (name: string) => ({
  ...{ name, width: 800, height: 600, fileName: '', bytes: 9, addedAt: '' },
  ...NO_PICTURE_WORDS,
});
const pictures = new Map(PICTURES.map((name) => [name, media(name)]));

it('brings every word of a page that its readers see, and tells of the others', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (html) => {
      const losses = new Losses();
      const pasted = readHtml(parseInert(html), () => 's', { losses, keepsAll: false, pictures });
      const imported = await readImported(
        {
          ...{ form: 'html', text: html, front: null, title: '', fields: {}, losses: {}, readAs: '' },
          ...{ isTraditional: false, ofPictures: '', here: null },
          pictures: [...pictures].map(([address, held]) => ({ address, media: held })),
        },
        'a.html',
      );
      for (const made of [pasted, imported]) {
        const found = new Set(JSON.stringify(made).match(WORDS) ?? []);
        expect(seen(html).filter((word) => !found.has(word))).toEqual([]);
      }
      // A file without words is refused.
      if (imported === null) return;
      const isTold = (words: RegExp) => imported.remarks.some((remark) => words.test(remark));
      const body = parseInert(html);
      if (body.querySelector('[hidden]') !== null) expect(isTold(/hidden passage/)).toBe(true);
      if (body.querySelector('rt') !== null && body.querySelector('[hidden] rt') === null)
        expect(isTold(/reading.? over characters/)).toBe(true);
    }),
    // Fewer pages on a busy machine.
    { numRuns: 100, seed: 20261201, interruptAfterTimeLimit: 6000 },
  );
});
