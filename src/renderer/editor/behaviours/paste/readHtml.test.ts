// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { mountEditor, p } from '../../testing/mountEditor';
import { caret, paste, pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

/** How many brackets are open at each place. */
function nestings(outline: string): number[] {
  let open = 0;
  return [...outline].map((sign) => (open += '[('.includes(sign) ? 1 : '])'.includes(sign) ? -1 : 0));
}

describe('pasted HTML', () => {
  it('keeps our kinds and formats', () => {
    const { outline } = pasteHtml(
      `<h1>One</h1><p>a <b>b</b> <em>c</em> <u>d</u> <ins>e</ins></p><h5>Five</h5><hr><ol start="3"><li>x<ul><li>y</li></ul></li></ol>
       <p><a href="https://kestrel.example/">k</a> <a href="javascript:alert(1)">bad</a></p>`,
    );
    expect(outline()).toEqual([
      'h2:One',
      'p:a **b** _c_ <u>d</u> e',
      'h4:Five',
      'hr',
      'ol:[x|([y])]'.replace('([y])', '(y)'),
      'p:[k](https://kestrel.example/) bad',
    ]);
  });

  it.each([
    ['10<sup>6</sup>, CO<sub>2</sub>', '10<sup>6</sup>, CO<sub>2</sub>'],
    ['10<span style="vertical-align:super; font-size: 0.6em">6</span>', '10<sup>6</sup>'],
    [
      'noted<sup><a href="https://kestrel.example/#4">4</a></sup>',
      'noted[<sup>4</sup>](https://kestrel.example/#4)',
    ],
    [
      '<del>a</del> <strike>b</strike> <span style="text-decoration: line-through">c</span>',
      '<s>a</s> <s>b</s> <s>c</s>',
    ],
    ['<mark>a</mark> <kbd>b</kbd> <code><b>c</b></code>', '<mark>a</mark> <code>b</code> **<code>c</code>**'],
    ['<span style="text-decoration-line:underline">a <i>b</i></span>', '<u>a </u>_<u>b</u>_'],
  ])('keeps the formats of %s', (html, words) => {
    expect(pasteHtml(`<p>${html}</p>`).outline()).toEqual([`p:${words}`]);
  });

  it('keeps the words of lists nested deeper than any article can be saved, in the ninth', () => {
    const depth = 200;
    const items = Array.from({ length: depth }, (_, level) => `<ul><li>${level + 1}`).join('');
    const [list = ''] = pasteHtml(items).outline();
    expect(list.replace(/\D/g, '')).toBe(Array.from({ length: depth }, (_, level) => level + 1).join(''));
    expect(Math.max(...nestings(list))).toBe(9);
  });

  it('leaves the underlining of a link to the link', () => {
    const { outline } = pasteHtml(
      '<p><a href="https://kestrel.example/"><u>a</u><span style="text-decoration:underline">b</span></a></p>',
    );
    expect(outline()).toEqual(['p:[ab](https://kestrel.example/)']);
  });

  it('keeps a link whose address has a space in it', () => {
    const { outline } = pasteHtml('<p><a href=" https://kestrel.example/tide tables ">tides</a></p>');
    expect(outline()).toEqual(['p:[tides](https://kestrel.example/tide%20tables)']);
  });

  it.each([
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'JAVA&#9;SCRIPT:alert(1)',
  ])('keeps the words and not the link of a script hidden as %j', (address) => {
    const { outline } = pasteHtml(`<p><a href="${address}">words</a></p>`);
    expect(outline()).toEqual(['p:words']);
  });

  it('makes a quotation of a blockquote, with its cite as a new source', () => {
    const { outline, snapshot } = pasteHtml(
      '<p>lead:</p><blockquote cite="https://kestrel.example/tide"><p>one</p><p>two</p></blockquote><p>after</p>',
    );
    const [source] = snapshot().sources;
    expect(source).toMatchObject({ url: 'https://kestrel.example/tide', language: 'en' });
    expect(outline()).toEqual(['p:lead:', `q(${source?.id}):[one|two]`, 'p:after']);
  });

  it('is not bold everywhere when it comes from Google Docs', () => {
    const { outline } = pasteHtml(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">plain </span><span style="font-weight:700">heavy</span></p><br /><p dir="ltr"><span style="font-style:italic;font-weight:400">leaning</span></p></b><br class="Apple-interchange-newline">`,
    );
    expect(outline()).toEqual(['p:plain **heavy**', 'p:_leaning_']);
  });

  it('keeps the lists of Word and drops its empty paragraphs', () => {
    const item = (level: number, mark: string, words: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><!--[if !supportLists]--><span><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp;</span></span></span><!--[endif]-->${words}<o:p></o:p></p>`;
    const { outline } = pasteHtml(
      `<p class="MsoNormal">before<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${item(1, '1.', 'one')}${item(2, 'a.', 'deep')}${item(1, '2.', 'two')}<p class="MsoNormal">after</p>`,
    );
    expect(outline()).toEqual(['p:before', 'ol:[one|(deep)|two]', 'p:after']);
  });

  it('keeps the words of tables, captions and pictures', () => {
    const { outline } = pasteHtml(
      '<table><tr><th>a</th><td>b</td></tr><tr><td><p>c</p></td><td>d</td></tr></table><figure><img src="x.png" alt="A pier"><figcaption>Tide</figcaption></figure><script>no</script>',
    );
    expect(outline().join('¶')).toBe('table:[a|b ; c|d]¶p:[A pier]¶p:Tide');
  });

  it('keeps the characters under a reading, and not the reading', () => {
    const { outline } = pasteHtml('<p><ruby>港<rp>(</rp><rt>gǎng</rt><rp>)</rp></ruby>口</p>');
    expect(outline()).toEqual(['p:港口']);
  });

  it('takes no words from pictures that count readers', () => {
    const { outline } = pasteHtml(
      '<p>Tide<img src="x.gif" width="1" height="1" alt="tracking"><img src="y.gif" style="width: 0px; height:1px" alt="count"><img src="z.png" width="1" alt="A pier"></p>',
    );
    expect(outline()).toEqual(['p:Tide[A pier]']);
  });

  it('reads no words from a title or a style', () => {
    const { outline } = pasteHtml('<meta charset="utf-8"><title>No</title><style>p {}</style><p>Yes</p>');
    expect(outline()).toEqual(['p:Yes']);
  });

  it('reads a phrase without blocks into the line', () => {
    const { outline } = pasteHtml('<span>one <i>two</i></span>', [p('a ')]);
    expect(outline()).toEqual(['p:a one _two_']);
  });
});

describe('the space at the edge of a phrase', () => {
  it.each([
    ['before it', '<span> word</span>', 'p:a wordb'],
    ['before it, in an element of its own', '<span><span> </span>word</span>', 'p:a wordb'],
    ['before it, bare', ' word', 'p:a wordb'],
    ['after it', 'word ', 'p:aword b'],
    ['in a whole page', '<html><head><title>No</title></head><body> word </body></html>', 'p:a word b'],
    [
      'after a link',
      '<a href="https://kestrel.example/">word</a><span> </span>',
      'p:a[word](https://kestrel.example/) b',
    ],
    ['on both sides, in bold', '<b> word </b>', 'p:a** word **b'],
    ['and no layout', '\r\n<!--StartFragment-->\n  word\n<!--EndFragment-->\r\n', 'p:awordb'],
    ['within layout', '\n<!--StartFragment--> word <!--EndFragment-->\n', 'p:a word b'],
    [
      'before the line break that Google Docs adds',
      'word <br class="Apple-interchange-newline">',
      'p:aword b',
    ],
  ])('is kept: %s', (_name, html, expected) => {
    const { editor, outline } = mountEditor([p('ab')]);
    caret(editor, [0], 1);
    paste(editor, { 'text/html': html });
    expect(outline()).toEqual([expected]);
  });

  it('is kept at both ends when whole paragraphs stand between', () => {
    const { editor, outline } = mountEditor([p('ab')]);
    caret(editor, [0], 1);
    paste(editor, { 'text/html': '<span> one </span><p> two </p><span> three </span>' });
    expect(outline()).toEqual(['p:a one', 'p:two', 'p:three b']);
  });

  it('is no word of a paragraph, a cell or an item', () => {
    const { outline } = pasteHtml(' <p> one </p> <ul> <li> two </li> </ul> ');
    expect(outline()).toEqual(['p:one', 'ul:[two]']);
  });

  it('is pasted where it is all there is', () => {
    const { editor, outline } = mountEditor([p('ab')]);
    caret(editor, [0], 1);
    paste(editor, { 'text/html': '<span> </span>', 'text/plain': ' ' });
    expect(outline()).toEqual(['p:a b']);
  });
});

it('signs that are no text are left out', () => {
  expect(pasteHtml('<p>a\u0001b\u0007c\ufffe</p>').outline()).toEqual(['p:abc']);
});
