// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blockText } from '../../shared/article/blockText';
import type { ImportedText } from '../../shared/import/imported';
import { readFrontMatter } from '../../shared/frontMatter/readFrontMatter';
import { readImported } from './readImported';

async function read(text: string, changes: Partial<ImportedText> = {}, name = 'file name.html') {
  const { body, front } = changes.form === 'markdown' ? readFrontMatter(text) : { body: text, front: null };
  const imported = {
    ...{ text: body, front },
    title: '',
    fields: {},
    losses: {},
    readAs: '',
    isTraditional: false,
    pictures: [],
    ofPictures: '',
    here: null,
  };
  const made = await readImported({ form: 'html', ...imported, ...changes }, name);
  if (made === null) return null;
  const { article, remarks } = made;
  const lines = article.body.root.children.map(
    (block) => `${block.type === 'heading' ? block.tag : block.type}: ${blockText(block)}`,
  );
  return { ...article, lines, remarks };
}

describe('the headline', () => {
  it('is the first heading, and what stands under it stays in the text', async () => {
    const made = await read(
      '<title>Lamps | A site</title><h1>Two <i>lamps</i></h1><p>Who lit which.</p><h2>Fog</h2>',
    );
    expect(made).toMatchObject({
      headline: 'Two lamps',
      standfirst: '',
      lines: ['paragraph: Who lit which.', 'h2: Fog'],
      remarks: [],
    });
  });

  it('keeps its no-break and Chinese spaces, as captions do', async () => {
    const made = await read(
      '<h1>10\u00a0km\n of fog\u3000雾</h1><figure><img src="a.png"><figcaption>9\u00a0pm  sharp</figcaption></figure>',
    );
    expect(made).toMatchObject({
      headline: '10\u00a0km of fog\u3000雾',
      lines: ['paragraph: 9\u00a0pm sharp'],
    });
  });

  it('is the title where no heading is one, and else the name of the file, which is said', async () => {
    expect(await read('<title>Lamps</title><p>Words.</p>')).toMatchObject({ headline: 'Lamps', remarks: [] });
    expect(await read('<p>Words.</p>', { title: 'Of its properties' })).toMatchObject({
      headline: 'Of its properties',
    });
    expect(await read('<p>Words.</p>')).toMatchObject({
      headline: 'file name',
      remarks: ['It has no headline of its own: the name of the file stands there.'],
    });
  });

  it('has neither the marks of footnotes nor hidden words, and its number where that is none', async () => {
    const notes = '<ol><li id="n">Of the harbour. <a href="#m">↩</a></li></ol>';
    const mark = '<sup id="m"><a href="#n">1</a></sup>';
    const hidden = '<i hidden>x</i>';
    const made = await read(`<h1>Tides${mark}${hidden}</h1><p>Words.</p>${notes}`);
    expect(made).toMatchObject({
      headline: 'Tides',
      lines: ['paragraph: Words.', 'paragraph: 1 Of the harbour.'],
      remarks: ['Imported without 1 hidden passage.'],
    });
    const under = await read(`<h1>Tides</h1><p class="standfirst">Low${mark}</p><p>Words.</p>${notes}`);
    expect(under).toMatchObject({
      standfirst: 'Low',
      lines: ['paragraph: Words.', 'paragraph: 1 Of the harbour.'],
    });
    const number = await read('<h1>Chapter <a href="#c">3</a></h1><p>Words.</p><h2 id="c">The third</h2>');
    expect(number?.headline).toBe('Chapter 3');
  });

  it('leaves a picture that stands in it to the text', async () => {
    const made = await read('<h1>Tides <img src="a.png" alt="Boats"></h1><p>Words.</p>');
    expect(made?.lines).toEqual(['paragraph: [Boats]', 'paragraph: Words.']);
  });

  it('stays in the text where words stand before it', async () => {
    const made = await read('<p>Before.</p><h1>Late</h1><p>After.</p>');
    expect(made).toMatchObject({
      headline: 'Late',
      lines: ['paragraph: Before.', 'h2: Late', 'paragraph: After.'],
    });
  });

  it('leaves the headings below it their order where the file has several of its level', async () => {
    const made = await read('<h1>Title</h1><h1>Part</h1><h2>Section</h2><p>Words.</p>');
    expect(made?.lines).toEqual(['h2: Part', 'h3: Section', 'paragraph: Words.']);
  });

  it('of a plain text is a short first line that stands alone', async () => {
    expect(await read('Two lamps\n\nWords.\n', { form: 'text' }, 'a.txt')).toMatchObject({
      headline: 'Two lamps',
      lines: ['paragraph: Words.'],
    });
    expect(await read('A sentence.\n\nWords.\n', { form: 'text' }, 'a.txt')).toMatchObject({
      headline: 'a',
      lines: ['paragraph: A sentence.', 'paragraph: Words.'],
    });
  });
});

