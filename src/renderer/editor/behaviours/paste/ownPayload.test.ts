// @vitest-environment jsdom
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { $getRoot, $getSelection, $isElementNode } from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../../../../shared/source/source';
import { $keepUnsavedSource, $unsavedSource } from '../../blocks/quotation/unsavedSource';
import { $isQuotationNode } from '../../blocks/quotation/QuotationNode';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, type Clipboard, paste } from '../../testing/pasteHtml';

const ledger: Source = {
  id: 's1',
  outlet: 'The Kestrel Ledger',
  author: '',
  title: '',
  url: 'https://kestrel.example/tide',
  published: '',
  accessed: '',
  language: 'en',
  archived: '',
};

beforeEach(() => document.body.replaceChildren());

/** What a copy of all the words of the first block puts on the clipboard. */
function copyFirst(editor: ReturnType<typeof mountEditor>['editor']): Clipboard {
  let data: Clipboard = {};
  act(editor, () => {
    const block = $getRoot().getFirstChild();
    if (!$isElementNode(block)) return;
    const start = block.selectStart().anchor;
    const { key, offset, type } = start;
    block.selectEnd().anchor.set(key, offset, type);
    data = $getClipboardDataFromSelection($getSelection());
  });
  return data;
}

describe('a quotation of one paragraph, copied whole', () => {
  it('is pasted as the quotation it is, with its source', () => {
    const { editor: from } = mountEditor([q('s1', 'words'), p('after')], [ledger]);
    const data = copyFirst(from);
    const { editor, outline, snapshot } = mountEditor([p('x')]);
    caret(editor, [0]);
    paste(editor, data);
    expect(outline()).toEqual(['p:x', 'q(s1):[words]']);
    expect(snapshot().sources).toEqual([ledger]);
  });

  it('is a blockquote with its cite to other programs', () => {
    const { editor } = mountEditor([q('s1', 'words')], [ledger]);
    expect(copyFirst(editor)['text/html']).toBe(
      '<blockquote cite="https://kestrel.example/tide"><p>words</p></blockquote>',
    );
  });

  it('takes a source along that she has not saved', () => {
    const { id: _id, ...draft } = { ...ledger, outlet: 'The Kestrel Led' };
    const unsaved = { sourceId: null, draft, base: null };
    const { editor: from } = mountEditor([q(null, 'words')]);
    act(from, () => {
      const quotation = $getRoot().getFirstChild();
      if ($isQuotationNode(quotation)) $keepUnsavedSource(quotation, unsaved);
    });
    const { editor } = mountEditor([p('')]);
    caret(editor, [0]);
    paste(editor, copyFirst(from));
    editor.read(() => {
      const quotation = $getRoot().getFirstChild();
      expect($isQuotationNode(quotation) && $unsavedSource(quotation)).toEqual(unsaved);
    });
  });
});

it('no payload brings looks that hide a word or keep it from being edited', () => {
  const looks = { style: 'position:fixed;display:none', mode: 'token', detail: 2 };
  const layout = { textStyle: 'display:none', textFormat: 256, format: 'right', indent: 9, direction: 'rtl' };
  const text = { type: 'text', text: 'words', format: 1 + 256, version: 1, ...looks };
  const nodes = [
    { type: 'paragraph', version: 1, ...layout, children: [text, { ...text, type: 'tab', text: '\t' }] },
    { type: 'heading', tag: 'h2', version: 1, ...layout, children: [text] },
    {
      type: 'quotation',
      sourceId: null,
      ...layout,
      children: [{ type: 'paragraph', ...layout, children: [text] }],
    },
    {
      type: 'list',
      listType: 'number',
      start: 1,
      ...layout,
      children: [{ type: 'listitem', value: 9, checked: true, ...layout, children: [text] }],
    },
  ];
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, { 'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes }) });
  expect(outline()).toEqual(['p:**words**', 'h2:**words**', 'q():[**words**]', 'ol:[**words**]']);
  const saved = JSON.stringify(editor.getEditorState().toJSON());
  for (const look of ['display', 'fixed', 'token', 'rtl', 'right', '"indent":9', '"checked":true', '257'])
    expect(saved).not.toContain(look);
});

it('a payload nested deeper than any article can be saved gives way to the plain words', () => {
  let list: object = { type: 'text', text: 'deep', format: 0 };
  for (let level = 0; level < 300; level += 1)
    list = { type: 'list', listType: 'bullet', start: 1, children: [{ type: 'listitem', children: [list] }] };
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, {
    'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes: [list] }),
    'text/plain': 'deep',
  });
  expect(outline()).toEqual(['p:deep']);
});
