// @vitest-environment jsdom
import { $getRoot } from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { $readSlash } from './readSlash';

beforeEach(() => document.body.replaceChildren());

function typedAfterSlash(block: Block): string | null {
  const { editor } = mountEditor([block]);
  act(editor, () => void $getRoot().selectEnd());
  return editor.read($readSlash)?.typed ?? null;
}

describe('$readSlash', () => {
  it.each([
    ['/', ''],
    ['/quo', 'quo'],
    ['Lead-in: /h2', 'h2'],
    ['／引', '引'],
    ['、', ''],
    ['、h2', 'h2'],
    ['/heading 2', 'heading 2'],
    ['/picture from ', 'picture from '],
  ])('finds the slash of %j', (text, typed) => expect(typedAfterSlash(p(text))).toBe(typed));

  it.each([
    'and/or',
    '/ quote',
    '/and so we went',
    '/heading  2',
    'https://',
    '3/4',
    '雾、灯',
    '雾 、',
    '、雾、',
    '',
  ])('finds none in %j', (text) => expect(typedAfterSlash(p(text))).toBeNull());

  it('works in a quotation and not in a heading', () => {
    expect(typedAfterSlash(q(null, '/par'))).toBe('par');
    const heading: Block = {
      type: 'heading',
      tag: 'h2',
      children: [{ type: 'text', text: '/par', format: 0 }],
    };
    expect(typedAfterSlash(heading)).toBeNull();
  });

  it('finds none after a word in another format', () => {
    const block: Block = {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'bold', format: 1 },
        { type: 'text', text: '/x', format: 0 },
      ],
    };
    expect(typedAfterSlash(block)).toBeNull();
  });
});
