// @vitest-environment jsdom
import { $getRoot } from 'lexical';
import { afterEach, expect, it } from 'vitest';
import { $selectNode } from './blocks/selectNode';
import { act, mountEditor, p, q } from './testing/mountEditor';
import { $typeLines } from './typeLines';

afterEach(() => document.body.replaceChildren());

it('writes at the caret, a block a line', () => {
  const { editor, outline } = mountEditor([p('ab'), p('c')]);
  act(editor, () => {
    $getRoot().getFirstDescendant()?.selectStart();
    $typeLines('x\ny');
  });
  expect(outline()).toEqual(['p:x', 'p:yab', 'p:c']);
});

it('writes at the end where the caret has never been', () => {
  const { editor, outline } = mountEditor([p('ab'), p('c')]);
  act(editor, () => $typeLines('x'));
  expect(outline()).toEqual(['p:ab', 'p:cx']);
});

it('writes behind a block that is selected whole', () => {
  const { editor, outline } = mountEditor([{ type: 'horizontalrule' }, q(null, 'theirs')]);
  act(editor, () => {
    const [rule] = $getRoot().getChildren();
    if (rule !== undefined) $selectNode(rule.getKey());
    $typeLines('mine');
  });
  expect(outline()).toEqual(['hr', 'p:mine', 'q():[theirs]']);
});
