// @vitest-environment jsdom
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  UNDO_COMMAND,
} from 'lexical';
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../../../../shared/source/source';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { caret, type Clipboard, paste, pasteHtml } from '../../testing/pasteHtml';

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

describe('plain text', () => {
  it('makes a paragraph of every line, of Windows and Unix alike', () => {
    const { editor, outline } = mountEditor([p('')]);
    caret(editor, [0]);
    paste(editor, { 'text/plain': 'one\r\n\r\ntwo\nthree\n\n\n' });
    expect(outline()).toEqual(['p:one', 'p:two', 'p:three']);
  });

  it('joins the line of the caret when it is one line', () => {
    const { editor, outline } = mountEditor([p('ab')]);
    caret(editor, [0], 1);
    paste(editor, { 'text/plain': 'X' });
    expect(outline()).toEqual(['p:aXb']);
  });

  it('parts the line of the caret when there are more, and leaves the caret after them', () => {
    const { editor, outline } = mountEditor([p('ab'), p('z')]);
    caret(editor, [0], 1);
    paste(editor, { 'text/plain': '1\n2\n3' });
    act(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('!');
    });
    expect(outline()).toEqual(['p:a1', 'p:2', 'p:3!b', 'p:z']);
  });
});

describe('into a quotation', () => {
  it.each([
    ['an empty one', q('s1', ''), ['q(s1):[one|two|three]', 'p:z']],
    ['one with words', q('s1', 'a'), ['q(s1):[aone|two|three]', 'p:z']],
  ])('paragraphs become the paragraphs of %s', (_name, quotation, expected) => {
    const { editor, outline } = mountEditor([quotation, p('z')], [ledger]);
    caret(editor, [0, 0]);
    paste(editor, { 'text/html': '<p>one</p><h2>two</h2><ul><li>three</li></ul>' });
    expect(outline()).toEqual(expected);
  });

  it('a heading joins the line of the caret', () => {
    const { editor, outline } = mountEditor([q('s1', 'a'), p('z')], [ledger]);
    caret(editor, [0, 0]);
    paste(editor, { 'text/html': '<h2>one</h2>' });
    expect(outline()).toEqual(['q(s1):[aone]', 'p:z']);
  });

  it('keeps its source when another quotation is pasted in', () => {
    const { editor, outline } = mountEditor([q('s1', ''), p('z')], [ledger]);
    caret(editor, [0, 0]);
    paste(editor, {
      'text/html': '<blockquote cite="https://fog.example/a"><p>one</p><p>two</p></blockquote>',
    });
    expect(outline()).toEqual(['q(s1):[one|two]', 'p:z']);
  });
});

describe('within the app', () => {
  function copyQuotation(): Clipboard {
    const { editor } = mountEditor([p('a'), q('s1', 'b', 'c')], [ledger]);
    let data: Clipboard = {};
    act(editor, () => {
      const quotation = $getRoot().getChildAtIndex(1);
      if (!$isElementNode(quotation)) return;
      quotation.select(0, quotation.getChildrenSize());
      data = $getClipboardDataFromSelection();
    });
    return data;
  }

  it('a quotation brings its source into another article', () => {
    const { editor, outline, snapshot } = mountEditor([p('x')]);
    const data = copyQuotation();
    caret(editor, [0]);
    paste(editor, data);
    expect(outline()).toEqual(['p:x', 'q(s1):[b|c]']);
    expect(snapshot().sources).toEqual([ledger]);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect([outline(), snapshot().sources]).toEqual([['p:x'], []]);
  });

  it('shares the source where the article has it already', () => {
    const { editor, snapshot } = mountEditor([p('x')], [ledger]);
    const data = copyQuotation();
    caret(editor, [0]);
    paste(editor, data);
    expect(snapshot().sources).toEqual([ledger]);
  });

  it('a forged payload is not taken', () => {
    const { editor, outline } = mountEditor([p('')]);
    caret(editor, [0]);
    const nodes = [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:x', children: [{ type: 'text', text: 'k', format: 256 }] },
        ],
      },
    ];
    paste(editor, { 'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes }) });
    expect(outline()).toEqual(['p:k']);
    const { editor: other, outline: otherOutline } = mountEditor([p('')]);
    caret(other, [0]);
    paste(other, {
      'application/x-lexical-editor': '{"namespace":"galley","nodes":[{"type":"evil"}]}',
      'text/plain': 'plain',
    });
    expect(otherOutline()).toEqual(['p:plain']);
  });
});

describe('words that a paste must not drop', () => {
  it('go after a separator that is selected', () => {
    const { editor, outline } = mountEditor([p('one'), { type: 'horizontalrule' }, p('two')]);
    act(editor, () => {
      const selection = $createNodeSelection();
      selection.add($getRoot().getChildAtIndex(1)!.getKey());
      $setSelection(selection);
    });
    paste(editor, { 'text/plain': 'pasted\nwords' });
    expect(outline()).toEqual(['p:one', 'hr', 'p:pasted', 'p:words', 'p:two']);
  });

  it('stand in a list without an item of their own', () => {
    const { outline } = pasteHtml('<ul>bare <li>item</li></ul>');
    expect(outline()).toEqual(['ul:[bare|item]']);
  });

  it('stand before and after a nested list, and stay apart', () => {
    const { outline } = pasteHtml('<ul><li>before<ul><li>in</li></ul>after</li></ul>');
    expect(outline()).toEqual(['ul:[before after|(in)]']);
  });
});
