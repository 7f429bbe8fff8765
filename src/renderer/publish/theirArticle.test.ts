// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { blockText, inlineText } from '../../shared/article/blockText';
import { everyBlock } from '../../shared/export/testing/everyBlock';
import { mergeArticles } from '../../shared/history/mergeArticles';
import { postFields, type SitePicture } from '../../shared/publish/postFields';
import { footnotesOf } from '../../shared/article/footnotesOf';
import { mediaOf } from '../../shared/article/picturesOf';
import type { Site } from '../../shared/site/site';
import { splitBlocks } from '../../shared/publish/splitBlocks';
import { quotation, write } from '../../shared/history/testing/write';
import { ATTRIBUTION_STYLES } from '../../shared/source/attribution';
import type { Source } from '../../shared/source/source';
import { loadPostReading } from '../import';
import { type SentPost, theirArticle as theirArticleBy } from './theirArticle';

/** Its furniture and looks are in no post. */
const SITE = { attribution: 'credit', theme: { markup: 'galley' } } as Site;

const reading = await loadPostReading();
const theirArticle = (post: SentPost, site: Site) => theirArticleBy(post, site, reading);

function sent(article: Article = everyBlock(), site = SITE): SentPost {
  const pictures: Record<string, SitePicture> = Object.fromEntries(
    mediaOf(article).map((media, at) => [media, { id: at + 7, url: `https://lampwright.example/${media}` }]),
  );
  const fields = postFields(
    article,
    site,
    { status: 'draft', date: null },
    {
      categories: [],
      tags: [],
      author: null,
      hasSiteNotes: true,
      pictures: new Map(Object.entries(pictures)),
    },
  );
  const { title, content, excerpt } = fields;
  const base = { title, content, excerpt, footnotes: fields.meta?.footnotes ?? null };
  return {
    article,
    base,
    theirs: { ...base },
    fields: [],
    state: 'now',
    pictures,
    taken: null,
    isSettled: false,
  };
}

const NO_SOURCE: Source = {
  ...{ id: '', outlet: '', author: '', title: '', url: '', published: '', accessed: '', archived: '' },
  language: 'en',
};
const blocks = ({ body }: Article): Block[] => body.root.children;

it('is the article itself where nobody has changed anything', () => {
  const post = sent();
  expect(theirArticle(post, SITE)).toEqual({ article: post.article, kept: 0, unplaced: [] });
});

it('has what somebody changed, and all else with its sources and footnotes', () => {
  const post = sent();
  const at = blocks(post.article).findIndex(
    (block) => block.type === 'quotation' && blockText(block).trim() !== '',
  );
  const quotation = blocks(post.article)[at]!;
  const word = /[a-z]{5,}/.exec(blockText(quotation))![0];
  const start = post.base.content.indexOf(word, post.base.content.indexOf('<!-- wp:quote'));
  const content = `${post.base.content.slice(0, start)}lamplit${post.base.content.slice(start + word.length)}`;
  const { article, unplaced } = theirArticle(
    { ...post, theirs: { ...post.base, title: 'Lamps &amp; gulls', content } },
    SITE,
  );
  expect(unplaced).toEqual([]);
  expect(article.headline).toBe('Lamps & gulls');
  expect(article.standfirst).toBe(post.article.standfirst);
  const now = blocks(article)[at]!;
  expect(now).toMatchObject({ type: 'quotation', sourceId: (quotation as { sourceId: string }).sourceId });
  expect(blockText(now)).toBe(blockText(quotation).replace(word, 'lamplit'));
  expect(blocks(article).filter((_, index) => index !== at)).toEqual(
    blocks(post.article).filter((_, index) => index !== at),
  );
});

