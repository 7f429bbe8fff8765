import { type Article, newArticle } from '../../article/article';
import { shown } from '../../article/blocks/gallery';
import { makeTable } from '../../article/blocks/table';
import type { Block, Embed, Paragraph, Picture } from '../../article/blocks';
import { BOLD, type Inline, ITALIC } from '../../article/inline';
import type { Source } from '../../source/source';

const HOSTILE = '<script>alert(1)</script> --> ]]> & &amp; "double" \'single\' {{headline}} ${x} </style>';
const MARKS =
  '*stars* _lines_ `ticks` [link](x) ![p](x) # 1. - + > ~~no~~ a|b \\ <b> https://kestrel.example';

export function text(words: string, format = 0): Inline {
  return { type: 'text', text: words, format };
}

export function paragraph(...inlines: (string | Inline)[]): Paragraph {
  return {
    type: 'paragraph',
    children: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  };
}

export function link(url: string, ...children: Inline[]): Inline {
  return { type: 'link', url, children };
}

function footnote(sourceId: string | null, ...children: Inline[]): Inline {
  return { type: 'footnote', sourceId, children };
}

function titledLink(url: string, title: string, ...children: Inline[]): Inline {
  return { type: 'link', url, title, rel: 'noreferrer nofollow', children };
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    id: 's1',
    outlet: 'The Kestrel Ledger',
    author: 'Maren Oduya',
    title: 'Who counts the gulls?',
    url: 'https://kestrel.example/gulls?a=1&b=2',
    published: '2026-11-22',
    accessed: '2026-11-23',
    language: 'en',
    archived: 'https://mirrors.example/gulls',
    ...changes,
  };
}

export function picture(changes: Partial<Picture> = {}): Picture {
  return {
    type: 'picture',
    media: `${'d'.repeat(64)}.jpg`,
    width: 1600,
    height: 900,
    alt: 'A gull on a "mast" & a hand <b>',
    caption: 'The gull of Fog Harbour, counted twice',
    credit: 'Maren Oduya',
    licence: 'CC BY 4.0',
    link: '',
    size: 'text',
    ...changes,
  };
}

function embed(changes: Partial<Embed>): Embed {
  return {
    type: 'embed',
    url: 'https://www.youtube.com/watch?v=fogHarbour1&t=9',
    title: 'The gulls of Fog Harbour & how to count them',
    author: 'Maren Oduya',
    date: '2026-11-22',
    ...changes,
  };
}

