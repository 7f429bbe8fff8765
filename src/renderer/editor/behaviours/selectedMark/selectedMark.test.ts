// @vitest-environment jsdom
import { $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleSchema, newArticle } from '../../../../shared/article/article';
import { blockText } from '../../../../shared/article/blockText';
import type { Block } from '../../../../shared/article/blocks/index';
import { makeTable } from '../../../../shared/article/blocks/table';
import { footnotesOf } from '../../../../shared/article/footnotesOf';
import type { Inline } from '../../../../shared/article/inline';
import type { CommandId } from '../../../../shared/commands/catalogue';
import { everyBlock, link, paragraph, text } from '../../../../shared/export/testing/everyBlock';
import { $selectNode } from '../../blocks/selectNode';
import { act, mountEditor } from '../../testing/mountEditor';
import type { Clipboard } from '../../testing/pasteHtml';
import { $isFootnoteNode } from '../footnotes/FootnoteNode';
import { runEditorCommand } from '../../activeEditor';
import { registerCommands } from '../../registerCommands';
import { $insertBlocks } from '../paste/insertBlocks';
import { usePasteLine } from '../paste/pasteLineStore';

beforeEach(() => document.body.replaceChildren());

const note: Inline = { type: 'footnote', sourceId: null, children: [text('By hand.')] };
const words = [text('word'), note, text(' more')];
const url = 'https://fog.example/';

/** Every kind of place that a footnote can stand in. */
const PLACES: Record<string, Block> = {
  paragraph: paragraph(...words),
  'end of a paragraph': paragraph('word', note),
  'paragraph of its own': paragraph(note),
  heading: { type: 'heading', tag: 'h2', children: words },
  item: { type: 'list', listType: 'bullet', start: 1, children: [{ type: 'listitem', children: words }] },
  verse: { type: 'verse', children: words },
  link: paragraph(link(url, ...words), ' behind'),
  'end of a link': paragraph(link(url, text('word'), note), ' behind'),
  quotation: { type: 'quotation', sourceId: null, children: [paragraph(...words)] },
  cell: makeTable([[words, [text('other')]]], [], { headerRow: false, headerColumn: false }),
};

const TYPED: Record<string, string> = {
  paragraph: 'p:word^[By hand.]abc more',
  'end of a paragraph': 'p:word^[By hand.]abc',
  'paragraph of its own': 'p:^[By hand.]abc',
  heading: 'h2:word^[By hand.]abc more',
  item: 'ul:[word^[By hand.]abc more]',
  verse: 'verse:word^[By hand.]abc more',
  link: `p:[word^[By hand.]abc more](${url}) behind`,
  'end of a link': `p:[word^[By hand.]](${url})abc behind`,
  quotation: 'q():[word^[By hand.]abc more]',
  cell: 'table:[word^[By hand.]abc more|other]',
};

function selectMark(editor: LexicalEditor): void {
  act(editor, () => {
    const mark = $every($getRoot()).find($isFootnoteNode);
    $selectNode(mark!.getKey());
  });
}

function $every(node: LexicalNode): LexicalNode[] {
  return [node, ...($isElementNode(node) ? node.getChildren().flatMap($every) : [])];
}

/** Pastes as a key would, at what is selected. */
function pressPaste(editor: LexicalEditor, data: Clipboard): void {
  // jsdom has none.
  vi.stubGlobal('ClipboardEvent', Event);
  vi.stubGlobal('DragEvent', MouseEvent);
  const clipboardData = {
    types: Object.keys(data),
    files: [],
    getData: (type: string) => data[type] ?? '',
  };
  const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData });
  act(editor, () => void editor.dispatchCommand(PASTE_COMMAND, event as never));
  act(editor, () => undefined);
}

function errorsIn(body: { root: { type: 'root'; children: Block[] } }) {
  const article = newArticle('01936000-0000-7000-8000-000000000001', '2026-11-24T10:00:00.000Z', 'en');
  return articleSchema.safeParse({ ...article, body }).error;
}

