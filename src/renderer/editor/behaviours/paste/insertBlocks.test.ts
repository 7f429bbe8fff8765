// @vitest-environment jsdom
import { $getSelection, $isRangeSelection } from 'lexical';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import type { TextRun } from '../../../../shared/article/inline';
import { act, mountEditor } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';

const failed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => {
  document.body.replaceChildren();
  failed.mockClear();
});
afterEach(() => expect(failed).not.toHaveBeenCalled());

const run = (text: string, format = 0): TextRun => ({ type: 'text', text, format });
const h2 = (...children: TextRun[]): Block => ({ type: 'heading', tag: 'h2', children });

/** Pastes at the place in the first block, and types a sign where the caret is then. */
function pasted(block: Block, path: number[], offset: number | 'end', html: string): string[] {
  const { editor, outline } = mountEditor([block]);
  caret(editor, path, offset);
  paste(editor, { 'text/html': html });
  act(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  return outline();
}

const QUOTATION = '<blockquote><p>1</p><p>2</p></blockquote>';

describe('with the caret before the words of a heading', () => {
  it.each([
    ['two lines', '<p>1</p><p>2</p>', ['p:1', 'p:2!']],
    ['a quotation', QUOTATION, ['q():[1|2!]']],
    ['a list', '<ul><li>1</li><li>2</li></ul>', ['ul:[1|2!]']],
    ['a heading and a line', '<h3>1</h3><p>2</p>', ['h3:1', 'p:2!']],
  ])('%s come before it', (_name, html, expected) => {
    expect(pasted(h2(run('Head')), [0], 0, html)).toEqual([...expected, 'h2:Head']);
  });

  it('a separator comes before it', () => {
    expect(pasted(h2(run('Head')), [0], 0, '<hr>')).toEqual(['hr', 'h2:!Head']);
  });
});

describe('with the caret within a heading', () => {
  it('each half stays a heading', () => {
    expect(pasted(h2(run('Head')), [0], 2, QUOTATION)).toEqual(['h2:He', 'q():[1|2!]', 'h2:ad']);
  });

  it('it stays one where the caret is before a bold word', () => {
    const heading = h2(run('ab'), run('cd', 1), run('ef'));
    expect(pasted(heading, [0, 1], 0, QUOTATION)).toEqual(['h2:ab', 'q():[1|2!]', 'h2:**cd**ef']);
  });

  it('what is pasted comes after it where the caret is at its end', () => {
    expect(pasted(h2(run('Head')), [0], 'end', QUOTATION)).toEqual(['h2:Head', 'q():[1|2!]']);
  });
});

it('a link is parted with the line it stands in', () => {
  const link = { type: 'link' as const, url: 'https://kestrel.example/', children: [run('link')] };
  const paragraph: Block = { type: 'paragraph', children: [run('a '), link, run(' z')] };
  const url = '(https://kestrel.example/)';
  expect(pasted(paragraph, [0, 1], 2, QUOTATION)).toEqual([`p:a [li]${url}`, 'q():[1|2!]', `p:[nk]${url} z`]);
});

describe('in a list', () => {
  const item = (...children: object[]) => ({ type: 'listitem', children });
  const ul = (...children: object[]) =>
    ({ type: 'list', listType: 'bullet', start: 1, children }) as never as Block;
  const flat = ul(item(run('ab')), item(run('c')));
  const nested = ul(item(run('x')), item(ul(item(run('ab')), item(run('c')))), item(run('d')));

  it.each([
    [
      'paragraphs',
      '<p>1</p><p>2</p>',
      ['ul:[a1]', 'p:2!', 'ul:[b|c]'],
      ['ul:[x|(a1)]', 'p:2!', 'ul:[b|c|d]'],
    ],
    ['a heading', '<h2>1</h2>', ['ul:[a]', 'h2:1!', 'ul:[b|c]'], ['ul:[x|(a)]', 'h2:1!', 'ul:[b|c|d]']],
    // Her words never become what others said.
    [
      'a quotation',
      QUOTATION,
      ['ul:[a]', 'q():[1|2!]', 'ul:[b|c]'],
      ['ul:[x|(a)]', 'q():[1|2!]', 'ul:[b|c|d]'],
    ],
    ['a list', '<ul><li>1</li></ul>', ['ul:[a|1!b|c]'], ['ul:[x|(a1!bc)|d]']],
  ])('%s part it where they are no items', (_name, html, inFlat, inNested) => {
    expect(pasted(flat, [0, 0], 1, html)).toEqual(inFlat);
    expect(pasted(nested, [0, 1, 0, 0], 1, html)).toEqual(inNested);
  });

  it('goes on with its numbers, and leaves no empty item', () => {
    const ol = { ...flat, listType: 'number', start: 3 } as never as Block;
    const { editor, snapshot, outline } = mountEditor([ol]);
    caret(editor, [0, 0], 2);
    paste(editor, { 'text/html': '<h2>1</h2>' });
    expect(snapshot().body.root.children.at(-1)).toMatchObject({ type: 'list', start: 4 });
    caret(editor, [0, 0], 0);
    paste(editor, { 'text/html': '<h2>0</h2>' });
    expect(outline().filter((line) => !line.startsWith('ol'))).toEqual(['h2:0', 'h2:1']);
    expect(pasted(nested, [0, 1, 0, 0], 0, '<h2>1</h2>')[0]).toBe('ul:[x]');
  });
});

it('an empty paragraph before a list puts no block into an item', () => {
  const item = (...children: object[]) => ({ type: 'listitem', children });
  const list = (...children: object[]) =>
    ({ type: 'list', listType: 'bullet', start: 1, children }) as unknown as Block;
  const place = list(item(run('a')), item(list(item(run('b')), item(run('c')))));
  const { editor, snapshot } = mountEditor([place]);
  caret(editor, [0, 1, 0, 0], 0);
  const nodes = [{ type: 'paragraph', children: [] }, list(item(run('x')), item(list(item(run('y')))))];
  paste(editor, { 'application/x-lexical-editor': JSON.stringify({ namespace: 'galley', nodes }) });
  expect(JSON.stringify(snapshot().body)).toContain('"text":"x"');
  expect(JSON.stringify(snapshot().body)).not.toContain('"paragraph"');
});
