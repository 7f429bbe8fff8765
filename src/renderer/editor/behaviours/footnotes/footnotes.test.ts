// @vitest-environment jsdom
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isTextNode,
  $setSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  PASTE_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { footnotesOf } from '../../../../shared/article/footnotesOf';
import type { Inline } from '../../../../shared/article/inline';
import { picture, source } from '../../../../shared/export/testing/everyBlock';
import { $selectNode } from '../../blocks/selectNode';
import { BODY_COMMANDS } from '../../bodyCommands';
import { $readBodyState } from '../../bodyState';
import { act, mountEditor } from '../../testing/mountEditor';
import { caret, type Clipboard, paste, pasteHtml } from '../../testing/pasteHtml';
import { readOwnPayload } from '../paste/ownPayload';
import { writeHtml } from '../paste/writeHtml';
import { createWordsEditor, readWords } from './createWordsEditor';
import { EDIT_FOOTNOTE_COMMAND } from './FootnotesExtension';
import { $insertFootnote } from './insertFootnote';

const text = (words: string, format = 0): Inline => ({ type: 'text', text: words, format });
const note = (words: string, sourceId: string | null = null): Inline => ({
  type: 'footnote',
  sourceId,
  children: [text(words)],
});
const line = (...children: Inline[]): Block => ({ type: 'paragraph', children });

beforeEach(() => document.body.replaceChildren());

const marks = (root: HTMLElement) =>
  [...root.querySelectorAll('[aria-label^="Footnote"]')].map((mark) => mark.ariaLabel);

it('words and source of a footnote are kept in the article, and its number is drawn and said', () => {
  const blocks = [line(text('Tide'), note('By hand.', 's1'), text(' rose'), note('By ear.'))];
  const { snapshot, root } = mountEditor(blocks, [source()]);
  expect(snapshot().body.root.children).toMatchObject(blocks);
  expect(marks(root)).toEqual(['Footnote 1: By hand.', 'Footnote 2: By ear.']);
  expect(root.textContent).toBe('Tide1 rose2');
});

it('footnotes are numbered anew where blocks change places', () => {
  const { editor, root } = mountEditor([line(text('a'), note('one')), line(text('b'), note('two'))]);
  caret(editor, [1]);
  BODY_COMMANDS['block.moveUp'].run(editor);
  act(editor, () => undefined);
  expect(marks(root)).toEqual(['Footnote 1: two', 'Footnote 2: one']);
});

it('a footnote stands behind what is selected, also where the page’s selection is in the dialog', () => {
  const { editor, snapshot } = mountEditor([line(text('Alpha one.'))]);
  act(editor, () => {
    const first = $getRoot().getFirstDescendant();
    if ($isTextNode(first)) first.select(0, 5);
  });
  act(editor, () => {
    $setSelection(null);
    $insertFootnote([text('By hand.')], null);
  });
  expect(snapshot().body.root.children).toMatchObject([line(text('Alpha'), note('By hand.'), text(' one.'))]);
});

it.each(['insert.footnote', 'format.link', 'format.bold', 'format.language'] as const)(
  '%s has no place in a picture that is selected as a whole',
  (id) => {
    const { editor } = mountEditor([line(text('a')), picture()]);
    const isEnabled = () => editor.read(() => BODY_COMMANDS[id].isEnabled?.($readBodyState()) ?? true);
    caret(editor, [0]);
    expect(isEnabled()).toBe(true);
    act(editor, () => $selectNode($getRoot().getLastChildOrThrow().getKey()));
    expect(isEnabled()).toBe(false);
  },
);

it('Backspace beside a footnote selects it, and a second one deletes it', () => {
  const { editor, outline } = mountEditor([line(text('Tide'), note('By hand.'))]);
  act(editor, () => void $getRoot().selectEnd());
  const backspace = () => {
    const event = new KeyboardEvent('keydown', { key: 'Backspace', cancelable: true });
    act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, event));
  };
  backspace();
  expect(outline()).toEqual(['p:Tide^[By hand.]']);
  expect(editor.read(() => $isNodeSelection($getSelection()))).toBe(true);
  backspace();
  expect(outline()).toEqual(['p:Tide']);
});

it('Enter on a selected footnote asks for its dialog', () => {
  const { editor } = mountEditor([line(text('Tide'), note('By hand.'))]);
  const asked: unknown[] = [];
  editor.registerCommand(EDIT_FOOTNOTE_COMMAND, (key) => asked.push(key) > 0, 4);
  act(editor, () => {
    const [block] = $getRoot().getChildren();
    if ($isElementNode(block)) block.getLastChild()?.selectStart();
    $getRoot().selectEnd();
  });
  const back = new KeyboardEvent('keydown', { key: 'Backspace', cancelable: true });
  act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, back));
  act(editor, () => void editor.dispatchCommand(KEY_ENTER_COMMAND, null));
  expect(asked).toHaveLength(1);
});

it('what becomes code keeps the words of its footnotes', () => {
  const { editor, outline } = mountEditor([line(text('Tide'), note('By hand.'), text(' rose'))]);
  caret(editor, [0]);
  BODY_COMMANDS['block.code'].run(editor);
  act(editor, () => undefined);
  expect(outline()).toEqual(['code:Tide[By hand.] rose']);
});

