// @vitest-environment jsdom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  SELECT_ALL_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../../../../shared/source/source';
import { $keepSource } from '../../articleSources';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { $isQuotationNode } from './QuotationNode';
import { $toggleQuotation } from './toggleQuotation';

const ledger: Source = {
  id: 's1',
  outlet: 'The Kestrel Ledger',
  author: 'Maren Oduya',
  title: 'Who took the tide books?',
  url: 'https://kestrel.example/tide',
  published: '2026-11-22',
  accessed: '2026-11-23',
  language: 'en',
  archived: '',
};

beforeEach(() => document.body.replaceChildren());

/** Puts the caret into a paragraph, found by its path from the root. */
function caret(editor: LexicalEditor, path: number[], edge: 'start' | 'end'): void {
  act(editor, () => {
    const block = $at(path);
    if (edge === 'start') block.selectStart();
    else block.selectEnd();
  });
}

function select(editor: LexicalEditor, from: number[], to: number[]): void {
  act(editor, () => {
    const start = $at(from).selectStart();
    const { anchor } = start;
    const { key, offset, type } = anchor;
    const end = $at(to).selectEnd();
    end.anchor.set(key, offset, type);
  });
}

function $at(path: number[]) {
  let node = $getRoot() as ReturnType<typeof $getRoot>;
  for (const index of path) node = node.getChildAtIndex(index) as never;
  if (!$isElementNode(node)) throw new Error('No element there');
  return node;
}

function type(editor: LexicalEditor, text: string): void {
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
}

function press(editor: LexicalEditor, key: 'Enter' | 'Backspace' | 'Delete'): void {
  act(editor, () => {
    if (key === 'Enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND);
    else if (key === 'Delete') editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    else editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { key }));
  });
}

describe('quoting', () => {
  it('wraps the block of the caret', () => {
    const { editor, outline } = mountEditor([p('a'), p('b'), p('c')]);
    caret(editor, [1], 'end');
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['p:a', 'q():[b]', 'p:c']);
  });

  it('wraps all blocks of a selection into one quotation, headings and items as paragraphs', () => {
    const { editor, outline } = mountEditor([
      p('a'),
      { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'b', format: 0 }] },
      {
        type: 'list',
        listType: 'bullet',
        start: 1,
        children: [
          { type: 'listitem', children: [{ type: 'text', text: 'c', format: 0 }] },
          { type: 'listitem', children: [{ type: 'text', text: 'd', format: 1 }] },
        ],
      },
    ]);
    select(editor, [0], [2]);
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['q():[a|b|c|**d**]']);
  });

  it('takes the paragraphs out when all of the selection is quoted', () => {
    const { editor, outline } = mountEditor([p('a'), q('s1', 'b', 'c')], [ledger]);
    caret(editor, [1, 0], 'end');
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['p:a', 'p:b', 'p:c']);
  });

  it('pressed again gives back the quotations it took apart, with their sources', () => {
    const { editor, outline } = mountEditor([q('s1', 'a', 'b', 'c'), q(null, 'd'), p('z')], [ledger]);
    caret(editor, [0, 1], 'end');
    act(editor, $toggleQuotation);
    expect(editor.read(() => $getSelection()?.getTextContent())).toBe('a\nb\nc');
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['q(s1):[a|b|c]', 'q():[d]', 'p:z']);
    select(editor, [0], [1]);
    act(editor, $toggleQuotation);
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['q(s1):[a|b|c]', 'q():[d]', 'p:z']);
  });

  it('gives no source to words that it did not have', () => {
    const { editor, outline } = mountEditor([q('s1', 'a', 'b')], [ledger]);
    caret(editor, [0, 1], 'end');
    act(editor, $toggleQuotation);
    caret(editor, [1], 'end');
    type(editor, ' more');
    select(editor, [0], [1]);
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['q():[a|b more]']);
  });

  it('keeps a quotation and its source where it stands among blocks to be quoted', () => {
    const { editor, outline } = mountEditor(
      [p('a'), q('s1', 'b'), p('c'), { type: 'horizontalrule' }, p('d')],
      [ledger],
    );
    select(editor, [0], [4]);
    act(editor, $toggleQuotation);
    expect(outline()).toEqual(['q():[a]', 'q(s1):[b]', 'q():[c]', 'hr', 'q():[d]']);
  });
});