it('has what somebody wrote into a footnote, which WordPress keeps apart from the text', () => {
  const footnote = (words: string) => ({
    ...{ type: 'footnote' as const, sourceId: null },
    children: [{ type: 'text' as const, text: words, format: 0 }],
  });
  const noted = (words: string, note: string): Block => {
    const { children } = paragraph(words);
    return {
      ...blocks(everyBlock())[0]!,
      ...paragraph(words),
      children: [...children, footnote(note)],
    } as Block;
  };
  const children = [noted('The lamps.', 'Lit at nine.'), noted('The gulls.', 'Silent & grey.')];
  const post = sent({ ...everyBlock(), body: { root: { type: 'root', children } } });
  expect(theirArticle(post, SITE)).toEqual({ article: post.article, kept: 0, unplaced: [] });
  const footnotes = post.base.footnotes!.replace('Lit at nine.', 'Lit at <em>ten</em>.');
  const { article, unplaced } = theirArticle({ ...post, theirs: { ...post.base, footnotes } }, SITE);
  expect(unplaced).toEqual([]);
  const [lamps, gulls] = blocks(article);
  expect(gulls).toEqual(children[1]);
  expect(footnotesOf([lamps!]).map(({ children }) => inlineText(children))).toEqual(['Lit at ten.']);
  expect(blockText(lamps!)).toBe(blockText(children[0]!).replace('nine', 'ten'));
});

it('comes into an article that was written on meanwhile, and of what both changed both stand', () => {
  const line = (words: string): Block => ({ ...blocks(everyBlock())[0]!, ...paragraph(words) });
  const lines = [
    'The lamps were lit at nine.',
    'Nobody knows by whom they were lit.',
    'The gulls were silent.',
  ];
  const post = sent({ ...everyBlock(), body: { root: { type: 'root', children: lines.map(line) } } });
  const content = post.base.content
    .replace('at nine', 'at ten')
    .replace('were silent.', 'were loud.')
    .concat('\n\n<!-- wp:paragraph -->\n<p>A line of a colleague.</p>\n<!-- /wp:paragraph -->');
  const their = theirArticle({ ...post, theirs: { ...post.base, content } }, SITE);
  const mine = {
    ...post.article,
    body: {
      root: { type: 'root' as const, children: [...lines.slice(0, 2), 'The gulls were asleep.'].map(line) },
    },
  };
  const { article, conflicts } = mergeArticles(post.article, mine, their.article);
  expect(blocks(article).map((block) => blockText(block))).toEqual([
    'The lamps were lit at ten.',
    'Nobody knows by whom they were lit.',
    'The gulls were asleep.',
    'The gulls were loud.',
    'A line of a colleague.',
  ]);
  expect(conflicts).toHaveLength(1);
});

const piece = (name: string, html: string, settings = '') =>
  `<!-- wp:${name}${settings} -->\n${html}\n<!-- /wp:${name} -->`;

it.each([
  [
    'a picture that the library does not have',
    piece(
      'image',
      '<figure class="wp-block-image"><img src="https://lampwright.example/h.jpg" alt="The harbour"/></figure>',
    ),
  ],
  ['a form', piece('acme/form', '<form><p>Your name</p><input name="n"/></form>')],
  ['HTML of its own', piece('html', '<a class="buy" href="https://a.example/">Buy</a>')],
  ['a block that the site draws', '<!-- wp:acme/map {"place":"Port Sorrel"} /-->'],
  ['where the post goes on', piece('more', '<!--more-->')],
  [
    'an alignment',
    piece('paragraph', '<p class="has-text-align-center">In the middle.</p>', ' {"align":"center"}'),
  ],
])('has what somebody added to the letter: %s', (_, added) => {
  const post = sent(opening());
  const pieces = splitBlocks(post.base.content);
  const content = [...pieces.slice(0, 1), added, ...pieces.slice(1)].join('\n\n');
  const { article, kept, unplaced } = theirArticle({ ...post, theirs: { ...post.base, content } }, SITE);
  expect({ kept, unplaced }).toEqual({ kept: 1, unplaced: [] });
  expect(blocks(article)).toEqual([
    blocks(post.article)[0],
    { type: 'opaque', markup: added },
    ...blocks(post.article).slice(1),
  ]);
  expect(sent(article).base.content).toContain(added);
});

