// @vitest-environment jsdom
import { $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import fc from 'fast-check';
import { $getRoot } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import { articleSchema, newArticle } from '../../../../shared/article/article';
import { blockText } from '../../../../shared/article/blockText';
import { isOfFields } from '../../../../shared/article/isOfFields';
import type { Block } from '../../../../shared/article/blocks/index';
import { everyBlock } from '../../../../shared/export/testing/everyBlock';
import { act, mountEditor } from '../../testing/mountEditor';
import { $insertBlocks } from './insertBlocks';

beforeEach(() => document.body.replaceChildren());

const blocks = everyBlock().body.root.children;
const block = fc.constantFrom(...blocks);
/** Blocks whose words are the text's own. */
const inText = fc.constantFrom(...blocks.filter((one) => one.type === 'gallery' || !isOfFields(one)));

/** The letters of all words, in no order: an item, a paragraph and a cell join and part them. */
function letters(body: readonly Block[]): string {
  const words = body.map(blockText).join('');
  return words.replace(/\s/g, '').split('').toSorted().join('');
}

it('whatever is put wherever, no word is gone and the article can be saved', () => {
  fc.assert(
    fc.property(
      inText,
      fc.array(block, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (place, pasted, a, b) => {
        const { editor, snapshot } = mountEditor([place]);
        let isPut = false;
        act(editor, () => {
          const texts = $getRoot().getAllTextNodes();
          const text = texts[a % Math.max(1, texts.length)];
          if (text === undefined) return;
          const offset = b % (text.getTextContentSize() + 1);
          text.select(offset, offset);
          $insertBlocks($generateNodesFromSerializedNodes(structuredClone(pasted) as never));
          isPut = true;
        });
        const { body } = snapshot();
        const article = {
          ...newArticle('01936000-0000-7000-8000-000000000001', '2026-11-24T10:00:00.000Z', 'en'),
          body,
        };
        expect(articleSchema.safeParse(article).error).toBeUndefined();
        expect(letters(body.root.children)).toBe(letters(isPut ? [place, ...pasted] : [place]));
      },
    ),
    { numRuns: 300 },
  );
});

it('pictures too leave an article that can be saved', () => {
  fc.assert(
    fc.property(block, fc.array(block, { minLength: 1, maxLength: 2 }), fc.nat(), (place, pasted, a) => {
      const { editor, snapshot } = mountEditor([place]);
      act(editor, () => {
        const texts = $getRoot().getAllTextNodes();
        texts[a % Math.max(1, texts.length)]?.select(0, 0);
        $insertBlocks($generateNodesFromSerializedNodes(structuredClone(pasted) as never));
      });
      const { body } = snapshot();
      const article = {
        ...newArticle('01936000-0000-7000-8000-000000000001', '2026-11-24T10:00:00.000Z', 'en'),
        body,
      };
      expect(articleSchema.safeParse(article).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
