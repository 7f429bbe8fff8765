// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import { renderPost } from '../../shared/export/renderPost';
import { everyBlock } from '../../shared/export/testing/everyBlock';
import { readFrontMatter } from '../../shared/frontMatter/readFrontMatter';
import { writeFrontMatter } from '../../shared/frontMatter/writeFrontMatter';
import type { Site } from '../../shared/site/site';
import { whatFileSays } from './whatFileSays';

/** Where all is listed beside the text, nothing of a site is in it but its language. */
const SITE = { language: 'en', attribution: 'credit', theme: {} } as Site;

const textOf = (article: Article, pictures: (name: string) => string | null = () => null) =>
  renderPost(article, SITE, 'markdown', { hasFields: true, listsSources: true, pictures }).text;

/** The file of an article, with what somebody made of it, beside the article as it is by now. */
function edit(article: Article, change: (text: string) => string, now = article, text = textOf(now)) {
  const { body, front } = readFrontMatter(change(`${writeFrontMatter(article, null)}\n${textOf(article)}`));
  const file = {
    ...{ form: 'markdown' as const, text: body, front, title: '', fields: {}, losses: {} },
    ...{ readAs: '', isTraditional: false, pictures: [], ofPictures: '', here: null },
  };
  return whatFileSays(file, { article: now, text, pictures: [] });
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
  expect(await edit(everyBlock(), (text) => text)).toBe('same');
  expect(await edit(everyBlock(), (text) => text.replaceAll('\n', '\r\n'))).toBe('same');
});

it('finds nothing changed where only the pictures have names of their own in the folder', async () => {
  const article = everyBlock();
  const inFolder = (text: string) =>
    text.replace(
      textOf(article),
      textOf(article, (name) => `pictures/${name}`),
    );
  expect(inFolder(textOf(article))).toContain('src="pictures/');
  expect(
    await edit(
      article,
      inFolder,
      article,
      textOf(article, (name) => name),
    ),
  ).toBe('same');
});

it('finds nothing changed where the editor has had the article in hand', async () => {
  const article = lamps('One lamp.', 'Two lamps.');
  const children = article.body.root.children.map((block) => ({ ...block, format: '', indent: 0 }));
  const now = { ...article, body: { root: { ...article.body.root, children: children as never } } };
  expect(await edit(article, (text) => text, now)).toBe('same');
});

it.each([
  ['a word', (text: string) => text.replace('One lamp', 'Two lamps')],
  ['a paragraph more', (text: string) => `${text}\nA line of hers.\n`],
  ['a paragraph less', (text: string) => text.replace('Gulls.\n', '')],
  ['what is bold', (text: string) => text.replace('lamp', '**lamp**')],
  ['the headline', (text: string) => text.replace('title: Lamps', 'title: Three lamps')],
  ['the standfirst', (text: string) => text.replace(/description: .*\n/, '')],
  ['a tag', (text: string) => text.replace('- fog', '- fog\n  - harbour')],
])('finds %s', async (_, change) => {
  const article = { ...lamps('One lamp.', 'Gulls.'), headline: 'Lamps', standfirst: 'Lit', tags: ['fog'] };
  expect(await edit(article, change)).toBe('edited');
});

it('finds what was corrected in a credit, though Galley reads the source and not that', async () => {
  const corrected = (text: string) => {
    const at = text.lastIndexOf(everyBlock().sources[0]!.outlet);
    return `${text.slice(0, at)}Late ${text.slice(at)}`;
  };
  expect(await edit(everyBlock(), corrected)).toBe('edited');
});

it('says it where the article was changed too', async () => {
  const article = lamps('One.');
  const now = { ...lamps('One and a half.'), changedAt: '2026-11-29T10:00:00.000Z' };
  expect(await edit(article, (text) => text.replace('One.', 'Two.'), now)).toBe('both');
});