it('says what it cannot take, and leaves the paragraph as it was', () => {
  const note = { type: 'footnote' as const, sourceId: null, children: paragraph('Lit at nine.').children };
  const noted = {
    ...blocks(everyBlock())[0]!,
    ...{ type: 'paragraph' as const, children: [...paragraph('The lamps').children, note] },
  } as Block;
  const post = sent({ ...everyBlock(), body: { root: { type: 'root', children: [noted] } } });
  const content = post.base.content
    .replace('<!-- wp:paragraph -->', '<!-- wp:paragraph {"align":"right"} -->')
    .replace('<p>', '<p class="has-text-align-right">');
  expect(theirArticle({ ...post, theirs: { ...post.base, content } }, SITE)).toEqual({
    ...{ article: post.article, kept: 0 },
    unplaced: [{ before: 'The lamps [Lit at nine.]', now: 'The lamps [Lit at nine.]' }],
  });
});

it.each(ATTRIBUTION_STYLES)(
  'keeps the source of a quotation whose words were changed, said as %s',
  (style) => {
    const site = { ...SITE, attribution: style };
    const post = sent(opening(), site);
    const [at, words] = firstQuotation(post.article);
    const start = post.base.content.indexOf(words, post.base.content.indexOf('<!-- wp:quote'));
    const content = `${post.base.content.slice(0, start)}lamplit${post.base.content.slice(start + words.length)}`;
    const { article } = theirArticle({ ...post, theirs: { ...post.base, content } }, site);
    expect(blocks(article)[at]).toMatchObject({
      sourceId: (blocks(post.article)[at] as { sourceId: string }).sourceId,
    });
    expect(blockText(blocks(article)[at]!)).toContain('lamplit');
    expect(article.sources).toEqual(post.article.sources);
  },
);

describe('a source of an English article that its credit does not tell whole', () => {
  const source = (id: string, fields: Partial<Source>): Source => ({
    ...{ id, outlet: 'The Kestrel Ledger', author: 'Ines Marlow', title: 'Fog', published: '2026-03-04' },
    ...{ url: 'https://ledger.example/fog', accessed: '2026-11-20', language: 'en' as const },
    archived: 'https://archive.example/fog',
    ...fields,
  });
  const chinese = { outlet: '港口日报', author: '', title: '雾中灯塔', language: 'zh-Hans' as const };
  const noted = (sourceId: string): Block => ({
    ...blocks(everyBlock())[0]!,
    ...{
      type: 'paragraph',
      children: [
        ...paragraph('The lamps were lit').children,
        { type: 'footnote', sourceId, children: paragraph('So it is said.').children },
      ],
    },
  });
  const quoted = (sourceId: string): Block =>
    ({
      ...{ type: 'quotation', sourceId, children: [paragraph('The lamps were lit'), noted('s2')] },
    }) as Block;

  it.each<[string, Partial<Source>]>([
    ['with an address', {}],
    ['without an address', { url: '' }],
    ['in Chinese', chinese],
    ['of a year', { published: '1931' }],
    ['of two that say the same', { id: 's3' }],
  ])('is the same where a word beside it was changed: %s', (_, fields) => {
    for (const style of ATTRIBUTION_STYLES) {
      for (const block of [noted, quoted]) {
        const site = { ...SITE, attribution: style };
        const sources = [source('s1', fields.id === undefined ? fields : {}), source('s2', chinese)];
        const all = fields.id === undefined ? sources : [source('s3', { archived: '' }), ...sources];
        const post = sent(
          { ...everyBlock(), sources: all, body: { root: { type: 'root', children: [block('s1')] } } },
          site,
        );
        const content = post.base.content.replace('lamps were', 'lanterns were');
        const { article, ...told } = theirArticle({ ...post, theirs: { ...post.base, content } }, site);
        expect(told).toEqual({ kept: 0, unplaced: [] });
        expect(article).toEqual(
          JSON.parse(JSON.stringify(post.article).replace('lamps were', 'lanterns were')),
        );
      }
    }
  });

  it('is another one where somebody changed what a footnote says of it', () => {
    const post = sent({
      ...everyBlock(),
      sources: [source('s1', {})],
      body: { root: { type: 'root', children: [noted('s1')] } },
    });
    const footnotes = post.base.footnotes!.replace('Kestrel Ledger', 'Gull Gazette');
    const { article } = theirArticle({ ...post, theirs: { ...post.base, footnotes } }, SITE);
    const [note] = footnotesOf(blocks(article));
    expect(note!.sourceId).not.toBe('s1');
    expect(article.sources.find(({ id }) => id === note!.sourceId)?.outlet).toBe('The Gull Gazette');
  });
});

