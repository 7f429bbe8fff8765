import { expect, it } from 'vitest';
import { everyBlock, paragraph, source, text } from '../export/testing/everyBlock';
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
    { kind: 'quotation', at: 1, level: 2, label: 'Nobody’s words.', words: 2, hasSource: false },
    { kind: 'heading', at: 2, level: 2, label: 'The tide', words: 4 },
    { kind: 'quotation', at: 4, level: 3, label: 'The Kestrel Ledger', words: 2, hasSource: true },
    { kind: 'heading', at: 5, level: 3, label: 'Empty heading', words: 2 },
  ]);
});

it('has a place in the body for each entry', () => {
  const article = everyBlock();
  for (const { at, kind } of outlineOf(article)) expect(article.body.root.children[at]?.type).toBe(kind);
});
