// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import { blockText } from '../../shared/article/blockText';
import { renderPost } from '../../shared/export/renderPost';
import { everyBlock } from '../../shared/export/testing/everyBlock';
import { readFrontMatter } from '../../shared/frontMatter/readFrontMatter';
import { writeFrontMatter } from '../../shared/frontMatter/writeFrontMatter';
import type { Site } from '../../shared/site/site';
import { editedFile } from './editedFile';

/** Where all is listed beside the text, nothing of a site is in it but its language. */
const SITE = { language: 'en', attribution: 'credit', theme: {} } as Site;

const textOf = (article: Article) =>
  renderPost(article, SITE, 'markdown', { hasFields: true, listsSources: true, pictures: () => null }).text;

/** The file of an article, with what somebody made of it, beside the article as it is by now. */
function edit(article: Article, change: (text: string) => string, now = article) {
  const { body, front } = readFrontMatter(change(`${writeFrontMatter(article, null)}\n${textOf(article)}`));
  const file = {
    ...{ form: 'markdown' as const, text: body, front, title: '', fields: {}, losses: {} },
    ...{ readAs: '', isTraditional: false, pictures: [], ofPictures: '', here: null },
  };
  return editedFile(file, { article: now, text: textOf(now), pictures: [] });
}

const paragraph = (...lines: string[]): Article['body'] => ({
  root: {
    ...everyBlock().body.root,
    children: lines.map((text) => ({
      type: 'paragraph',
      children: text === '' ? [] : [{ type: 'text', text, format: 0 }],
    })) as never,
  },
});
const lamps = (...lines: string[]): Article => ({
  ...everyBlock(),
  sources: [],
  featured: undefined,
  body: paragraph(...lines),
});

it('finds nothing changed in a file of every block, though Markdown does not carry all of them', async () => {
  expect(await edit(everyBlock(), (text) => text)).toEqual({ kind: 'same' });
  expect(await edit(everyBlock(), (text) => text.replaceAll('\n', '\r\n'))).toEqual({ kind: 'same' });
});

it('brings in the words that were changed, and leaves what Markdown does not carry', async () => {
  const article = everyBlock();
  const opaque = article.body.root.children.filter(({ type }) => type === 'opaque');
  expect(opaque.length).toBeGreaterThan(0);
  const edited = await edit(article, (text) => `${text}\nA line of hers.\n`);
  if (edited.kind !== 'edited') return expect.fail(edited.kind);
  const { children } = edited.article.body.root;
  expect(children.filter(({ type }) => type === 'opaque')).toEqual(opaque);
  expect(children.slice(0, article.body.root.children.length)).toEqual(article.body.root.children);
  expect(children.slice(article.body.root.children.length).map(blockText)).toEqual(['A line of hers.']);
  expect(edited.article).toEqual({ ...article, body: edited.article.body });
});

it('brings in what was changed before the text', async () => {
  const article = { ...lamps('One.', '', 'Two.'), headline: 'Two  lamps', standfirst: 'Lit', tags: ['fog'] };
  const edited = await edit(article, (text) =>
    text
      .replace('title: Two  lamps', 'title: Three lamps')
      .replace(/description: .*\n/, '')
      .replace('- fog', '- fog\n  - harbour'),
  );
  expect(edited).toEqual({
    kind: 'edited',
    article: { ...article, headline: 'Three lamps', standfirst: '', tags: ['fog', 'harbour'] },
    remarks: [],
  });
});

it('does not choose where the article was changed too', async () => {
  const article = lamps('One.');
  const now = { ...lamps('One and a half.'), changedAt: '2026-11-29T10:00:00.000Z' };
  expect(await edit(article, (text) => text.replace('One.', 'Two.'), now)).toEqual({ kind: 'both' });
});

it('keeps both where somebody changed what Markdown carries in part', async () => {
  const article = {
    ...everyBlock(),
    body: {
      root: {
        ...everyBlock().body.root,
        children: everyBlock().body.root.children.filter(({ type }) => type === 'opaque'),
      },
    },
  };
  const edited = await edit(article, (text) => `${text.trimEnd()} and more\n`);
  if (edited.kind !== 'edited') return expect.fail(edited.kind);
  expect(edited.article.body.root.children).toEqual(expect.arrayContaining(article.body.root.children));
  expect(edited.article.body.root.children.map(blockText).join('\n')).toContain(' and more');
  expect(edited.remarks.join()).toContain('what Markdown does not carry whole');
});
