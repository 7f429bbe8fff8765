// @vitest-environment jsdom
import { $getRoot, INSERT_PARAGRAPH_COMMAND, KEY_BACKSPACE_COMMAND, type LexicalEditor } from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Article, articleSchema, newArticle } from '../../../../shared/article/article';
import type { Block } from '../../../../shared/article/blocks/index';
import type { UnsavedSource } from '../../../sources';
import { act, mountEditor, q } from '../../testing/mountEditor';
import { $isQuotationNode, type QuotationNode } from './QuotationNode';
import { $keepUnsavedSource, $unsavedSource } from './unsavedSource';

const HALF: UnsavedSource = {
  sourceId: null,
  draft: {
    outlet: 'The Kestrel Led',
    author: '',
    title: '',
    url: 'javascript:half',
    published: '22 Nov',
    accessed: '2026-11-24',
    language: 'en',
    archived: '',
  },
  base: null,
};

beforeEach(() => document.body.replaceChildren());

function $quotation(): QuotationNode {
  const first = $getRoot().getFirstChild();
  if (!$isQuotationNode(first)) throw new Error('No quotation there');
  return first;
}

const unsavedIn = (editor: LexicalEditor) => editor.read(() => $unsavedSource($quotation()));

function mountHalf(block: Block = q(null, 'one')) {
  const mounted = mountEditor([block]);
  act(mounted.editor, () => $keepUnsavedSource($quotation(), HALF));
  return mounted;
}

describe('a source that is not saved', () => {
  it('goes to the file with its quotation, as she typed it, and comes back', () => {
    const { body, sources } = mountHalf().snapshot();
    const article: Article = { ...newArticle(crypto.randomUUID(), '2026-11-24T10:00:00.000Z', 'en'), body };
    const read = articleSchema.parse(JSON.parse(JSON.stringify(article)));
    const again = mountEditor(read.body.root.children, sources);
    expect(unsavedIn(again.editor)).toEqual(HALF);
    expect(again.snapshot().body).toEqual(body);
  });

  it('leaves nothing in the file once it is saved or given up', () => {
    const { editor, snapshot } = mountHalf();
    act(editor, () => $keepUnsavedSource($quotation(), null));
    expect(JSON.stringify(snapshot().body)).not.toContain('Kestrel');
  });

  it('is told in the credit', () => {
    const { editor, root } = mountHalf();
    expect(root.querySelector('[data-credit]')?.textContent).toContain('Source not saved');
    act(editor, () => $keepUnsavedSource($quotation(), null));
    expect(root.querySelector('[data-credit]')?.textContent).toContain('Source missing');
  });

  it('keeps an empty quotation from being dropped with Backspace', () => {
    const { editor, outline } = mountHalf(q(null, ''));
    act(editor, () => void $quotation().selectStart());
    act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
    expect(outline()).toEqual(['q():[]']);
  });

  it('keeps an empty quotation from being dropped with Enter', () => {
    const { editor, outline } = mountHalf(q(null, ''));
    act(editor, () => void $quotation().selectStart());
    act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND));
    expect(outline()).toEqual(['q():[]', 'p:']);
    expect(unsavedIn(editor)).toEqual(HALF);
  });

  it('is read from a file that an older Galley wrote', () => {
    const { base: _base, ...older } = HALF;
    const { editor } = mountEditor([Object.assign(q(null, 'one'), { $: { unsavedSource: older } })]);
    expect(unsavedIn(editor)).toEqual(HALF);
  });

  it.each([{ sourceId: 7 }, 'words', { sourceId: null, draft: { ...HALF.draft, language: 'xx' } }])(
    'is none where a file has %j in its place',
    (forged) => {
      const { editor } = mountEditor([Object.assign(q(null, 'one'), { $: { unsavedSource: forged } })]);
      expect(unsavedIn(editor)).toBeNull();
    },
  );
});
