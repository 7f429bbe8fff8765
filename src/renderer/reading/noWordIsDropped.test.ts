// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blockText } from '../../shared/article/blockText';
import { NO_PICTURE_WORDS } from '../../shared/media/media';
import { Losses } from './Losses';
import { parseInert } from './parseInert';
import { readHtml } from './readHtml';
import { takeFootnotes } from './takeFootnotes';

function read(html: string) {
  const losses = new Losses();
  const { blocks } = readHtml(parseInert(html), () => 's1', { losses, keepsAll: false });
  return { blocks, losses, lines: blocks.map((block) => `${block.type}: ${blockText(block)}`) };
}

const MEDIA = {
  ...{ name: '', width: 800, height: 600, fileName: '', bytes: 9, addedAt: '' },
  ...NO_PICTURE_WORDS,
};
const NOTES = '<ol><li id="fn1">Of the harbour. <a href="#ref1">↩</a></li></ol>';
const MARK = '<sup id="ref1"><a href="#fn1">1</a></sup>';

describe('the words of a footnote', () => {
  it('stand at its mark', () => {
    const { blocks, lines } = read(`<p>Tides${MARK} turn.</p>${NOTES}`);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(blocks)).toContain('"footnote"');
    expect(JSON.stringify(blocks)).toContain('Of the harbour.');
  });

  it.each([
    ['hidden words', `<p>Tides.</p><p style="display:none">x${MARK}</p>`],
    ['how a character is read', `<p><ruby>港<rt>gang${MARK}</rt></ruby></p>`],
    [
      'a post',
      `<blockquote class="twitter-tweet"><p>Tides${MARK}</p><a href="https://x.com/a/status/1">x</a></blockquote>`,
    ],
    [
      'a footnote',
      `<p>Low<sup id="ref2"><a href="#fn2">2</a></sup></p><ol><li id="fn2">See${MARK}. <a href="#ref2">↩</a></li></ol>`,
    ],
  ])('come last where the mark stands in %s', (_where, html) => {
    const { lines } = read(html + NOTES);
    expect(lines.at(-1)).toBe('paragraph: 1 Of the harbour.');
  });

  it('are those of a raised mark too, and of one that several lead to', () => {
    expect(read('<p>a<sup><a href="#n">*</a></sup> b</p><p id="n">Starred.</p>').lines).toHaveLength(1);
    const twice = read(`<p>a${MARK}</p><p>b<a href="#fn1">1</a></p>${NOTES}`);
    expect(twice.lines).toHaveLength(2);
    expect(JSON.stringify(twice.blocks).match(/Of the harbour/g)).toHaveLength(2);
  });

  it('come last where the mark stands in a caption, which has neither the mark nor what nobody sees', () => {
    const losses = new Losses();
    const pictures = new Map([['p.png', { ...MEDIA, name: 'p' }]]);
    const caption = `<figcaption>Low<br>tide${MARK}<i hidden>x</i></figcaption>`;
    const body = parseInert(`<figure><img src="p.png">${caption}</figure>${NOTES}`);
    const { blocks } = readHtml(body, () => 's1', { losses, keepsAll: false, pictures });
    expect(blocks).toMatchObject([{ type: 'picture', caption: 'Low tide' }, { type: 'paragraph' }]);
    expect(blockText(blocks[1]!)).toBe('1 Of the harbour.');
    expect(losses.of('hidden')).toBe(1);
  });

  it.each([
    ['a heading', '<p>See <a href="#s1">1</a>.</p><h2 id="s1">The harbour</h2>'],
    ['a part', '<p>See <a href="#s1">a</a>.</p><div id="s1"><p>The harbour</p><p>is deep.</p></div>'],
    [
      'a part with a way back to the top',
      '<div id="top"><ul><li><a href="#s1">1</a></li></ul></div><div id="s1"><p>The harbour</p><a href="#top">↑</a></div>',
    ],
    [
      'a table',
      '<p>See <a href="#s1">1</a>.</p><table id="s1"><tr><td>The harbour</td><td>deep</td></tr></table>',
    ],
  ])('are not %s that a number leads to', (_what, html) => {
    const { blocks, lines } = read(html);
    expect(JSON.stringify(blocks)).not.toContain('"footnote"');
    expect(lines.join()).toContain('The harbour');
  });
});