it('has the standfirst that its style calls so', async () => {
  const made = await read('<h1>Title</h1><p class="standfirst">Under it</p><p>Words.</p>');
  expect(made).toMatchObject({ standfirst: 'Under it', lines: ['paragraph: Words.'] });

  // A quotation keeps its words, and so does its credit.
  const credit = '<footer class="credit">— “Tides”, Maren Oduya, The Ledger</footer>';
  const quoted = await read(`<blockquote><p class="standfirst">Said.</p>${credit}</blockquote><p>Words.</p>`);
  expect(quoted).toMatchObject({ standfirst: '', lines: ['quotation: Said.', 'paragraph: Words.'] });
});

it('is the article of a page without what stands around it, which is said', async () => {
  const article = `<h1>Title</h1><p>${'Words of the article. '.repeat(9)}</p>`;
  const made = await read(`<nav><a href="https://kestrel.example/">Home</a></nav><main>${article}</main>`);
  expect(made?.lines).toHaveLength(1);
  expect(made?.remarks).toEqual(['What the page has around the article was left out.']);
  const teaser = await read(`<article>Short.</article><p>${'Words of the page. '.repeat(9)}</p>`);
  expect(teaser?.lines).toHaveLength(2);
});

it('is the page where what is marked as its article is hidden', async () => {
  const made = await read('<p>Seen.</p><article hidden><p>Words that nobody sees.</p></article>');
  expect(made).toMatchObject({
    lines: ['paragraph: Seen.'],
    remarks: [expect.any(String), 'Imported without 1 hidden passage.'],
  });
  const folded = await read('<p>Seen.</p><div hidden="Until-Found"><p>Folded.</p></div>');
  expect(folded?.lines).toEqual(['paragraph: Seen.', 'paragraph: Folded.']);
});

it('reads Markdown, and the settings before it as fields', async () => {
  const made = await read(
    '---\ntitle: "Two lamps"\nauthor: Ines Marlow\ntags: [fog, "lamps"]\nlayout: post\n---\n## Fog\n\n> Said.\n\n1. one\n2. two\n',
    { form: 'markdown' },
  );
  expect(made).toMatchObject({
    headline: 'Two lamps',
    byline: 'Ines Marlow',
    tags: ['fog', 'lamps'],
    lines: ['h2: Fog', 'quotation: Said.', 'list: one\ntwo'],
    remarks: ['Its settings were left out: layout (post).'],
  });
  const rule = await read('---\nNot settings\n---\n\nWords.', { form: 'markdown' });
  expect(rule?.lines.join()).toContain('Not settings');
});

