// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks/index';
import type { Inline } from '../../shared/article/inline';
import { mountEditor } from './testing/mountEditor';

const words = fc.string({
  minLength: 1,
  unit: fc.constantFrom('a', ' ', '潮', '“', '”', '\u00a0', 'é', '😀'),
});
const run: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant('text' as const),
  text: words,
  format: fc.integer({ min: 0, max: 3 }),
});
const link: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant('link' as const),
  url: fc.constant('https://kestrel.example/'),
  children: fc.array(run, { minLength: 1, maxLength: 2 }),
});
const line = fc.array(fc.oneof(run, link, fc.constant<Inline>({ type: 'linebreak' })), { maxLength: 4 });
const paragraph = fc.record({ type: fc.constant('paragraph' as const), children: line });
const item = fc.record({ type: fc.constant('listitem' as const), children: line });
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    tag: fc.constantFrom('h2' as const, 'h3' as const, 'h4' as const),
    children: line,
  }),
  fc.record({
    type: fc.constant('list' as const),
    listType: fc.constantFrom('bullet' as const, 'number' as const),
    start: fc.integer({ min: 1, max: 9 }),
    children: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.constant<Block>({ type: 'horizontalrule' }),
  fc.record({
    type: fc.constant('quotation' as const),
    sourceId: fc.constantFrom('s1', null),
    children: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  }),
);

/** Lexical joins neighbouring lists of one kind, as she would see them. */
const bodies = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .filter((blocks) =>
    blocks.every(({ type }, index) => type !== 'list' || blocks[index - 1]?.type !== 'list'),
  );

/** Every word with its looks, so that runs which Lexical joins compare equal. */
function spell(node: Block | Inline, url = ''): unknown[] {
  if (node.type === 'text') return [...node.text].map((letter) => [letter, node.format, url]);
  if (node.type === 'picture' || node.type === 'gallery' || node.type === 'embed' || node.type === 'opaque')
    return [node];
  if (node.type === 'horizontalrule' || node.type === 'linebreak' || node.type === 'tab') return [node.type];
  const children = (node.children as (Block | Inline)[]).flatMap((child) =>
    spell(child, node.type === 'link' ? node.url : url),
  );
  if (node.type === 'link' || node.type === 'autolink') return children;
  return [node.type, ...looksOf(node), ...children, 'end'];
}

function looksOf(node: Block | Inline): unknown[] {
  if (node.type === 'heading') return [node.tag];
  if (node.type === 'list') return [node.listType, node.start];
  return node.type === 'quotation' ? [node.sourceId] : [];
}

describe('the snapshot', () => {
  it('of an untouched editor is the body that it was given, and always one that can be stored', () => {
    fc.assert(
      fc.property(bodies, (blocks) => {
        const { snapshot, editor } = mountEditor(blocks);
        const { body } = snapshot();
        editor.dispose();
        expect(body.root.children.map((each) => spell(each))).toEqual(blocks.map((each) => spell(each)));
        expect(bodySchema.safeParse(body).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('a body without a block opens with a paragraph, and its sources are not lost', () => {
  const ledger = {
    ...{ id: 's1', outlet: 'The Kestrel Ledger', author: '', title: '', url: '' },
    ...{ published: '', accessed: '', language: 'en' as const, archived: '' },
  };
  const { snapshot, outline } = mountEditor([], [ledger]);
  expect(snapshot().sources).toEqual([ledger]);
  expect(outline()).toEqual(['p:']);
});

it('looks that a body brings from elsewhere are not drawn', () => {
  const styled = { type: 'text', text: 'words', format: 0, style: 'position: fixed; inset: 0' };
  const { editor } = mountEditor([{ type: 'paragraph', children: [styled as never] }]);
  expect(editor.getRootElement()?.innerHTML).toContain('words');
  expect(editor.getRootElement()?.innerHTML).not.toContain('fixed');
});
