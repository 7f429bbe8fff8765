// @vitest-environment jsdom
import { $getRoot, UNDO_COMMAND } from 'lexical';
import { afterEach, expect, it } from 'vitest';
import { takeSnapshot } from './bodySnapshot';
import { keepEditor, takeEditor } from './keptEditors';
import { act, p } from './testing/mountEditor';

const contentOf = (text: string) => ({
  body: { root: { type: 'root' as const, children: [p(text)] } },
  sources: [],
});
const textOf = (editor: ReturnType<typeof takeEditor>) => editor.read(() => $getRoot().getTextContent());

function show(id: string, text: string) {
  const editor = takeEditor(id, contentOf(text));
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  return editor;
}

afterEach(() => document.body.replaceChildren());

it('gives an article back with its undo', () => {
  const editor = show('tides', 'High');
  act(editor, () => void $getRoot().selectEnd().insertText(' water'));
  const { body, sources } = takeSnapshot(editor.getEditorState());
  keepEditor('tides', editor);
  const again = takeEditor(
    'tides',
    JSON.parse(JSON.stringify({ sources, body })) as ReturnType<typeof contentOf>,
  );
  expect(again).toBe(editor);
  again.setRootElement(document.body.appendChild(document.createElement('div')));
  again.dispatchCommand(UNDO_COMMAND);
  expect(textOf(again)).toBe('High');
  keepEditor('tides', again);
});

it('shows what is on the disk when that is another text by now', () => {
  const editor = show('lamps', 'Lit');
  keepEditor('lamps', editor);
  const again = takeEditor('lamps', contentOf('Out'));
  expect(again).not.toBe(editor);
  expect(textOf(again)).toBe('Out');
});

it('lets the one go that was left longest ago', () => {
  const first = show('0', 'Words');
  keepEditor('0', first);
  for (let id = 1; id <= 8; id += 1) keepEditor(String(id), show(String(id), 'Words'));
  expect(takeEditor('0', contentOf('Words'))).not.toBe(first);
});
