// @vitest-environment jsdom
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../shared/article/blocks/index';
import type { Inline } from '../../shared/article/inline';
import { $replaceInLine } from './replaceInLine';
import { act, mountEditor } from './testing/mountEditor';
import { $textLine } from './textLines';

beforeEach(() => document.body.replaceChildren());

const text = (words: string, more: object = {}) =>
  ({ type: 'text', text: words, format: 0, ...more }) as Inline;
const link = (...children: Inline[]) =>
  ({ type: 'link', url: 'https://kestrel.example/', children }) as Inline;
const note = { type: 'footnote', sourceId: null, children: [text('By hand.')] } as Inline;
const lineBreak = { type: 'linebreak' } as Inline;

/** Replaces the first `words` of a paragraph, and answers with its inlines and the words before the caret. */
function replaced(children: Inline[], words: string, by: string) {
  const { editor, snapshot } = mountEditor([{ type: 'paragraph', children } as Block]);
  let caret = '';
  act(editor, () => {
    const line = $getRoot().getFirstChildOrThrow();
    if (!$isElementNode(line)) return;
    const from = $textLine(line).text.indexOf(words);
    expect(from).not.toBe(-1);
    $replaceInLine(line.getKey(), from, from + words.length, by);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) {
      caret = selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset);
    }
  });
  const [paragraph] = snapshot().body.root.children as { children: Inline[] }[];
  return { inlines: paragraph!.children, caret };
}

describe('words that are replaced in a line', () => {
  it.each([
    ['a whole link', [text('The '), link(text('Ledger')), text(' says')], 'Ledger'],
    ['the start of a link', [text('The '), link(text('Ledger of Kestrel')), text(' says')], 'Ledger'],
    ['the end of a link', [text('The '), link(text('Kestrel Ledger')), text(' says')], 'Ledger'],
  ])('stay in %s', (_, children, words) => {
    const { inlines, caret } = replaced(children, words, 'Courier');
    const [, linked] = inlines;
    expect(linked).toMatchObject({ type: 'link', url: 'https://kestrel.example/' });
    expect(JSON.stringify(linked)).toContain('Courier');
    expect(JSON.stringify(inlines)).not.toContain('Ledger');
    expect(caret).toMatch(/Courier$/);
  });

  it('take the format and the language of the first of them', () => {
    const german = { $: { language: 'de' } };
    const { inlines } = replaced(
      [text('a '), text('La', { format: 1, ...german }), text('mp b')],
      'Lamp',
      'Licht',
    );
    expect(inlines).toMatchObject([text('a '), text('Licht', { format: 1, ...german }), text(' b')]);
  });

  it('leave a footnote among them, and a link that they reach into', () => {
    expect(
      replaced([text('harbour'), note, text(' master')], 'harbour master', 'pilot').inlines,
    ).toMatchObject([text('pilot'), note]);
    expect(
      replaced([text('The Kestrel '), link(text('Ledger says'))], 'Kestrel Ledger', 'Courier').inlines,
    ).toMatchObject([text('The Courier'), link(text(' says'))]);
  });

  it('take line breaks away that were found, also at either end, and bring their own', () => {
    expect(replaced([lineBreak, text('one')], '\none', 'X').inlines).toMatchObject([text('X')]);
    expect(replaced([text('one'), lineBreak, text('two')], 'one\n', 'X').inlines).toMatchObject([
      text('Xtwo'),
    ]);
    expect(replaced([text('one two', { format: 2 })], ' ', '\n').inlines).toMatchObject([
      text('one', { format: 2 }),
      lineBreak,
      text('two', { format: 2 }),
    ]);
  });

  it('stand in the place of a tab that was found, and beside it', () => {
    const tab = { type: 'tab', text: '\t' } as unknown as Inline;
    expect(replaced([tab, text('one two')], '\tone', 'X').inlines).toMatchObject([text('X two')]);
    expect(replaced([text('one'), tab, text('two')], '\t', ' ').inlines).toMatchObject([text('one two')]);
  });

  it('leave nothing where nothing comes in their place, not even the link', () => {
    expect(replaced([text('a '), link(text('b'))], 'b', '').inlines).toMatchObject([text('a ')]);
  });
});