describe('a table', () => {
  it('that is wider than any page is paragraphs, with all its cells', () => {
    const cells = Array.from({ length: 70 }, (_, at) => `<td>cell ${at}</td>`).join('');
    const { lines } = read(`<table><tr>${cells}</tr></table>`);
    for (let at = 0; at < 70; at += 1) expect(lines.join('\n')).toMatch(new RegExp(`cell ${at}(\\D|$)`));
  });

  it('in a figure with more than its caption leaves none of the words', () => {
    const table = '<table><tr><td>One</td><td>Two</td></tr></table>';
    const { lines } = read(`<figure><p>Before.</p>${table}<figcaption>Of tides</figcaption></figure>`);
    expect(lines.join()).toMatch(/Before\..*One.*Two.*Of tides/s);
  });

  it('keeps every caption that it has', () => {
    const { lines } = read(
      '<table><caption>Tides</caption><caption>of May</caption><tr><td>One</td><td>Two</td></tr></table>',
    );
    expect(lines).toEqual([expect.stringMatching(/Tides of May/)]);
  });

  it('keeps its own caption and that of its figure', () => {
    const table = '<table><caption>Tides</caption><tr><td>One</td><td>Two</td></tr></table>';
    const { lines } = read(`<figure>${table}<figcaption>of the harbour</figcaption></figure>`);
    expect(lines).toEqual([expect.stringMatching(/Tides of the harbour/)]);
  });

  it('tells of hidden rows', () => {
    const rows = '<tr><td>One</td><td>Two</td></tr><tr hidden><td>Three</td><td>Four</td></tr>';
    expect(read(`<table>${rows}</table>`).losses.of('hidden')).toBe(1);
  });
});

it('tells of a list that counts in another way, and of no other', () => {
  const told = (html: string) => read(html).losses.of('numbering');
  expect(told('<ol reversed><li>c</li><li>b</li></ol>')).toBe(1);
  expect(told('<ol type="A"><li>c</li><li>b</li></ol>')).toBe(1);
  expect(told('<ol><li>a</li><li value="7">b</li></ol>')).toBe(1);
  expect(told('<ol start="3"><li>a</li><li value="4">b<ol type="a"><li>c</li></ol></li></ol>')).toBe(0);
  expect(told('<ol><li value="7">a</li><li>b</li></ol>')).toBe(0);
});

describe('a post or a card', () => {
  const to = '<a href="https://x.com/lamp/status/1">November 22, 2026</a>';

  it('has the words that stand outside its paragraphs', () => {
    const quoted = '<blockquote>A quoted line</blockquote>';
    const { blocks } = read(
      `<blockquote class="twitter-tweet"><p>One gull.</p>${quoted}<div>Two gulls</div>— Maren (@maren) ${to}</blockquote>`,
    );
    expect(blocks).toMatchObject([
      {
        type: 'embed',
        title: 'One gull.\nA quoted line\nTwo gulls',
        author: 'Maren (@maren)',
        date: '2026-11-22',
      },
    ]);
  });

  it('has who wrote it, whoever is named in its words, and what stands behind the name', () => {
    const { blocks } = read(
      `<blockquote class="twitter-tweet"><p>See — Orla (@orla) — there.</p>— Maren (@maren) <a href="https://x.com/lamp/status/1">1 de julho de 2019</a></blockquote>`,
    );
    expect(blocks).toMatchObject([
      {
        type: 'embed',
        title: 'See — Orla (@orla) — there.\n1 de julho de 2019',
        author: 'Maren (@maren)',
        date: '',
      },
    ]);
  });

  it.each([
    [
      'WordPress',
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><blockquote>Said there</blockquote><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div></figure>',
    ],
    [
      'Galley',
      '<div class="embed">Said there<p><a href="https://x.com/lamp/status/1">Words</a></p><p>X</p></div>',
    ],
  ])('is none where a block of %s says more', (_whose, html) => {
    expect(read(html).lines.join()).toContain('Said there');
  });
});

it('is a footnote of Markdown only outside a fence, which its own sign alone closes', () => {
  const fenced = '~~~\n```\n[^1]: code\n~~~\n\n[^1]: A note.';
  expect(takeFootnotes(fenced).footnotes).toEqual([{ label: '1', text: 'A note.' }]);
  const longer = '````\n```\n[^1]: code\n````\n';
  expect(takeFootnotes(longer).footnotes).toEqual([]);
});
