// @vitest-environment jsdom
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, it } from 'vitest';
import { BODY_COMMANDS } from '../../../src/renderer/editor/bodyCommands';
import { act, mountEditor } from '../../../src/renderer/editor/testing/mountEditor';
import { paste } from '../../../src/renderer/editor/testing/pasteHtml';
import { everyBlock } from '../../../src/shared/export/testing/everyBlock';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import type { Random } from './Random';

const EDITS = howMany(300, 10_000);

/** Those of a dialog change nothing by themselves. */
const COMMANDS = (Object.keys(BODY_COMMANDS) as (keyof typeof BODY_COMMANDS)[]).filter(
  (id) =>
    !/^edit\.|link|footnote|language|editSource|picture|insert\.gallery|embed|media|table|spelling/i.test(id),
);
const WORDS = ['tide', '海鸥', ' and ', '“', '\u00a0', '👩🏽‍🚀', 'שלום', '.', ' '];
const PASTED = [
  { 'text/html': '<h2>Harbour</h2><p>One <b>two</b></p><ul><li>a<ul><li>b</li></ul></li></ul>' },
  { 'text/html': '<blockquote cite="https://kestrel.example/a"><p>Quoted</p><p>again</p></blockquote>' },
  {
    'text/html':
      '<pre>lines\n  kept</pre><hr><p>x<sup><a href="#n">1</a></sup></p><ol><li id="n">note</li></ol>',
  },
  { 'text/plain': 'one\ntwo\n\nthree' },
];

function $place(random: Random, point: PointType): void {
  const texts = $getRoot().getAllTextNodes();
  const blocks = $getRoot().getChildren().filter($isElementNode);
  const node: LexicalNode | undefined =
    texts.length > 0 && random.below(8) > 0
      ? random.pick(texts)
      : blocks.length > 0
        ? random.pick(blocks)
        : undefined;
  if ($isTextNode(node)) point.set(node.getKey(), random.below(node.getTextContentSize() + 1), 'text');
  else if ($isElementNode(node))
    point.set(node.getKey(), random.below(node.getChildrenSize() + 1), 'element');
}

function $select(random: Random): void {
  const selection = $createRangeSelection();
  $place(random, selection.anchor);
  if (random.below(3) === 0) $place(random, selection.focus);
  else selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type);
  $setSelection(selection);
}

function edit(editor: LexicalEditor, random: Random): void {
  editor.update(() => $select(random), { discrete: true });
  const step = ($change: () => void) => editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
  const range = ($do: (selection: NonNullable<ReturnType<typeof $range>>) => void) =>
    step(() => {
      const selection = $range();
      if (selection !== null) $do(selection);
    });
  switch (random.below(6)) {
    case 0:
      range((selection) => selection.insertText(random.pick(WORDS)));
      return;
    case 1:
      range((selection) => void selection.insertParagraph());
      return;
    case 2: {
      const isBackward = random.below(2) === 0;
      range((selection) => selection.deleteCharacter(isBackward));
      return;
    }
    case 3:
      paste(editor, random.pick(PASTED));
      return;
    default: {
      const id = random.pick(COMMANDS);
      BODY_COMMANDS[id].run(editor);
      act(editor, () => undefined);
    }
  }
}

function $range() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

it(
  `after ${EDITS} edits Undo leads back to the first letter, and Redo to the last`,
  () =>
    campaign((random) => {
      const article = everyBlock();
      const { editor, snapshot } = mountEditor(article.body.root.children, article.sources);
      const can = { undo: false, redo: false };
      editor.registerCommand(CAN_UNDO_COMMAND, (is) => ((can.undo = is), false), COMMAND_PRIORITY_LOW);
      editor.registerCommand(CAN_REDO_COMMAND, (is) => ((can.redo = is), false), COMMAND_PRIORITY_LOW);
      const state = () => JSON.stringify(snapshot());
      const first = state();
      const states = new Set([first]);
      for (let done = 0; done < EDITS; done += 1) {
        edit(editor, random);
        if (done % 10 === 0) states.add(state());
      }
      const last = state();
      expect(states.size, 'the edits change something').toBeGreaterThan(EDITS / 20);
      const step = (command: typeof UNDO_COMMAND) => {
        editor.dispatchCommand(command, undefined);
        act(editor, () => undefined);
      };
      while (can.undo) step(UNDO_COMMAND);
      expect(state() === first, 'all is undone').toBe(true);
      while (can.redo) step(REDO_COMMAND);
      expect(state() === last, 'all is done again').toBe(true);
      return Promise.resolve();
    }),
  CAMPAIGN_TIMEOUT,
);