it('a footnote comes back from the HTML that it is copied as', () => {
  const blocks = [line(text('Tide'), note('By hand.'), text(' rose'), note('By ear.')), line(text('Ebb'))];
  const { outline } = pasteHtml(writeHtml({ blocks, sources: [] }));
  expect(outline()).toEqual(['p:Tide^[By hand.] rose^[By ear.]', 'p:Ebb']);
});

it('a source that a footnote cites comes along to another article', () => {
  const copied = JSON.stringify({
    namespace: 'galley',
    nodes: [line(text('Tide'), note('By hand.', 's1')), line(text('Ebb'))],
    sources: [source(), source({ id: 's2', title: 'Not cited' })],
  });
  expect(readOwnPayload(copied)?.sources).toEqual([source()]);
  const { editor, snapshot } = mountEditor([line()], [source({ id: 's1', title: 'Another' })]);
  caret(editor, [0]);
  paste(editor, { 'application/x-lexical-editor': copied });
  const { body, sources } = snapshot();
  const [cited] = footnotesOf(body.root.children);
  expect(sources.find(({ id }) => id === cited?.sourceId)).toMatchObject({ title: 'Who counts the gulls?' });
});

it('a copy from another line, or of a picture, brings no words of footnotes that are not selected', () => {
  const { editor, outline } = mountEditor([
    line(text('Tide'), note('By hand.')),
    line(text('gulls')),
    picture(),
  ]);
  const copied = (select: () => void) => {
    let data: Clipboard = {};
    act(editor, () => {
      select();
      data = $getClipboardDataFromSelection($getSelection());
    });
    return readOwnPayload(data['application/x-lexical-editor'] ?? '')?.blocks.map(({ type }) => type);
  };
  expect(copied(() => void $getRoot().getAllTextNodes()[1]!.select(0, 4))).toEqual(['paragraph']);
  expect(
    copied(() => {
      const selection = $createNodeSelection();
      selection.add($getRoot().getLastChild()!.getKey());
      $setSelection(selection);
    }),
  ).toEqual(['picture']);
  expect(outline()).toHaveLength(3);
});

/** Pastes into the words "See " of a footnote. */
function pasteInto(html: string, plain = '', own = '') {
  const editor = createWordsEditor([text('See ')], () => undefined);
  const root = document.createElement('div');
  document.body.append(root);
  editor.setRootElement(root);
  const data: Record<string, string> = {
    'text/html': html,
    'text/plain': plain,
    'application/x-lexical-editor': own,
  };
  // jsdom has none.
  vi.stubGlobal('ClipboardEvent', Event);
  const event = Object.assign(new Event('paste'), {
    clipboardData: { getData: (type: string) => data[type] },
  });
  editor.dispatchCommand(PASTE_COMMAND, event as never);
  act(editor, () => undefined);
  const read = () => readWords(editor);
  const undo = () => act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  return { read, undo };
}

it('takes what is pasted into its words with formats and links, as one line', () => {
  const address = 'https://fog.example/tides';
  const pasted = pasteInto(`<p>the <a href="${address}"><b>tables</b></a></p><p>of May</p>`);
  const link = (url: string) => ({ type: 'link', url, children: [text('tables', 1)] });
  expect(pasted.read()).toEqual([text('See the '), expect.objectContaining(link(address)), text(' of May')]);
  pasted.undo();
  expect(pasted.read()).toEqual([text('See ')]);
  expect(pasteInto('<ul><li>One</li></ul>', 'One\r\n two').read()).toEqual([text('See One two')]);
  expect(pasteInto('<p>a<br>b</p>').read()).toEqual([text('See a b')]);
});

it('cleans the addresses that are pasted into its words, in a step that Undo takes back first', () => {
  const raw = 'https://fog.example/tides?utm_source=mail&a=1';
  const clean = 'https://fog.example/tides?a=1';
  const link = (url: string, words = 'tables') =>
    expect.objectContaining({ type: 'link', url, children: [text(words)] });
  const html = pasteInto(`<p>the <a href="${raw}">tables</a></p>`);
  expect(html.read()).toEqual([text('See the '), link(clean)]);
  html.undo();
  expect(html.read()).toEqual([text('See the '), link(raw)]);
  html.undo();
  expect(html.read()).toEqual([text('See ')]);
  expect(pasteInto(`<a href="${raw}">${raw}</a>`).read()).toEqual([text('See '), link(clean, clean)]);
  const plain = pasteInto('', `${raw}\r\n`);
  expect(plain.read()).toEqual([text(`See ${clean}`)]);
  plain.undo();
  expect(plain.read()).toEqual([text(`See ${raw}`)]);
  // Words of hers, and what another article brings.
  expect(pasteInto('', `as in ${raw}`).read()).toEqual([text(`See as in ${raw}`)]);
  expect(pasteInto(`<p><b>as in</b> ${raw}</p>`).read().at(-1)).toEqual(text(` ${raw}`));
  expect(pasteInto(`<a href="${raw}">tables</a>`, '', '{}').read()).toEqual([text('See '), link(raw)]);
});
