// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parseInert } from '../reading';
import { readAttributions } from './readAttributions';

const CREDIT =
  '— “Who counts?”, Maren Oduya, <a href="https://kestrel.example/gulls">The Kestrel Ledger</a>, 22 November 2026';

function read(html: string) {
  const root = parseInert(html);
  const known = Object.fromEntries(readAttributions(root));
  return { known, html: root.innerHTML };
}

it('reads a credit under the words', () => {
  const { known, html } = read(`<blockquote><p>Said.</p><p>${CREDIT}</p></blockquote>`);
  expect(html).toBe('<blockquote cite="https://kestrel.example/gulls"><p>Said.</p></blockquote>');
  expect(known['https://kestrel.example/gulls']).toEqual({
    ...{ title: 'Who counts?', author: 'Maren Oduya', outlet: 'The Kestrel Ledger' },
    ...{ published: '2026-11-22', language: 'en', url: 'https://kestrel.example/gulls' },
  });
});

it('reads a credit in Chinese, and one without an address', () => {
  const { known } = read(
    '<blockquote><p>说。</p><p><cite>《谁来数海鸥》，苏晚禾，雾港周刊，2026年11月22日</cite></p></blockquote>',
  );
  expect(Object.values(known)).toEqual([
    {
      title: '谁来数海鸥',
      author: '苏晚禾',
      outlet: '雾港周刊',
      published: '2026-11-22',
      language: 'zh-Hans',
      url: '',
    },
  ]);
});

it('reads a bracket at the end', () => {
  const { html } = read(
    '<blockquote><p>Said. [<a href="https://kestrel.example/">Source</a>]</p></blockquote>',
  );
  expect(html).toBe('<blockquote cite="https://kestrel.example/"><p>Said.</p></blockquote>');
});

it('reads the one link of the lead-in, past other quotations, and leaves it', () => {
  const leadIn = '<p>As <a href="https://kestrel.example/">The Kestrel Ledger reports</a>:</p>';
  const { known, html } = read(`${leadIn}<blockquote>One.</blockquote><blockquote>Two.</blockquote>`);
  const url = 'https://kestrel.example/';
  expect(known).toEqual({ [url]: { outlet: 'The Kestrel Ledger', url } });
  expect(html.startsWith(leadIn)).toBe(true);
  expect(html.match(/cite=/g)).toHaveLength(2);
});

it('keeps two of one address apart that are said to be different ones', () => {
  const quote = (author: string, link = 'https://kestrel.example/gulls') =>
    `<blockquote cite="${link}"><p>Said.</p><p>— “Who counts?”, ${author}, <a href="${link}">Ledger</a></p></blockquote>`;
  const { known, html } = read(quote('Maren Oduya') + quote('Ilse Tarn') + quote('Maren Oduya'));
  expect(Object.values(known).map(({ author, url }) => [author, url])).toEqual([
    ['Maren Oduya', 'https://kestrel.example/gulls'],
    ['Ilse Tarn', 'https://kestrel.example/gulls'],
  ]);
  const [first, second, third] = [...html.matchAll(/cite="([^"]*)"/g)].map(([, cite]) => cite);
  expect(first).toBe('https://kestrel.example/gulls');
  expect(second).not.toBe(first);
  expect(third).toBe(first);
});

