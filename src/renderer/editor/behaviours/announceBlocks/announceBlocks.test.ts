// @vitest-environment jsdom
import {
  $createNodeSelection,
  $getRoot,
  $isElementNode,
  $parseSerializedNode,
  $setSelection,
  type LexicalNode,
  type SerializedLexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../../../shared/article/blocks/index';
import { everyBlock } from '../../../../shared/export/testing/everyBlock';
import { announce } from '../../../ui';
import { BODY_COMMANDS } from '../../bodyCommands';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret } from '../../testing/pasteHtml';
import { registerAnnouncements } from './registerAnnouncements';

const { body, sources } = everyBlock();
const first = (kind: BlockKind) => body.root.children.find(({ type }) => type === kind)!;

/** What is said of the first block of each kind in the article with every kind. */
const SAID: Record<BlockKind, string> = {
  paragraph: 'Paragraph, Gulls were counted twice, as the paper says:',
  heading: 'Heading 2, What was not counted #',
  list: 'Bulleted list, 2 items',
  horizontalrule: 'Separator',
  quotation: 'Quotation from The Kestrel Ledger, 2 paragraphs',
  pullquote: 'Pull quote, “Two are a count.” <b>',
  verse: 'Verse, The gull came in at half past nine, and nobody…',
  preformatted: 'Preformatted, Gulls 12 * Terns 3 [video] # </pre>',
  code: 'Code, if (gulls > 1 && terns) { count("[video]"); //…',
  note: 'Correction, 27 November 2026',
  details: 'Details, How the gulls were counted & by whom',
  picture: 'Picture, A gull on a "mast" & a hand <b>, The gull of Fog Harbour, counted twice',
  gallery: 'Gallery, 3 pictures, Three of the <forty> at nine',
  embed: 'Video, YouTube, The gulls of Fog Harbour & how to count them',
  table: 'Table, Counted by hand & eye, 3 rows, 3 columns',
  opaque: 'Block of the site, Buttons, Count the gulls & terns [video]',
};
const KINDS = Object.entries(SAID) as [BlockKind, string][];

const said = () => document.querySelector('[aria-label="What was done"]')!.textContent.trimEnd();

function listen(blocks: Block[]) {
  const mounted = mountEditor(blocks, sources);
  registerAnnouncements(mounted.editor);
  announce('Nothing yet');
  return mounted;
}

beforeEach(() => {
  document.querySelectorAll('[contenteditable]').forEach((root) => root.remove());
});

describe('of each kind', () => {
  it.each(KINDS)('a screen reader hears what was inserted and deleted: %s', (kind, name) => {
    const { editor } = listen([p('one'), p('two')]);
    const insert = () =>
      $getRoot()
        .getFirstChildOrThrow()
        .insertAfter(parse(first(kind)));
    act(editor, insert);
    // A paragraph is a line that she began, and the caret's own words say so.
    expect(said()).toBe(kind === 'paragraph' ? 'Nothing yet' : `Inserted: ${name}.`);
    act(editor, () => $getRoot().getChildAtIndex(1)?.remove());
    expect(said()).toBe(`Deleted: ${name}.`);
  });

  it.each(KINDS)('a screen reader hears what was moved, and where to: %s', (kind, name) => {
    const { editor } = listen([p('one'), first(kind), p('two')]);
    act(editor, () => $selectWhole($getRoot().getChildAtIndex(1)!));
    BODY_COMMANDS['block.moveDown'].run(editor);
    act(editor, () => undefined);
    expect(said()).toBe(`Moved down: ${name}, 3 of 3.`);
  });
});

function $selectWhole(block: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(block.getKey());
  if ($isElementNode(block)) block.select(0, block.getChildrenSize());
  else $setSelection(selection);
}

const parse = (block: Block) => $parseSerializedNode(block as unknown as SerializedLexicalNode);

function run(editor: Parameters<typeof act>[0], id: keyof typeof BODY_COMMANDS): void {
  BODY_COMMANDS[id].run(editor);
  act(editor, () => undefined);
}

it('a block that becomes another is not called deleted', () => {
  const { editor } = listen([p('one'), p('two')]);
  caret(editor, [0]);
  run(editor, 'block.heading2');
  expect(said()).toBe('Now: Heading 2, one.');
  run(editor, 'insert.quotation');
  expect(said()).toBe('Now: Quotation without a source, 1 paragraph.');
  run(editor, 'insert.quotation');
  expect(said()).toBe('Now: Paragraph, one.');
});

it('joining and parting lines is left to the caret', () => {
  const { editor } = listen([p('one'), p('two')]);
  act(editor, () => {
    const [one, two] = $getRoot().getChildren().filter($isElementNode);
    one!.append(...two!.getChildren());
    two!.remove();
  });
  expect(said()).toBe('Nothing yet');
});

it('several are counted, and Undo says what it brings back', () => {
  const { editor } = listen([p('one'), q('s1', 'a', 'b'), { type: 'horizontalrule' }, p('two')]);
  act(editor, () => {
    for (const at of [2, 1]) $getRoot().getChildAtIndex(at)?.remove();
  });
  expect(said()).toBe('Deleted: 2 blocks.');
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(said()).toBe('Inserted: 2 blocks.');
});

it('a quotation is named by its source and how long it is, also while she goes on in it', () => {
  const { editor, root } = listen([q('s1', 'a')]);
  act(editor, () =>
    ($getRoot().getFirstChild() as never as { append(node: unknown): void }).append(parse(p('b'))),
  );
  expect(root.querySelector('blockquote')?.ariaLabel).toBe('Quotation from The Kestrel Ledger, 2 paragraphs');
});