it.each([
  ['<p><time>9:00</time> Harbour closed</p>', '9:00 Harbour closed'],
  ['<p>Open <time>2026</time></p>', 'Open 2026'],
  ['<p><time>9:00</time></p>', '9:00'],
  ['<p><span class="tag">News</span> from the harbour</p>', 'News from the harbour'],
  ['<p>By <span class="tag">News</span> and <span class="tag">fog</span></p>', 'By News and fog'],
])('keeps a line of Markdown that says more than its marks: %s', async (line, words) => {
  const made = await read(`# Tides\n\n${line}\n\nWords.`, { form: 'markdown' });
  expect(made).toMatchObject({ tags: [], lines: [`paragraph: ${words}`, 'paragraph: Words.'] });
});

it('is in the language of its words', async () => {
  expect((await read('<p>Only English words here.</p>'))?.language).toBe('en');
  expect((await read('<p>雾港的灯塔在夜里亮着，这是我们说过的。</p>'))?.language).toBe('zh-Hans');
  expect((await read('<p>霧港的燈塔在夜裡亮著，這是我們說過的。</p>'))?.language).toBe('zh-Hant');
  expect((await read('<html lang="zh-TW"><p>山上的人。看月。</p>'))?.language).toBe('zh-Hant');
});

it('tells what is not in the text', async () => {
  const made = await read('<h1>Title</h1><p>Words <img src="a.png" alt="A gull"> <a href="#x">here</a></p>', {
    losses: { comment: 2 },
    readAs: 'Read as GB18030.',
  });
  expect(made?.remarks).toEqual([
    'Read as GB18030.',
    'Imported without 1 picture and 2 comments. Where a picture with a description was, that stands in square brackets. 1 link led to no web page: its words stay.',
  ]);
});

it('cleans addresses of what counts their readers, sources among them, and says how many', async () => {
  const raw = 'https://kestrel.example/gulls?utm_source=fog&a=1';
  const made = await read(
    `<h1>Title</h1><p><a href="${raw}">The Kestrel Ledger</a> reports:</p><blockquote cite="${raw}"><p>Words.</p></blockquote>`,
  );
  expect(made?.sources).toMatchObject([
    { outlet: 'The Kestrel Ledger', url: 'https://kestrel.example/gulls?a=1' },
  ]);
  expect(JSON.stringify(made?.body)).not.toContain('utm_source');
  expect(made?.remarks).toEqual(['2 addresses were cleaned of tracking.']);
});

it('is nothing where there are no words', async () => {
  expect(await read('<p> <img src="a.png"></p>')).toBeNull();
});