it.each(['#gulls', 'urn:isbn:9780000000002', 'gulls.html', ' https://kestrel.example/a|b '])(
  'keeps what a credit says where the quotation cites “%s”',
  (cite) => {
    const { known, html } = read(
      `<blockquote cite="${cite}"><p>Said.</p><p><cite>“Who counts?”, Maren Oduya, Ledger</cite></p></blockquote>`,
    );
    const [[key = '', said = {}] = []] = Object.entries(known);
    expect(said).toMatchObject({ title: 'Who counts?', author: 'Maren Oduya', outlet: 'Ledger' });
    expect(html).toBe(`<blockquote cite="${key}"><p>Said.</p></blockquote>`);
    expect(key).toMatch(/^https:\/\//);
  },
);

it.each([
  ['Reuters staff, Reuters', 'Reuters staff', 'Reuters'],
  ['BBC News team, <a href="https://bbc.example/">BBC</a>', 'BBC News team', 'BBC'],
  ['新华社记者王某，新华社', '新华社记者王某', '新华社'],
  ['王某，李某，新华社', '王某，李某', '新华社'],
  ['Jane Roe, <a href="https://ledger.example/">Ledger, Port Sorrel</a>', 'Jane Roe', 'Ledger, Port Sorrel'],
  ['Jane Roe<br>Minister of the Harbours,<br>The Ledger', 'Jane Roe, Minister of the Harbours', 'The Ledger'],
])('reads author and outlet by their places in the line: %s', (line, author, outlet) => {
  const { known } = read(`<blockquote><p>Said.</p><p class="credit">— ${line}</p></blockquote>`);
  expect(Object.values(known)).toMatchObject([{ author, outlet }]);
});

it('reads an author behind a title that is linked, and a line of names with a day', () => {
  const { known } = read(
    `<blockquote><p>Said.</p><p>— <a href="https://ledger.example/a">“Who counts?”</a>, Maren Oduya</p></blockquote>
    <blockquote><p>Said.</p><p>— Maren Oduya, Voice of the Harbour, 22 November 2026</p></blockquote>`,
  );
  expect(Object.values(known)).toMatchObject([
    { title: 'Who counts?', author: 'Maren Oduya', outlet: '' },
    { title: '', author: 'Maren Oduya', outlet: 'Voice of the Harbour', published: '2026-11-22' },
  ]);
});

const SAID = (line: string) => `<blockquote><p>Said.</p>${line}</blockquote>`;

it.each([
  [
    'dialogue with a link',
    SAID('<p>— “I will go,” she said, “on <a href="https://ex.org/x">Monday</a>.”</p>'),
  ],
  ['dialogue that ends in one', SAID('<p>— “No,” he said, <a href="https://ex.org/x">then</a></p>')],
  ['an answer with a day', SAID('<p>— I was at home with my mother all day, 22 November 2026</p>')],
  ['an answer in Chinese', SAID('<p>— 我在家，没出门，2026年11月22日</p>')],
  [
    'a credit with two links',
    SAID('<cite><a href="https://a.example/">Jane</a>, <a href="https://b.example/">Ledger</a></cite>'),
  ],
  ['a link in the midst of it', SAID('<cite>Jane Roe, in <a href="https://b.example/">Ledger</a></cite>')],
  ['a footnote’s mark in it', SAID('<p class="credit">Jane Roe, Ledger<sup><a href="#f">1</a></sup></p>')],
  ['what somebody says after a dash', '<blockquote><p>Said.</p><p>— No, said he.</p></blockquote>'],
  ['all of a quotation', `<blockquote><p>${CREDIT}</p></blockquote>`],
  ['a work named in the midst', '<blockquote><p>In <cite>Gulls</cite> she wrote.</p></blockquote>'],
  [
    'two links before it',
    '<p><a href="https://a.example/">a</a> <a href="https://b.example/">b</a></p><blockquote>Said.</blockquote>',
  ],
])('leaves %s as it is', (_name, html) => {
  expect(read(html)).toEqual({ known: {}, html });
});

it('learns from each credit of a source what the others do not say of it', () => {
  const link = '<a href="https://kestrel.example/gulls">The Kestrel Ledger</a>';
  const quote = (credit: string) => `<blockquote><p>Said.</p><p class="credit">— ${credit}</p></blockquote>`;
  const { known } = read(
    quote(link) + quote(`“Who counts?”, Maren Oduya, ${link}, 22 November 2026`) + quote(link),
  );
  expect(Object.values(known)).toEqual([
    {
      ...{ title: 'Who counts?', author: 'Maren Oduya', outlet: 'The Kestrel Ledger' },
      ...{ published: '2026-11-22', language: 'en', url: 'https://kestrel.example/gulls' },
    },
  ]);
});

it('takes no line for a credit that has a picture', () => {
  const line =
    '<footer class="credit">— Maren Oduya, The Kestrel Ledger <img src="gull.png" alt="A gull"></footer>';
  const { known, html } = read(`<blockquote><p>Said.</p>${line}</blockquote>`);
  expect(known).toEqual({});
  expect(html).toContain('alt="A gull"');
});
