import { expect, it } from 'vitest';
import { everyBlock, paragraph, source, text } from '../export/testing/everyBlock';
import { blockText } from '../article/blockText';
import { countArticle, countWords } from '../article/counts';
import { outlineOf } from './outlineOf';

it('lists headings with the words under them, and quotations with their outlets', () => {
  const children = [
    paragraph('Before any heading.'),
    { type: 'quotation' as const, sourceId: null, children: [paragraph('Nobody’s words.')] },
    { type: 'heading' as const, tag: 'h2' as const, children: [text('The tide')] },
    paragraph('Two words'),
    { type: 'quotation' as const, sourceId: 's1', children: [paragraph('one'), paragraph('two')] },
    { type: 'heading' as const, tag: 'h3' as const, children: [] },
    paragraph('海鸥'),
  ];
  expect(outlineOf({ body: { root: { type: 'root', children } }, sources: [source()] })).toEqual([
    { kind: 'quotation', at: 1, level: 2, label: 'Nobody’s words.', words: 2, number: null },
    { kind: 'heading', at: 2, level: 2, label: 'The tide', words: 4 },
    { kind: 'quotation', at: 4, level: 3, label: 'The Kestrel Ledger', words: 2, number: 1 },
    { kind: 'heading', at: 5, level: 3, label: 'Empty heading', words: 2 },
  ]);
});

it('counts the words that the foot counts, and tells the quotations of an outlet apart', () => {
  const article = everyBlock();
  const { children } = article.body.root;
  const heading = { type: 'heading' as const, tag: 'h2' as const, children: [] };
  const quoted = (sourceId: string) => ({
    type: 'quotation' as const,
    sourceId,
    children: [paragraph('one')],
  });
  const whole = {
    body: { root: { type: 'root' as const, children: [heading, ...children] } },
    sources: article.sources,
  };
  const sections = outlineOf(whole).filter(({ kind }) => kind === 'heading');
  const headings = children.filter(({ type }) => type === 'heading').map(blockText);
  const inSections = sections.reduce((sum, { words }) => sum + words, 0);
  expect(inSections + countWords(headings.join(' '))).toBe(countArticle(whole).total);

  const two = [quoted('s1'), quoted('s2'), quoted('s1')];
  const sources = [source(), { ...source(), id: 's2' }];
  const numbers = outlineOf({ body: { root: { type: 'root', children: two } }, sources }).map((entry) =>
    entry.kind === 'quotation' ? entry.number : undefined,
  );
  expect(numbers).toEqual([1, 2, 1]);
});

it('has a place in the body for each entry', () => {
  const article = everyBlock();
  for (const { at, kind } of outlineOf(article)) expect(article.body.root.children[at]?.type).toBe(kind);
});
