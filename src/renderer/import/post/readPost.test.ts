// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleSchema } from '../../../shared/article/article';
import { blockText } from '../../../shared/article/blockText';
import { markupWords } from '../../../shared/article/markupWords';
import { everyBlock } from '../../../shared/export/testing/everyBlock';
import { ATTRIBUTION_STYLES } from '../../../shared/source/attribution';
import { splitPost } from './splitPost';
import { children, contentOf, kinds, picturesFor, read } from './testing/postsRead';

it.each(ATTRIBUTION_STYLES)(
  'what Galley sent, its sources said as %s, comes back and would be sent again',
  (style) => {
    const article = everyBlock();
    const content = contentOf(article, style);
    const { article: back } = read(content, picturesFor(article));
    const opaque = back.body.root.children.flatMap((block) =>
      block.type === 'opaque' ? [block.markup] : [],
    );
    expect(opaque).toEqual(
      article.body.root.children.flatMap((b) => (b.type === 'opaque' ? [b.markup] : [])),
    );
    const again = contentOf({ ...article, ...back }, style);
    expect(again).toBe(content);
  },
);

it('reads WordPress’s own footnotes, and leaves all where one says more than Galley can', () => {
  const mark = (id: string, number: number) =>
    `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`;
  const content = `<!-- wp:paragraph -->\n<p>One${mark('a1', 1)}, two${mark('b2', 2)}.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->`;
  const notes = (second: string) =>
    JSON.stringify([
      { id: 'a1', content: 'Asked <em>twice</em>.' },
      { id: 'b2', content: second },
    ]);
  const { article } = read(content, [], { footnotes: notes('By hand.') });
  expect(article.body.root.children.map(blockText)).toEqual(['One[Asked twice.], two[By hand.].']);
  const kept = read(content, [], { footnotes: notes('<img src="x">') }).article.body.root.children;
  expect(kept.map(({ type }) => type)).toEqual(['opaque', 'opaque']);
});

it('keeps what it does not understand to the letter, among what it does', () => {
  const form =
    '<!-- wp:jetpack/form {"to":"a"} -->\n<div class="f" onclick="x()"><script>x()</script>Ask</div>\n<!-- /wp:jetpack/form -->';
  const looks =
    '<!-- wp:paragraph {"align":"center"} -->\n<p class="has-text-align-center">In the middle</p>\n<!-- /wp:paragraph -->';
  const blocks = children(
    `<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n${form}\n\n${looks}`,
  );
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'opaque', 'opaque']);
  expect(blocks.slice(1)).toEqual([
    { type: 'opaque', markup: form },
    { type: 'opaque', markup: looks },
  ]);
});

it.each([
  ['a heading of an older age', '<!-- wp:heading -->\n<h2>Old</h2>\n<!-- /wp:heading -->', 'heading'],
  [
    'a list of an older age',
    '<!-- wp:list -->\n<ul><li>One</li><li>Two</li></ul>\n<!-- /wp:list -->',
    'list',
  ],
  [
    'a quote of an older age',
    '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>One.</p><p>Two.</p><cite>Jane Doe, in a letter, 3 May</cite></blockquote>\n<!-- /wp:quote -->',
    'quotation',
  ],
  [
    'a link in a new window',
    '<!-- wp:paragraph -->\n<p>See <a href="https://kestrel.example/" target="_blank" rel="noreferrer noopener">it</a> <b>now</b>.</p>\n<!-- /wp:paragraph -->',
    'paragraph',
  ],
])('takes %s for what it is', (_name, markup, kind) => {
  expect(kinds(markup)).toEqual([kind]);
});

it('makes sources of what stands under quotations and in what leads in, and keeps all their paragraphs', () => {
  const { article } = read(
    [
      '<!-- wp:paragraph --><p>As <a href="https://kestrel.example/gulls">The Kestrel Ledger reports</a>:</p><!-- /wp:paragraph -->',
      '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph --><!-- wp:paragraph --><p>Two.</p><!-- /wp:paragraph --></blockquote><!-- /wp:quote -->',
      '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>Three.</p><!-- /wp:paragraph --><cite>Night Wire</cite></blockquote><!-- /wp:quote -->',
    ].join('\n\n'),
  );
  const quotations = article.body.root.children.filter((block) => block.type === 'quotation');
  expect(quotations.map(blockText)).toEqual(['One.\nTwo.', 'Three.']);
  const of = (at: number) => article.sources.find(({ id }) => id === quotations[at]?.sourceId);
  expect(of(0)).toMatchObject({ url: 'https://kestrel.example/gulls', outlet: 'The Kestrel Ledger' });
  expect(of(1)).toMatchObject({ url: '', outlet: 'Night Wire' });
});

it('takes a picture by its number, whatever the size that is drawn', () => {
  const [picture] = picturesFor(everyBlock());
  const markup = `<!-- wp:image {"id":11,"sizeSlug":"large","linkDestination":"none"} -->\n<figure class="wp-block-image size-large"><img src="https://kestrel.example/up/x-1024x683.jpg" alt="A gull" class="wp-image-11"/><figcaption class="wp-element-caption">A gull</figcaption></figure>\n<!-- /wp:image -->`;
  expect(children(markup, [picture!])).toMatchObject([
    { type: 'picture', media: picture!.media.name, alt: 'A gull', caption: 'A gull', credit: '' },
  ]);
  expect(kinds(markup)).toEqual(['opaque']);
});