const blocks: Block[] = [
  paragraph(
    'Gulls were counted twice, as ',
    link('https://kestrel.example/gulls?a=1&b=2', text('the paper says')),
    ':',
  ),
  {
    type: 'quotation',
    sourceId: 's1',
    children: [
      paragraph('“One gull,” she wrote, “is ‘a guess’ … [and] two are a count.'),
      paragraph(
        '“',
        text('Three', BOLD),
        ' are ',
        text('weather', ITALIC),
        ', ',
        text('always', BOLD | ITALIC),
        '.”',
      ),
    ],
  },
  { type: 'heading', tag: 'h2', children: [text('What was '), text('not', ITALIC), text(' counted # ')] },
  paragraph('As Fog Harbour Weekly explains, and 雾港周刊 repeats, nobody asked the gulls:'),
  {
    type: 'quotation',
    sourceId: 's2',
    children: [paragraph('“没有人问过海鸥。”她说。'), paragraph('“它们数得比我们准。”')],
  },
  { type: 'quotation', sourceId: 's1', children: [paragraph('Two quotations may share a source.')] },
  { type: 'heading', tag: 'h3', children: [text('Lists')] },
  {
    type: 'list',
    listType: 'bullet',
    start: 1,
    children: [
      { type: 'listitem', children: [text('Gulls & terns')] },
      {
        type: 'listitem',
        children: [
          {
            type: 'list',
            listType: 'number',
            start: 3,
            children: [
              { type: 'listitem', children: [text('third')] },
              {
                type: 'listitem',
                children: [text('fourth, '), link('mailto:desk@kestrel.example', text('by letter'))],
              },
            ],
          },
        ],
      },
      { type: 'listitem', children: [text('- a dash, first')] },
    ],
  },
  {
    type: 'list',
    listType: 'bullet',
    start: 1,
    children: [{ type: 'listitem', children: [text('another list')] }],
  },
  { type: 'list', listType: 'number', start: 1, children: [{ type: 'listitem', children: [text('one')] }] },
  {
    type: 'list',
    listType: 'check',
    start: 1,
    children: [
      { type: 'listitem', checked: true, children: [text('Ask the '), text('harbour', BOLD)] },
      { type: 'listitem', checked: false, children: [text('Ask the gulls & terns')] },
    ],
  },
  { type: 'horizontalrule' },
  { type: 'horizontalrule', $: { mark: 'dots' } },
  { type: 'heading', tag: 'h4', children: [text('Hostile text')] },
  paragraph(HOSTILE),
  paragraph(MARKS),
  paragraph('1. not a list', { type: 'linebreak' }, '- nor this', { type: 'linebreak' }, '=== nor a heading'),
  paragraph(
    'Emoji 🪶👩🏽‍🚀, right to left שלום עולם مرحبا, rare 𠀋𪚥, a\u00a0tie, two  spaces,',
    { type: 'tab', text: '\t' },
    'tab.',
  ),
  paragraph(
    text('“Bold in marks.”', BOLD),
    '后面',
    text('斜体。', ITALIC),
    '好',
    text('a', BOLD),
    text('b', ITALIC),
  ),
  paragraph(
    text('struck', 4),
    ' and ',
    text('underlined', 8),
    ' and ',
    text('a `tick`', 16),
    ', H',
    text('2', 32),
    'O, 5',
    text('th', 64),
    ', ',
    text('marked', 128),
    text(' all*', 255),
    text('capitals', 1024),
    ', ',
    { type: 'text', text: 'la marée', format: ITALIC, $: { lang: 'fr' } },
    ' or ',
    { type: 'text', text: 'die Flut', format: 0, $: { lang: 'de' } },
  ),
  paragraph(
    link('javascript:alert(1)', text('a script')),
    ', ',
    link(' java\tscript:alert(1)', text('a hidden one')),
    ', ',
    link('data:text/html,x', text('data')),
    ', ',
    link('https://kestrel.example/(a)_b"c', text('odd '), text('but safe', BOLD)),
    ' and!',
    link('https://kestrel.example/no-picture', text('no picture')),
    ', ',
    titledLink('https://kestrel.example/shop', 'A "shop" \\ & <more>', text('a link with a title')),
  ),
  paragraph(
    'Gulls were counted by hand',
    footnote('s1', text('By two hands: '), text('four', ITALIC), text(' & a pencil.')),
    ', terns by ear.',
    footnote(null, text('Ask '), link('https://kestrel.example/terns', text('the terns')), text('.')),
    ' 鸬鹚',
    footnote('s2'),
    footnote(null, text('没有人问过海鸥。')),
    ' not at all.',
  ),
  paragraph(),
  { type: 'pullquote', children: [text('“Two are a '), text('count', ITALIC), text('.” <b>')] },
  {
    type: 'verse',
    children: [
      text('The gull came in at half past nine,'),
      { type: 'linebreak' },
      text('   and nobody '),
      text('wrote', BOLD),
      text(' it down;'),
      { type: 'linebreak' },
      { type: 'linebreak' },
      link('https://kestrel.example/terns', text('the tern', ITALIC)),
      text(' came after. '),
    ],
  },
  { type: 'verse', children: [text('  海上生明月，'), { type: 'linebreak' }, text('  天涯共此时。')] },
  {
    type: 'preformatted',
    children: [
      { type: 'linebreak' },
      text('Gulls   12 *'),
      { type: 'linebreak' },
      text('Terns    3 [video]', BOLD),
      { type: 'tab', text: '\t' },
      text('# </pre>'),
    ],
  },
  {
    type: 'code',
    children: [
      text('if (gulls > 1 && terns) {'),
      { type: 'linebreak' },
      text('  count("[video]");  // ```` 海鸥 &amp; </code></pre>'),
      { type: 'linebreak' },
      { type: 'linebreak' },
      text('https://kestrel.example/gulls'),
      { type: 'linebreak' },
      text('}'),
    ],
  },
  {
    type: 'note',
    noteKind: 'correction',
    date: '2026-11-27',
    children: [
      paragraph('An earlier version had ', text('one', ITALIC), ' gull <too> many.'),
      paragraph('海鸥没有抱怨。'),
    ],
  },
  { type: 'note', noteKind: 'editorsNote', date: '', children: [paragraph('# Counted by hand.')] },
  {
    type: 'details',
    children: [
      paragraph('How the ', text('gulls', BOLD), ' were counted & by whom'),
      paragraph('By two people, ', link('https://kestrel.example/method', text('in turns')), '.'),
      paragraph(),
      paragraph('No gull was held.'),
    ],
  },
  embed({}),
  embed({
    url: 'https://lamp.example/@maren/112233445566778899',
    title: 'One gull.\n灯塔 says <b>two</b>.',
    author: '',
    date: '',
  }),
  embed({ url: 'javascript:alert(1)', title: 'A card without an address', author: '', date: '' }),
  {
    type: 'gallery',
    pictures: [
      shown(picture({ link: 'https://kestrel.example/gulls.jpg' })),
      shown(picture({ alt: '', caption: 'Fog Harbour & the second lamp', credit: '', licence: '' })),
      shown(picture({ media: `${'b'.repeat(64)}.webp`, caption: '灯塔在雾里', credit: 'Maren Oduya' })),
    ],
    caption: 'Three of the <forty> at nine',
    columns: 3,
    size: 'wide',
  },
  {
    type: 'gallery',
    pictures: [shown(picture()), shown(picture())],
    caption: '',
    columns: 0,
    size: 'text',
  },
  picture({ link: 'https://kestrel.example/gulls.jpg', size: 'wide' }),
  picture({
    media: `${'e'.repeat(64)}.png`,
    alt: '',
    caption: 'Terns & 海鸥 <b> at [video] night',
    credit: '',
    licence: '',
    link: 'javascript:alert(1)',
  }),
  makeTable(
    [
      [[text('Bird')], [text('Counted | '), text('twice', BOLD)], [text('地点')]],
      [[text('Gull <b>')], [text('12'), { type: 'linebreak' }, text('or  13')], [text('雾港')]],
      [[link('https://kestrel.example/terns?a|b', text('Tern'))], [], [text('[video] -->')]],
    ],
    [text('Counted by '), text('hand', ITALIC), text(' & eye')],
    { headerRow: true, headerColumn: true },
  ),
  makeTable([[[text('- one')], [text('two *')]], [[text('three')]]], [], {
    headerRow: false,
    headerColumn: false,
  }),
  makeTable([[[], []]], [], { headerRow: true, headerColumn: false }),
  {
    type: 'opaque',
    markup:
      '<!-- wp:buttons -->\n<div class="wp-block-buttons"><!-- wp:button -->\n<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://kestrel.example/count">Count the gulls &amp; terns [video]</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->',
  },
  { type: 'quotation', sourceId: null, children: [paragraph('Nobody knows who said this.')] },
  { type: 'quotation', sourceId: 's3', children: [paragraph('A source in print has no address.')] },
  { type: 'quotation', sourceId: 's4', children: [paragraph('A source whose address is a script.')] },
];

