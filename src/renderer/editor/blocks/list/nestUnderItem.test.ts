// @vitest-environment jsdom
import fc from 'fast-check';
import { $getRoot, type LexicalEditor, OUTDENT_CONTENT_COMMAND, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import type { Block, List } from '../../../../shared/article/blocks/index';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { paste } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

/** An item of a list by its word and how deep it stands. */
type Item = readonly [word: string, depth: number];

const wrap = (...children: unknown[]) => ({ type: 'listitem', value: 1, children });

/** As Lexical keeps it: a nested list has an item of its own. */
function listOf(items: readonly Item[], depth = 0): List {
  const children: unknown[] = [];
  for (let at = 0; at < items.length;) {
    const [word, deep] = items[at]!;
    if (deep === depth) {
      children.push(wrap({ type: 'text', text: word, format: 0 }));
      at += 1;
      continue;
    }
    const end = items.findIndex(([, other], index) => index >= at && other <= depth);
    const nested = items.slice(at, end === -1 ? undefined : end);
    children.push(wrap(listOf(nested, depth + 1)));
    at += nested.length;
  }
  return { type: 'list', listType: 'bullet', start: 1, children } as never;
}

function itemsOf(list: List, depth = 0): Item[] {
  return list.children.flatMap(({ children }) =>
    children.flatMap((child): Item[] => {
      if (child.type === 'list') return itemsOf(child, depth + 1);
      return child.type === 'text' ? [[child.text, depth]] : [];
    }),
  );
}

function itemsIn(mounted: { snapshot(): { body: { root: { children: Block[] } } } }): Item[] {
  return mounted
    .snapshot()
    .body.root.children.flatMap((block) => (block.type === 'list' ? itemsOf(block) : []));
}

/** The item that each is under, or null. */
function parentsOf(items: readonly Item[]): Record<string, string | null> {
  const under = items.map(([word, depth], at): [string, string | null] => {
    const parent = items.slice(0, at).findLast(([, other]) => other < depth);
    return [word, parent?.[0] ?? null];
  });
  return Object.fromEntries(under);
}

function goTo(editor: LexicalEditor, word: string, at: 'start' | 'end' = 'start'): void {
  act(editor, () => {
    const text = $getRoot()
      .getAllTextNodes()
      .find((node) => node.getTextContent() === word)!;
    const offset = at === 'start' ? 0 : word.length;
    text.select(offset, offset);
  });
}

/** Items of which each is at most one deeper than the one before. */
const anyItems = fc.array(fc.nat(3), { minLength: 2, maxLength: 9 }).map((steps) => {
  let last = -1;
  return steps.map((step, at): Item => {
    last = Math.min(step, last + 1);
    return [String.fromCharCode(65 + at), last];
  });
});

it('items whose parent has gone come up together', () => {
  const mounted = mountEditor([
    listOf([
      ['A', 0],
      ['B', 1],
      ['C', 1],
      ['D', 2],
      ['E', 0],
    ]),
  ]);
  goTo(mounted.editor, 'A', 'end');
  paste(mounted.editor, { 'text/html': '<hr>' });
  expect(mounted.outline()).toEqual(['ul:[A]', 'hr', 'ul:[B|C|(D)|E]']);
  act(mounted.editor, () => void mounted.editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(mounted.outline()).toEqual(['ul:[A|(BC(D))|E]']);
});

it('are lifted out of each other in what comes from elsewhere', () => {
  const mounted = mountEditor([
    listOf([
      ['A', 2],
      ['B', 2],
      ['C', 1],
      ['D', 0],
      ['E', 2],
      ['F', 2],
    ]),
    p(''),
  ]);
  goTo(mounted.editor, 'D', 'end');
  act(mounted.editor, () => $getRoot().getAllTextNodes()[3]!.setTextContent('D!'));
  expect(itemsIn(mounted)).toEqual([
    ['A', 0],
    ['B', 0],
    ['C', 0],
    ['D!', 0],
    ['E', 1],
    ['F', 1],
  ]);
});

it('a list that is parted keeps every item under the one it was under, or under none', () => {
  fc.assert(
    fc.property(anyItems, fc.nat(), (items, pick) => {
      const at = pick % items.length;
      const mounted = mountEditor([listOf(items)]);
      goTo(mounted.editor, items[at]![0], 'end');
      paste(mounted.editor, { 'text/html': '<hr>' });
      const after = itemsIn(mounted);
      expect(after.map(([word]) => word)).toEqual(items.map(([word]) => word));
      const before = parentsOf(items);
      const [front, back] = [after.slice(0, at + 1), after.slice(at + 1)];
      const stays = new Set(back.map(([word]) => word));
      expect(parentsOf(front)).toEqual(parentsOf(items.slice(0, at + 1)));
      for (const [word, parent] of Object.entries(parentsOf(back)))
        expect([word, parent]).toEqual([word, stays.has(before[word] ?? '') ? before[word] : null]);
    }),
    { numRuns: 60 },
  );
});

it('an item that is lifted leaves its siblings siblings, and loses no word', () => {
  fc.assert(
    fc.property(anyItems, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (items, picks) => {
      const mounted = mountEditor([listOf(items)]);
      for (const pick of picks) {
        goTo(mounted.editor, items[pick % items.length]![0]);
        act(mounted.editor, () => void mounted.editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined));
        const after = itemsIn(mounted);
        expect(after.map(([word]) => word)).toEqual(items.map(([word]) => word));
        // None is more than one deeper than the one before it.
        after.forEach(([, depth], at) => expect(depth).toBeLessThanOrEqual((after[at - 1]?.[1] ?? -1) + 1));
      }
    }),
    { numRuns: 40 },
  );
});