describe('pictures that the library took in', () => {
  const media = {
    ...{ name: `${'d'.repeat(64)}.jpg`, fileName: '', width: 16, height: 9, bytes: 5, addedAt: '' },
    ...{ alt: 'A gull, as last said', caption: '', credit: 'Maren Oduya', licence: '' },
  };
  const pictures = [{ address: '/media/gull', media }];
  const blocksOf = async (html: string) =>
    (await read(`<h1>Title</h1>${html}`, { pictures }))?.body.root.children;
  const base = { type: 'picture', media: media.name, width: 16, height: 9, link: '', size: 'text' };

  it('come in where they stand, with what the file says of them or else was said last', async () => {
    expect(await blocksOf('<p>one <img src="/media/gull" alt="Of the file"> two</p>')).toMatchObject([
      { type: 'paragraph' },
      { ...base, alt: 'Of the file', credit: 'Maren Oduya' },
      { type: 'paragraph' },
    ]);
    expect(await blocksOf('<img src="/media/gull">')).toMatchObject([
      { ...base, alt: 'A gull, as last said' },
    ]);
  });

  it('come back from what Galley exported as they were', async () => {
    const words = [
      'The pier (<span class="picture-credit">海鸥</span>, <span class="picture-licence">CC BY</span>)',
      '<span class="picture-credit">海鸥</span>, <span class="picture-licence">CC BY</span>',
      '码头（<span class="picture-credit">海鸥</span>，<span class="picture-licence">CC BY</span>）',
    ];
    for (const [at, caption] of ['The pier', '', '码头'].entries()) {
      const image = '<a href="https://kestrel.example/"><img src="/media/gull" alt=""></a>';
      const html = `<figure class="picture wide">${image}<figcaption>${words[at]}</figcaption></figure>`;
      const said = { alt: '', caption, credit: '海鸥', licence: 'CC BY' };
      expect(await blocksOf(html)).toEqual([
        { ...base, ...said, link: 'https://kestrel.example/', size: 'wide' },
      ]);
    }
  });

  it.each([
    [
      'of WordPress before 5.9',
      '<ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item"><figure><img src="/media/gull" alt="a"><figcaption>One</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="/media/gull" alt="b"></figure></li></ul>',
      2,
    ],
    [
      'of its classic editor',
      '<div class="gallery gallery-columns-3"><dl class="gallery-item"><dt><a href="x"><img src="/media/gull" alt="a"></a></dt><dd class="wp-caption-text gallery-caption">One</dd></dl><dl class="gallery-item"><dt><img src="/media/gull" alt="b"></dt></dl></div>',
      3,
    ],
  ])('come in as a gallery %s', async (_name, html, columns) => {
    expect(await blocksOf(html)).toMatchObject([
      { type: 'gallery', columns, caption: '', pictures: [{ alt: 'a', caption: 'One' }, { alt: 'b' }] },
    ]);
  });

  it.each([
    ['one is of the network', '<img src="https://kestrel.example/x.png" alt="x">'],
    ['there are other words', '<p>Words</p>'],
  ])('are single, and no word is lost, in a gallery where %s', async (_name, more) => {
    const figure = '<figure><img src="/media/gull" alt="a"><figcaption>One</figcaption></figure>';
    const blocks = (await blocksOf(
      `<figure>${figure}${figure}${more}<figcaption>All</figcaption></figure>`,
    ))!;
    expect(blocks.map(({ type }) => type)).not.toContain('gallery');
    expect(blocks.filter(({ type }) => type === 'picture')).toHaveLength(2);
    expect(blocks.map(blockText).join()).toMatch(/One.*One.*(?:x|Words).*All/s);
  });

  it('leave the words of a figure that has more than a caption', async () => {
    const html =
      '<figure><img src="/media/gull" alt="a"><p>Words</p><figcaption>The pier</figcaption></figure>';
    const made = await read(`<h1>Title</h1>${html}`, { pictures });
    expect(made?.lines).toEqual([
      expect.stringContaining('picture: a'),
      'paragraph: Words',
      'paragraph: The pier',
    ]);
  });

  it('are told where only words may stand, and so is one of the network', async () => {
    const html =
      '<blockquote><p>one</p><img src="/media/gull" alt="a"></blockquote><p>b <img src="https://kestrel.example/x.png"></p>';
    const made = await read(`<h1>Title</h1>${html}`, { pictures });
    expect(made?.lines[0]).toContain('one\na');
    expect(made?.remarks).toEqual(['Imported without 2 pictures.']);
  });
});

describe('the tasks of Markdown', () => {
  it('are a check list, and brackets in code or numbered items are words', async () => {
    const made = await read('# Monday\n\n- [x] pilot\n- [ ] ships\n\n1. [x] a letter\n\n- `[x]` code\n', {
      form: 'markdown',
    });
    expect(made?.body.root.children[0]).toMatchObject({
      listType: 'check',
      children: [{ checked: true }, { checked: false }],
    });
    expect(made?.lines).toEqual(['list: pilot\nships', 'list: [x] a letter', 'list: [x] code']);
  });
});

it('says of links to other files what became of them', async () => {
  const text =
    'One [other](../other.md) and [a third](third%20one.markdown#part), [none](/about) and [a page](https://kestrel.example/a.md).';
  const made = await read(text, { form: 'markdown' });
  expect(made?.lines).toEqual(['paragraph: One other and a third, none and a page.']);
  expect(made?.remarks.join(' ')).toContain('2 links to other files are only their words here');
  expect(made?.remarks.join(' ')).toContain('1 link led to no web page');
});
