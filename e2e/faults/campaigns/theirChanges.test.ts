// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Article } from '../../../src/shared/article/article';
import type { Block } from '../../../src/shared/article/blocks';
import { blockText, inlineText } from '../../../src/shared/article/blockText';
import { everyBlock } from '../../../src/shared/export/testing/everyBlock';
import { mergeArticles } from '../../../src/shared/history/mergeArticles';
import { postFields, type SitePicture } from '../../../src/shared/publish/postFields';
import type { PostOnSite } from '../../../src/shared/publish/publishing';
import { footnotesOf } from '../../../src/shared/article/footnotesOf';
import { mediaOf } from '../../../src/shared/article/picturesOf';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { theirArticle } from '../../../src/renderer/publish/theirArticle';

const SITE = lampwright({ attribution: 'credit' });

function sent(article: Article = everyBlock()): PostOnSite {
  const pictures: Record<string, SitePicture> = Object.fromEntries(
    mediaOf(article).map((media, at) => [media, { id: at + 7, url: `https://lampwright.example/${media}` }]),
  );
  const fields = postFields(
    article,
    SITE,
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
  return { article, base, theirs: { ...base }, fields: [], pictures };
}

const blocks = ({ body }: Article): Block[] => body.root.children;

it('is the article itself where nobody has changed anything', () => {
  const post = sent();
  expect(theirArticle(post, SITE)).toEqual({ article: post.article, unplaced: 0 });
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
  expect(unplaced).toBe(0);
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
  expect(theirArticle(post, SITE)).toEqual({ article: post.article, unplaced: 0 });
  const footnotes = post.base.footnotes!.replace('Lit at nine.', 'Lit at <em>ten</em>.');
  const { article, unplaced } = theirArticle({ ...post, theirs: { ...post.base, footnotes } }, SITE);
  expect(unplaced).toBe(0);
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

function paragraph(words: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, text: words, format: 0 }] };
}
