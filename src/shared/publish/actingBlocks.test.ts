import { expect, it } from 'vitest';
import { newArticle } from '../article/article';
import type { Block } from '../article/blocks';
import { actingBlocks, tellActing } from './actingBlocks';

const kept = (markup: string): Block => ({ type: 'opaque', markup });

it.each([
  ['<script src="https://kestrel.example/a.js"></script>', 'script'],
  ['<SCRIPT>go()</SCRIPT>', 'script'],
  ['<img src="x" onerror="go()">', 'onerror'],
  ['<img src="x"onerror = go()>', 'onerror'],
  ['<svg/onload=go()>', 'onload'],
  ['<iframe src="https://kestrel.example/"></iframe>', 'iframe'],
  ['<a href="javascript:go()">x</a>', 'javascript'],
])('says of %s what acts in it', (markup, name) => {
  expect(tellActing([kept(markup)])).toBe(
    `1 block runs or loads something where a site shows it (${name}). Galley shows it as text and runs nothing.`,
  );
});

it('says nothing of what only stands there', () => {
  const words: Block = {
    type: 'paragraph',
    children: [{ type: 'text', text: '<script> on one = two', format: 0 }],
  };
  expect(tellActing([kept('<p title="one">The on-call scripts, iframes and links.</p>'), words])).toBe('');
});

it('says it again before the article is sent', () => {
  const article = newArticle('01939c4e-5b00-7000-8000-00000000e001', '2026-11-24T23:30:00.000Z', 'en');
  const { root } = article.body;
  const children = [kept('<script>a()</script>'), kept('<iframe src="x"></iframe><script>b()</script>')];
  expect(actingBlocks(article)).toEqual([]);
  expect(actingBlocks({ ...article, body: { root: { ...root, children } } })).toEqual([
    {
      what: '2 blocks of a site run or load something with every reader (script, iframe), and go out as they came. Take out what you do not know.',
      where: '',
    },
  ]);
});