it.each<[string, Partial<Source>]>([
  ['short', {}],
  ['long', { author: 'Maren Oduya', title: 'The night the tides went missing', published: '2026-11-01' }],
])('knows a quotation again whose credit was drawn in another style when it was sent: %s', (_, fields) => {
  const source = {
    ...NO_SOURCE,
    id: 's1',
    outlet: 'The Ledger',
    url: 'https://ledger.example/fog',
    ...fields,
  };
  const article = write(['Before it.', quotation('s1', 'No lamps.'), 'Behind.'], { sources: [source] });
  for (const sentAs of ATTRIBUTION_STYLES) {
    const post = sent(article, { ...SITE, attribution: sentAs });
    const content = post.base.content.replace('lamps', 'fog');
    for (const attribution of ATTRIBUTION_STYLES)
      expect(
        theirArticle({ ...post, theirs: { ...post.base, content } }, { ...SITE, attribution }),
        `${sentAs}, then ${attribution}`,
      ).toEqual({
        ...{ article: JSON.parse(JSON.stringify(article).replace('lamps', 'fog')) },
        ...{ kept: 0, unplaced: [] },
      });
  }
});

it('has another source where somebody has changed the credit', () => {
  const post = sent(opening());
  const [at] = firstQuotation(post.article);
  const content = post.base.content.replace(/<cite>[\s\S]*?<\/cite>/, '<cite>The Gull Gazette</cite>');
  expect(content).not.toBe(post.base.content);
  const { article } = theirArticle({ ...post, theirs: { ...post.base, content } }, SITE);
  const { sourceId } = blocks(article)[at] as { sourceId: string };
  expect(article.sources.find(({ id }) => id === sourceId)?.outlet).toBe('The Gull Gazette');
});

/** Of an article of every block what stands down to its first quotation: few of them are read in a moment. */
function opening(): Article {
  const article = everyBlock();
  const children = blocks(article).slice(0, firstQuotation(article)[0] + 1);
  return { ...article, body: { root: { ...article.body.root, children } } };
}

/** Where it stands, and a long word in it. */
function firstQuotation(article: Article): [number, string] {
  const at = blocks(article).findIndex(
    (block) => block.type === 'quotation' && blockText(block).trim() !== '',
  );
  return [at, /[a-z]{5,}/.exec(blockText(blocks(article)[at]!))![0]];
}

function paragraph(words: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, text: words, format: 0 }] };
}

describe('the link that Galley puts on the name of a source', () => {
  const url = 'https://kestrel.example/gulls';
  const source = { ...NO_SOURCE, id: 's1', outlet: 'The Kestrel Ledger', url };
  const leadIn = 'As The Kestrel Ledger reports, the gulls were counted at night:';
  const site = { ...SITE, attribution: 'lead-in' as const };
  const post = sent(write([leadIn, quotation('s1', 'Two are a count.')], { sources: [source] }), site);
  const changed = (from: string, to: string) => {
    const content = post.base.content.replace(from, to);
    expect(content).not.toBe(post.base.content);
    return blocks(theirArticle({ ...post, theirs: { ...post.base, content } }, site).article);
  };

  it('is not taken in with other words of its paragraph', () => {
    const [first, ...rest] = changed('at night', 'at dawn');
    expect(first).toEqual(paragraph(leadIn.replace('at night', 'at dawn')));
    expect(rest).toEqual(blocks(post.article).slice(1));
  });

  it('is taken in where somebody put it on other words', () => {
    const [, link = ''] = /(<a [^>]*>)The Kestrel Ledger reports<\/a>/.exec(post.base.content) ?? [];
    const [first] = changed(
      `${link}The Kestrel Ledger reports</a>, the gulls`,
      `The Kestrel Ledger reports, ${link}the gulls</a>`,
    );
    expect(first).toMatchObject({
      children: [{}, { type: 'link', url, children: [{ text: 'the gulls' }] }, {}],
    });
  });
});
