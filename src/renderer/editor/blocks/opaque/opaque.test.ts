// @vitest-environment jsdom
import { $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $getRoot, KEY_BACKSPACE_COMMAND, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { plainBlock } from '../../behaviours/paste/plainBlock';
import { writeHtml } from '../../behaviours/paste/writeHtml';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret } from '../../testing/pasteHtml';
import { opaque } from './opaque';

beforeEach(() => document.body.replaceChildren());

const MARKUP =
  '<!-- wp:poll/poll {"id":7} -->\n<div onclick="run()"><script>run()</script>Who counts?</div>\n<!-- /wp:poll/poll -->';
const block = (markup = MARKUP): Block => ({ type: 'opaque', markup });

it('is shown by its name and first words, and none of its markup is in the page but as text', () => {
  const { root, snapshot } = mountEditor([p('one'), block()]);
  const figure = root.querySelector('figure')!;
  expect(figure.ariaLabel).toBe('Block of the site, Poll poll, Who counts?');
  expect(figure.querySelector('script, [onclick]')).toBeNull();
  const folded = figure.querySelector('details')!;
  folded.open = true;
  folded.dispatchEvent(new Event('toggle'));
  expect(folded.querySelector('pre')!.textContent).toBe(MARKUP);
  expect(folded.querySelector('script, [onclick]')).toBeNull();
  expect(snapshot().body.root.children[1]).toMatchObject({ type: 'opaque', markup: MARKUP });
  expect(opaque.estimate!(figure)).toBeGreaterThan(50);
});

it('is selected by the first Backspace, taken out by the second, and brought back by Undo to the letter', () => {
  const { editor, outline } = mountEditor([p('one'), block(), p('two')]);
  caret(editor, [2], 0);
  act(editor, () => void $getRoot().getChildAtIndex(2)!.selectStart());
  const back = () =>
    act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
  back();
  expect(outline()).toHaveLength(3);
  back();
  expect(outline()).toEqual(['p:one', 'p:two']);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(outline()).toEqual(['p:one', `opaque:${MARKUP}`, 'p:two']);
});

it('is pasted as it is where an article had it, and as its words where it comes from elsewhere', () => {
  mountEditor([block()]);
  expect(plainBlock(block())).toEqual(block());
  expect(plainBlock(block(`${MARKUP}<script>more()</script>`))).toEqual({
    type: 'paragraph',
    children: [{ type: 'text', text: 'Who counts?', format: 0 }],
  });
  expect(writeHtml({ blocks: [block()], sources: [] })).toBe('<p>Who counts?</p>');
});

it('stands in an editor that reads it again', () => {
  const { editor } = mountEditor([block()]);
  act(editor, () => {
    const [node] = $generateNodesFromSerializedNodes([{ ...block(), version: 1 } as never]);
    $getRoot().append(node!);
  });
  expect($getRootTypes(editor)).toEqual(['opaque', 'opaque']);
});

function $getRootTypes(editor: Parameters<typeof act>[0]): string[] {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getType()),
  );
}