describe('Enter', () => {
  it('makes a paragraph inside, and pressed twice leaves', () => {
    const { editor, outline } = mountEditor([q('s1', 'a'), p('z')], [ledger]);
    caret(editor, [0, 0], 'end');
    press(editor, 'Enter');
    expect(outline()).toEqual(['q(s1):[a|]', 'p:z']);
    press(editor, 'Enter');
    type(editor, 'after');
    expect(outline()).toEqual(['q(s1):[a]', 'p:after', 'p:z']);
  });

  it('pressed twice between two paragraphs parts the quotation, one step of the history each', () => {
    const { editor, outline } = mountEditor([q('s1', 'a', 'b', 'c')], [ledger]);
    caret(editor, [0, 0], 'end');
    press(editor, 'Enter');
    press(editor, 'Enter');
    expect(outline()).toEqual(['q(s1):[a]', 'p:', 'q(s1):[b|c]']);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(outline()).toEqual(['q(s1):[a||b|c]']);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(outline()).toEqual(['q(s1):[a|b|c]']);
    act(editor, () => void editor.dispatchCommand(REDO_COMMAND, undefined));
    act(editor, () => void editor.dispatchCommand(REDO_COMMAND, undefined));
    type(editor, 'ours');
    expect(outline()).toEqual(['q(s1):[a]', 'p:ours', 'q(s1):[b|c]']);
  });

  it('in an empty first paragraph leaves the quotation upwards', () => {
    const { editor, outline } = mountEditor([q('s1', '', 'b')], [ledger]);
    caret(editor, [0, 0], 'start');
    press(editor, 'Enter');
    type(editor, 'lead');
    expect(outline()).toEqual(['p:lead', 'q(s1):[b]']);
  });

  it('turns an empty quotation back into a paragraph', () => {
    const { editor, outline } = mountEditor([q(null, '')]);
    caret(editor, [0, 0], 'start');
    press(editor, 'Enter');
    type(editor, 'x');
    expect(outline()).toEqual(['p:x']);
  });

  it('leaves an empty quotation that has a source where it stands', () => {
    const { editor, outline, snapshot } = mountEditor([q('s1', ''), p('after')], [ledger]);
    caret(editor, [0, 0], 'start');
    press(editor, 'Enter');
    type(editor, 'x');
    expect(outline()).toEqual(['q(s1):[]', 'p:x', 'p:after']);
    expect(snapshot().sources).toEqual([ledger]);
  });
});

describe('the edges', () => {
  it.each([
    ['Backspace', [1, 0], 'start'],
    ['Delete', [1, 1], 'end'],
    ['Backspace', [2], 'start'],
    ['Delete', [0], 'end'],
  ] as const)('%s at %j %s changes nothing', (key, path, edge) => {
    const { editor, outline } = mountEditor([p('a'), q('s1', 'b', 'c'), p('d')], [ledger]);
    caret(editor, [...path], edge);
    press(editor, key);
    expect(outline()).toEqual(['p:a', 'q(s1):[b|c]', 'p:d']);
  });

  it('keeps an emptied quotation that has a source, and lets go of one that has none', () => {
    for (const [sourceId, left] of [
      ['s1', 'q(s1):[]'],
      [null, 'p:'],
    ] as const) {
      const { editor, outline } = mountEditor([q(sourceId, ''), p('z')], [ledger]);
      caret(editor, [0, 0], 'start');
      press(editor, 'Backspace');
      expect(outline()).toEqual([left, 'p:z']);
    }
  });

  it.each([
    [[0], [1, 0]],
    [[1, 1], [2]],
  ])('typing over a selection from %j to %j keeps the quotation apart from its neighbours', (from, to) => {
    const { editor, outline } = mountEditor([p('a'), q('s1', 'b', 'c'), p('d')], [ledger]);
    select(editor, from, to);
    type(editor, 'x');
    const shown = outline();
    expect(shown.filter((block) => block.startsWith('q(s1)'))).toHaveLength(1);
    expect(shown.join()).toContain('x');
  });
});

describe('select all', () => {
  it('takes the quotation first and the body second; typing replaces no more than that', () => {
    const { editor, outline } = mountEditor([p('a'), q('s1', 'b', 'c'), p('d')], [ledger]);
    caret(editor, [1, 0], 'end');
    const all = () =>
      act(editor, () => void editor.dispatchCommand(SELECT_ALL_COMMAND, new KeyboardEvent('keydown')));
    all();
    expect(editor.read(() => $getSelection()?.getTextContent())).toBe('b\nc');
    type(editor, 'x');
    expect(outline()).toEqual(['p:a', 'q(s1):[x]', 'p:d']);
    all();
    all();
    expect(editor.read(() => $getSelection()?.getTextContent())).toContain('d');
  });
});