/** One article with every kind of block, every inline and text that breaks careless formats. */
export function everyBlock(): Article {
  return {
    ...newArticle('01939c4e-5b00-7000-8000-00000000e001', '2026-11-23T09:12:00.000Z', 'en'),
    changedAt: '2026-11-24T14:30:00.000Z',
    headline: 'Every block: <script>alert("headline")</script> & 海鸥 # *stars*',
    standfirst: 'A standfirst with </script><!-- and “marks”.',
    byline: 'Ines Marlow',
    section: 'Harbours',
    tags: ['gulls', '<b>terns</b>'],
    slug: 'every-block',
    // Of its own for each test: main's tests share their modules.
    body: { root: { type: 'root', children: structuredClone(blocks) } },
    sources: [
      source(),
      source({
        id: 's2',
        outlet: '雾港周刊',
        author: '苏晚禾',
        title: '谁来数海鸥',
        url: 'https://fog-harbour.example/zh/haiou',
        language: 'zh-Hans',
        archived: '',
      }),
      source({
        id: 's3',
        outlet: 'Port Sorrel Almanac',
        author: '',
        title: 'Birds, page 12',
        url: '',
        archived: '',
      }),
      source({ id: 's4', outlet: 'Night Wire', url: 'JaVaScRiPt:alert(document.domain)', archived: '' }),
    ],
  };
}