const CLASSIC = `First <b>line</b>
second line

<h2>Head</h2>
<blockquote>He said

more</blockquote>
<ul>
	<li>One</li>
	<li>Two</li>
</ul>
[gallery ids="1,2"]

<div class="box">

Boxed

</div>
<!--more-->

[caption id="attachment_11" align="alignnone" width="300"]<img class="size-medium wp-image-11" src="https://kestrel.example/up/x-300x200.jpg" alt="A gull" width="300" height="200" /> A gull at sea[/caption]

Last.`;

it('reads the paragraphs and blocks of the classic editor', () => {
  const blocks = children(CLASSIC, picturesFor(everyBlock()).slice(0, 1));
  expect(
    blocks.map((block) => `${block.type}: ${block.type === 'opaque' ? block.markup : blockText(block)}`),
  ).toEqual([
    'paragraph: First line\nsecond line',
    'heading: Head',
    'quotation: He said\nmore',
    'list: One\nTwo',
    'opaque: [gallery ids="1,2"]',
    'opaque: <div class="box">\n\nBoxed\n\n</div>',
    'opaque: <!--more-->',
    'picture: A gull at sea\nA gull',
    'paragraph: Last.',
  ]);
});

it('keeps the room of two characters at the start of paragraphs, and as a paragraph what no kind has', () => {
  const classic =
    '　　第一段\n　　第二行\n\n　　<ruby>灯<rt>dēng</rt></ruby>塔\n亮着\n\n<blockquote>　　引文</blockquote>';
  const blocks = children(classic);
  expect(
    blocks.map((block) => `${block.type}: ${block.type === 'opaque' ? block.markup : blockText(block)}`),
  ).toEqual([
    'paragraph: 　　第一段\n　　第二行',
    'opaque: <p>　　<ruby>灯<rt>dēng</rt></ruby>塔<br>亮着</p>',
    'quotation: 　　引文',
  ]);
});

const WORDS = ['灯塔', 'a & b', 'x < y', '[video]', '[caption]', '&amp;lt;b&gt;'];
const MARKUP = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<blockquote>',
  '</blockquote>',
  '<cite>',
  '</cite>',
  '\n\n',
  '<!-- wp:paragraph -->',
  '<!-- /wp:paragraph -->',
  '<!-- wp:group {"a":"</p>"} -->',
  '<!-- /wp:group -->',
  '<script>',
  '</script>',
  '<a href="javascript:x()">',
  '<a href="https://a.example/">',
  '</a>',
  '<img src=x onerror=x()>',
  '<li>',
  '<table><tr><td>',
  '<!--',
  '-->',
];

it('reads any markup as blocks that say the same, or keeps it to the letter', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS, ...MARKUP), { maxLength: 12 }), (parts) => {
      const content = parts.join('');
      const { article } = read(content);
      expect(articleSchema.safeParse({ ...everyBlock(), ...article }).success).toBe(true);
      const kept = article.body.root.children.flatMap((b) => (b.type === 'opaque' ? [b.markup] : []));
      const shown = new Set(splitPost(content).map(({ html }) => html));
      for (const markup of kept) if (!shown.has(markup)) expect(content).toContain(markup);
      const said = [
        ...article.body.root.children.map(blockText),
        JSON.stringify(article.sources),
        ...kept,
      ].join(' ');
      for (const word of ['灯塔', 'video]'])
        if (markupWords(content).includes(word)) expect(said).toContain(word);
      expect(document.querySelector('script, [onerror]')).toBeNull();
    }),
    { numRuns: 80 },
  );
});

it('reads spaces in great number in no time', () => {
  const spaces = ' '.repeat(50_000);
  for (const content of [
    `<p><a href="https://kestrel.example/" title="${spaces}x">Gulls</a></p>`,
    `<!-- wp:a${spaces}x -->\n<p>Gulls</p>\n<!-- /wp:a -->`,
  ]) {
    const before = performance.now();
    read(content);
    expect(performance.now() - before).toBeLessThan(4_000);
  }
});

it.each(['<div>', '<b><i>'])('keeps elements without end as they came, and looks into none: %s', (tags) => {
  const deep = `${tags.repeat(20_000)}words`;
  for (const content of [deep, `<!-- wp:html -->\n${deep}\n<!-- /wp:html -->`]) {
    const { article, remarks } = read(
      `<!-- wp:paragraph -->\n<p>Said.</p>\n<!-- /wp:paragraph -->\n\n${content}`,
    );
    expect(article.body.root.children).toMatchObject([
      { type: 'paragraph' },
      { type: 'opaque', markup: content },
    ]);
    expect(remarks).toEqual(['1 block is kept as the site has it.']);
  }
});

it('says of a block that is kept that it runs something', () => {
  expect(
    read('<!-- wp:html -->\n<script src="https://gull.example/a.js"></script>\n<!-- /wp:html -->').remarks,
  ).toEqual([
    '1 block is kept as the site has it.',
    '1 block runs or loads something where a site shows it (script). Galley shows it as text and runs nothing.',
  ]);
});
