import { Parser, XmlRenderer } from 'commonmark';
import { expect, it } from 'vitest';
import { newArticle } from '../../article/article';
import type { Block } from '../../article/blocks';
import type { Inline } from '../../article/inline';
import { lampwright } from '../../site/testing/lampwright';
import { renderPost } from '../renderPost';
import { paragraph, text } from '../testing/everyBlock';

const LINE_BREAK: Inline = { type: 'linebreak' };

it.each<[string, Block]>([
  ['a paragraph', paragraph('words', LINE_BREAK, LINE_BREAK)],
  ['a paragraph, with a space after it', paragraph('words', LINE_BREAK, ' ')],
  ['a quotation', { type: 'quotation', sourceId: null, children: [paragraph('words', LINE_BREAK)] }],
  ['a heading', { type: 'heading', tag: 'h2', children: [text('words'), LINE_BREAK] }],
  [
    'an item',
    {
      type: 'list',
      listType: 'bullet',
      start: 1,
      children: [{ type: 'listitem', children: [text('words'), LINE_BREAK] }],
    },
  ],
])('a line break at the end of %s is none in Markdown', (_name, block) => {
  const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
  const post = renderPost(
    { ...article, body: { root: { type: 'root', children: [block] } } },
    lampwright(),
    'markdown',
  );
  expect(post.text).toMatch(/words\n$/);
  const read = new XmlRenderer().render(new Parser().parse(post.text.replace(/<\/?time>/g, '')));
  expect(read).not.toMatch(/linebreak|html_inline|\\/);
});

it.each(['a "title"', 'a \\ b \\" &amp; c', "'(x)'", '“潮水”'])(
  'the title %s of a link is read as it is',
  (title) => {
    const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
    const link: Inline = { type: 'link', url: 'https://kestrel.example/', title, children: [text('words')] };
    const body = { root: { type: 'root' as const, children: [paragraph(link)] } };
    const post = renderPost({ ...article, body }, lampwright(), 'markdown');
    const titles: (string | null)[] = [];
    const walker = new Parser().parse(post.text).walker();
    for (let at = walker.next(); at !== null; at = walker.next())
      if (at.node.type === 'link') titles.push(at.node.title);
    expect(new Set(titles)).toEqual(new Set([title]));
  },
);

it.each([
  [['words', '', '', 'words'], true],
  [['', 'words'], true],
  [['words', ''], false],
  [[''], false],
])('says where empty paragraphs are left out: %j', (lines, isTold) => {
  const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
  const children = lines.map((line) => (line === '' ? paragraph() : paragraph(line)));
  const { losses } = renderPost(
    { ...article, body: { root: { type: 'root', children } } },
    lampwright(),
    'markdown',
  );
  expect(losses).toEqual(isTold ? [{ what: 'Markdown cannot carry empty paragraphs.', where: '' }] : []);
});

const NOTE: Inline = { type: 'footnote', sourceId: null, children: [text('By hand.')] };
const LINK: Inline = {
  type: 'link',
  url: 'https://kestrel.example/tide',
  children: [text('the paper')],
} as Inline;

it.each<[string, Inline[], string]>([
  ['an exclamation mark', [text('Stop!'), NOTE, text(' Go.')], 'Stop\\![^1] Go.'],
  ['a link', [text('See'), NOTE, LINK], 'See[^1]<!-- -->[the paper](https://kestrel.example/tide)'],
  ['a parenthesis', [text('See'), NOTE, text('(there)')], 'See[^1]\\(there)'],
  ['a colon', [NOTE, text(': so')], '[^1]\\: so'],
  [
    'words whose link is left out',
    [text('See'), NOTE, { ...LINK, url: 'javascript:x', children: [text('(there)')] } as Inline],
    'See[^1]\\(there)',
  ],
  ['a second one', [text('See'), NOTE, { ...NOTE }], 'See[^1][^2]'],
])('the mark of a footnote beside %s is nothing else', (_name, inlines, line) => {
  const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
  const children: Block[] = [{ type: 'paragraph', children: inlines }];
  const post = renderPost(
    { ...article, body: { root: { type: 'root', children } } },
    lampwright(),
    'markdown',
  );
  expect(post.text.split('\n')).toContain(line);
});

it.each([
  ['https://x.com/hrw_china/a_b', 'https://x.com/hrw_china/a_b'],
  ['two_lamps and 灯_塔', 'two_lamps and 灯_塔'],
  ['_two_ lamps, a__b and a_', '\\_two\\_ lamps, a\\_\\_b and a\\_'],
])('of %s only the underscores that may mean something are escaped', (words, line) => {
  const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
  const body = { root: { type: 'root' as const, children: [paragraph(words)] } };
  const { text } = renderPost({ ...article, body }, lampwright(), 'markdown');
  expect(text.split('\n')).toContain(line);
  const read = new XmlRenderer().render(new Parser().parse(line));
  expect(read).not.toContain('<emph>');
});