describe('what is pasted while a footnote is selected', () => {
  const CLIPBOARDS: Record<string, Clipboard> = {
    'plain text': { 'text/plain': '!' },
    HTML: { 'text/html': '<p>!</p>' },
    'a copy of our own': {
      'application/x-lexical-editor': JSON.stringify({
        namespace: 'galley',
        nodes: [paragraph('!')],
        sources: [],
      }),
    },
  };
  const PASTED: [place: string, expected: string][] = Object.entries(TYPED).map(([place, typed]) => [
    place,
    // A paste parts a link.
    place === 'link' ? `p:[word^[By hand.]](${url})![ more](${url}) behind` : typed.replace('abc', '!'),
  ]);

  describe.each(Object.entries(CLIPBOARDS))('%s', (_form, data) => {
    it.each(PASTED)('stands right behind it in a %s', (place, expected) => {
      const { editor, outline, snapshot } = mountEditor([PLACES[place]!]);
      selectMark(editor);
      pressPaste(editor, data);
      expect(outline()).toEqual([expected]);
      expect(errorsIn(snapshot().body)).toBeUndefined();
    });
  });

  const AS_PLAIN: Record<string, string> = {
    ...TYPED,
    link: `p:[word^[By hand.]](${url})abc[ more](${url}) behind`,
  };
  it.each(Object.entries(AS_PLAIN))('stands there in the other manner too, in a %s', (place, expected) => {
    const { editor, outline, snapshot } = mountEditor([PLACES[place]!]);
    selectMark(editor);
    pressPaste(editor, {
      'text/html': '<p>abc<img src="https://fog.example/pier.png" alt="Pier"></p>',
      'text/plain': 'abc',
    });
    usePasteLine.getState().line?.plain?.();
    expect(outline()).toEqual([expected]);
    expect(errorsIn(snapshot().body)).toBeUndefined();
  });

  it('stands there with all that the text can hold', () => {
    const { editor, outline } = mountEditor([PLACES['paragraph']!]);
    selectMark(editor);
    pressPaste(editor, { 'text/html': '<p>abc<img src="https://fog.example/pier.png" alt="Pier"></p>' });
    expect(outline()).toEqual(['p:word^[By hand.]abc[Pier] more']);
    usePasteLine.getState().line?.asIs?.();
    expect(outline()).toEqual(['p:word^[By hand.]abc[[Pier]](https://fog.example/pier.png) more']);
  });

  it('keeps its lines in verse', () => {
    const { editor, outline } = mountEditor([PLACES['verse']!]);
    selectMark(editor);
    pressPaste(editor, { 'text/plain': 'one\n  two' });
    expect(outline()).toEqual(['verse:word^[By hand.]one/  two more']);
  });

  it('leaves every word, and an article that can be saved', () => {
    const blocks = everyBlock().body.root.children;
    const places = fc.constantFrom(...Object.values(PLACES));
    fc.assert(
      fc.property(
        places,
        fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 3 }),
        (place, pasted) => {
          const { editor, snapshot } = mountEditor([place]);
          selectMark(editor);
          act(editor, () =>
            $insertBlocks($generateNodesFromSerializedNodes(structuredClone(pasted) as never)),
          );
          const { body } = snapshot();
          expect(errorsIn(body)).toBeUndefined();
          expect(letters(body.root.children)).toBe(letters([place, ...pasted]));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what is typed while a footnote is selected', () => {
  const key = new KeyboardEvent('keydown', { key: 'a' });
  const insert = () => void $getSelection()?.insertText('abc');
  const ways: Record<string, (editor: LexicalEditor) => void> = {
    'by a key': (editor) => {
      act(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, key));
      act(editor, insert);
    },
    'by an input method': (editor) => {
      const start = new CompositionEvent('compositionstart');
      act(editor, () => void editor.dispatchCommand(COMPOSITION_START_COMMAND, start));
      act(editor, insert);
    },
    'by dictation': (editor) =>
      act(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'abc')),
  };

  describe.each(Object.entries(ways))('%s', (_name, type) => {
    it.each(Object.entries(TYPED))('stands right behind it in a %s', (place, expected) => {
      const { editor, outline, snapshot } = mountEditor([PLACES[place]!]);
      selectMark(editor);
      type(editor);
      expect(outline().map((line) => line.replace('\u200b', ''))).toEqual([expected]);
      expect(errorsIn(snapshot().body)).toBeUndefined();
    });
  });

  it('is no key of a shortcut, and no key in a field', () => {
    const { editor } = mountEditor([PLACES['paragraph']!]);
    selectMark(editor);
    const inField = new KeyboardEvent('keydown', { key: 'a' });
    document.createElement('textarea').dispatchEvent(inField);
    const shortcut = new KeyboardEvent('keydown', { key: 'j', ctrlKey: true });
    for (const event of [inField, shortcut])
      act(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, event));
    expect(editor.read(() => $isNodeSelection($getSelection()))).toBe(true);
  });
});

/** The letters of all words, those of footnotes too, in no order: blocks join and part them. */
function letters(body: readonly Block[]): string {
  const notes = footnotesOf(body).map(({ children }) => JSON.stringify(children));
  const all = [...body.map(blockText), ...notes].join('');
  return all.replace(/\s/g, '').split('').toSorted().join('');
}

describe('a command while a footnote is selected', () => {
  function run(place: Block, id: CommandId) {
    const mounted = mountEditor([place]);
    selectMark(mounted.editor);
    const stop = registerCommands(mounted.editor, () => undefined);
    const hasRun = runEditorCommand(id);
    act(mounted.editor, () => undefined);
    stop();
    return { ...mounted, hasRun };
  }

  it.each<[string, CommandId, string[]]>([
    ['paragraph', 'insert.separator', ['p:word^[By hand.]', 'hr', 'p: more']],
    ['paragraph', 'insert.table', ['p:word^[By hand.]', 'tabler:[|| ; || ; ||]', 'p: more']],
    ['paragraph', 'block.heading2', ['h2:word^[By hand.] more']],
    ['quotation', 'insert.quotation', ['p:word^[By hand.] more']],
  ])('works at its place in a %s: %s', (place, id, expected) => {
    const { outline, snapshot } = run(PLACES[place]!, id);
    expect(outline()).toEqual(expected);
    expect(errorsIn(snapshot().body)).toBeUndefined();
  });

  it('puts no table into a table, and a link behind the mark', () => {
    expect(run(PLACES['cell']!, 'insert.table').hasRun).toBe(false);
    const { editor } = run(PLACES['paragraph']!, 'format.link');
    expect(editor.read(() => $isNodeSelection($getSelection()))).toBe(false);
  });
});
