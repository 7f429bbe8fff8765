// @vitest-environment jsdom
import { $getSelection, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, paste, pasteHtml } from '../../testing/pasteHtml';
import { usePasteLine } from './pasteLineStore';

const RAW = 'https://kestrel.example/tide?utm_source=fog&a=1';
const CLEAN = 'https://kestrel.example/tide?a=1';

beforeEach(() => document.body.replaceChildren());

it('one Undo brings the raw addresses back, and the next takes back the paste', () => {
  const { editor, outline } = pasteHtml(`<p><a href="${RAW}">tide</a> came</p><p>in</p>`, [p('words')]);
  const clean = [`p:words[tide](${CLEAN}) came`, 'p:in'];
  expect(outline()).toEqual(clean);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
  expect(outline()).toEqual([`p:words[tide](${RAW}) came`, 'p:in']);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
  expect(outline()).toEqual(['p:words']);
  act(editor, () => void editor.dispatchCommand(REDO_COMMAND));
  act(editor, () => void editor.dispatchCommand(REDO_COMMAND));
  expect(outline()).toEqual(clean);
});

it('says that the addresses are raw again, since nothing of it is seen, also after she wrote on', () => {
  const says = () => usePasteLine.getState().line?.says;
  const { editor } = pasteHtml(`<p><a href="${RAW}">tide</a> came in</p>`, [p('words')]);
  const step = (command: typeof UNDO_COMMAND) => act(editor, () => void editor.dispatchCommand(command));
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  step(UNDO_COMMAND);
  expect(says()).toBeUndefined();
  step(UNDO_COMMAND);
  expect(says()).toBe('The addresses are as they came. Undo again takes the paste back.');
  step(UNDO_COMMAND);
  expect(says()).toBeUndefined();
  step(REDO_COMMAND);
  expect(says()).toContain('as they came');
  step(REDO_COMMAND);
  expect(says()).toBeUndefined();
});

it.each([
  ['a link whose words are the address', 'text/html', `<a href="${RAW}">${RAW}</a>`, `[${CLEAN}](${CLEAN})`],
  ['a link with other words', 'text/html', `<a href="${RAW}">${RAW}#x</a>`, `[${RAW}#x](${CLEAN})`],
  ['a bare address', 'text/plain', RAW, CLEAN],
  ['a bare address with a line end', 'text/plain', `${RAW}\r\n`, CLEAN],
  ['an address within a sentence', 'text/plain', `see ${RAW}`, `see ${RAW}`],
])('%s', (_name, type, data, words) => {
  const { editor, outline } = mountEditor([p('ab')]);
  caret(editor, [0], 1);
  paste(editor, { [type]: data });
  expect(outline()).toEqual([`p:a${words}b`]);
});

it('leaves the caret after the address', () => {
  const { editor, outline } = mountEditor([p('ab')]);
  caret(editor, [0], 1);
  paste(editor, { 'text/plain': RAW });
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  expect(outline()).toEqual([`p:a${CLEAN}!b`]);
});

it('each of several bare addresses is cleaned', () => {
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, { 'text/plain': `${RAW}\nwords\n${RAW}#b` });
  expect(outline()).toEqual([`p:${CLEAN}`, 'p:words', `p:${CLEAN}#b`]);
});

it('what another article brings stays as she has it there', () => {
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  const link = { type: 'link', url: RAW, children: [{ type: 'text', text: RAW, format: 0 }] };
  const payload = { namespace: 'galley', nodes: [{ type: 'paragraph', children: [link] }] };
  paste(editor, { 'application/x-lexical-editor': JSON.stringify(payload) });
  expect(outline()).toEqual([`p:[${RAW}](${RAW})`]);
});
