// @vitest-environment jsdom
import { $getRoot, mergeRegister } from 'lexical';
import { afterEach, expect, it } from 'vitest';
import { $selectNode } from './blocks/selectNode';
import { act, mountEditor, p, q } from './testing/mountEditor';
import { $typeLines, typeLetters } from './typeLines';
import { registerSmartMarks } from './behaviours/smartMarks/registerSmartMarks';
import { registerTypedBlocks } from './behaviours/typed/registerTypedBlocks';

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

it('makes of letters that were typed ahead what becomes of them as she types', () => {
  const { editor, root, outline } = mountEditor([p('He said ')]);
  root.lang = 'en';
  const stop = mergeRegister(registerSmartMarks(editor), registerTypedBlocks(editor));
  act(editor, () => void $getRoot().selectEnd());
  typeLetters(editor, `"It's '90s"--so...\n## Later`);
  expect(outline()).toEqual(['p:He said “It’s ’90s”–so…', 'h2:Later']);
  act(editor, () => $typeLines(' "as it is"'));
  expect(outline()).toEqual(['p:He said “It’s ’90s”–so…', 'h2:Later "as it is"']);
  stop();
});