describe('its shape', () => {
  it('holds paragraphs only, and at least one', () => {
    const { editor, outline, snapshot } = mountEditor([q('s1', 'a'), p('z')], [ledger]);
    act(editor, () => {
      const quotation = $getRoot().getFirstChild();
      if ($isQuotationNode(quotation)) quotation.clear();
    });
    expect(outline()).toEqual(['q(s1):[]', 'p:z']);
    expect(snapshot().body.root.children[0]).toMatchObject({ children: [{ type: 'paragraph' }] });
  });

  it('is stored as the article type has it, with the sources beside the body', () => {
    const { snapshot } = mountEditor([q('s1', 'a')], [ledger]);
    const { body, sources } = snapshot();
    expect(sources).toEqual([ledger]);
    expect(body.root.children[0]).toMatchObject({ type: 'quotation', sourceId: 's1' });
    expect(Object.keys(body.root)).not.toContain('$');
  });
});

describe('undo and redo', () => {
  it('restore the source together with the text', () => {
    const { editor, outline, snapshot } = mountEditor([q(null, 'a'), p('z')]);
    caret(editor, [0, 0], 'end');
    editor.update(
      () => {
        $keepSource(ledger);
        const quotation = $getRoot().getFirstChild();
        if ($isQuotationNode(quotation)) quotation.setSourceId('s1');
      },
      { discrete: true, tag: 'history-push' },
    );
    expect([outline(), snapshot().sources]).toEqual([['q(s1):[a]', 'p:z'], [ledger]]);
    act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect([outline(), snapshot().sources]).toEqual([['q():[a]', 'p:z'], []]);
    act(editor, () => void editor.dispatchCommand(REDO_COMMAND));
    expect([outline(), snapshot().sources]).toEqual([['q(s1):[a]', 'p:z'], [ledger]]);
  });
});

describe('the credit', () => {
  it('names, numbers and describes each quotation by its source', () => {
    const { root } = mountEditor([q('s1', 'a'), q(null, 'b'), q('s1', 'c')], [ledger]);
    const quotes = [...root.querySelectorAll('blockquote')];
    expect(quotes.map((quote) => quote.getAttribute('aria-label'))).toEqual([
      'Quotation from The Kestrel Ledger, 1 paragraph',
      'Quotation without a source, 1 paragraph',
      'Quotation from The Kestrel Ledger, 1 paragraph',
    ]);
    expect(quotes.map((quote) => quote.dataset.number)).toEqual(['1', undefined, '1']);
    const described = document.getElementById(quotes[0]?.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('Maren Oduya, Who took the tide books? Published 22 Nov 2026');
    expect(quotes.every((quote) => quote.querySelector('button')?.textContent === 'Edit source')).toBe(true);
  });

  it('follows a changed source without losing the focus of its button', () => {
    const { editor, root } = mountEditor([q('s1', 'a')], [ledger]);
    const button = root.querySelector('button');
    act(editor, () => $keepSource({ ...ledger, outlet: 'Fog Harbour Weekly', language: 'zh-Hans' }));
    const quote = root.querySelector('blockquote');
    expect(quote?.getAttribute('aria-label')).toBe('Quotation from Fog Harbour Weekly, 1 paragraph');
    expect(quote?.lang).toBe('zh-Hans');
    expect(root.querySelector('button')).toBe(button);
  });

  it('is drawn anew only where it says something else', () => {
    const { editor, root } = mountEditor([q('s1', 'a'), q('s1', 'b')], [ledger]);
    const outlets = () => [...root.querySelectorAll('[data-credit] b')];
    const before = outlets();
    caret(editor, [1, 0], 'end');
    act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    const label = root.querySelectorAll('blockquote')[1]?.getAttribute('aria-label');
    expect(label).toBe('Quotation from The Kestrel Ledger, 2 paragraphs');
    expect(outlets().map((outlet, at) => outlet === before[at])).toEqual([true, false]);
  });

  it('is there again when the text is shown in another element', () => {
    const { editor } = mountEditor([q('s1', 'a')], [ledger]);
    editor.setRootElement(null);
    const other = document.createElement('div');
    document.body.append(other);
    editor.setRootElement(other);
    expect(other.querySelector('[data-credit] b')?.textContent).toBe('The Kestrel Ledger');
  });
});
