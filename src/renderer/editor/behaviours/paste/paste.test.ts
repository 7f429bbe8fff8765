// @vitest-environment jsdom
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import type { Source } from '../../../../shared/source/source';
import { act, mountEditor, p, q } from '../../testing/mountEditor';

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

type Clipboard = Record<string, string | undefined>;

function paste(editor: LexicalEditor, data: Clipboard): void {
  const transfer = { getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer;
  editor.update(
    () => {
      const selection = $getSelection();
      if (selection !== null) $insertDataTransferForRichText(transfer, selection);
    },
    { discrete: true },
  );
}

function caret(editor: LexicalEditor, path: number[], offset: number | 'end' = 'end'): void {
  act(editor, () => {
    let node: ReturnType<typeof $getRoot> = $getRoot();
    for (const index of path) node = node.getChildAtIndex(index) as never;
    const text = node.getFirstDescendant();
    if (offset !== 'end' && text !== null && 'select' in text)
      (text as never as { select(a: number, b: number): void }).select(offset, offset);
    else if ($isElementNode(node)) node.selectEnd();
  });
}

function pasteHtml(html: string, blocks: Block[] = [p('')]) {
  const mounted = mountEditor(blocks);
  caret(mounted.editor, [0]);
  paste(mounted.editor, { 'text/html': html });
  return mounted;
}

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

describe('HTML', () => {
  it('keeps our kinds and formats', () => {
    const { outline } = pasteHtml(
      `<h1>One</h1><p>a <b>b</b> <em>c</em> <u>d</u></p><h5>Five</h5><hr><ol start="3"><li>x<ul><li>y</li></ul></li></ol>
       <p><a href="https://kestrel.example/">k</a> <a href="javascript:alert(1)">bad</a></p>`,
    );
    expect(outline()).toEqual([
      'h2:One',
      'p:a **b** _c_ d',
      'h4:Five',
      'hr',
      'ol:[x|([y])]'.replace('([y])', '(y)'),
      'p:[k](https://kestrel.example/) bad',
    ]);
  });

  it('keeps a link whose address has a space in it', () => {
    const { outline } = pasteHtml('<p><a href=" https://kestrel.example/tide tables ">tides</a></p>');
    expect(outline()).toEqual(['p:[tides](https://kestrel.example/tide%20tables)']);
  });

  it.each([
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'JAVA&#9;SCRIPT:alert(1)',
  ])('keeps the words and not the link of a script hidden as %j', (address) => {
    const { outline } = pasteHtml(`<p><a href="${address}">words</a></p>`);
    expect(outline()).toEqual(['p:words']);
  });

  it('makes a quotation of a blockquote, with its cite as a new source', () => {
    const { outline, snapshot } = pasteHtml(
      '<p>lead:</p><blockquote cite="https://kestrel.example/tide"><p>one</p><p>two</p></blockquote><p>after</p>',
    );
    const [source] = snapshot().sources;
    expect(source).toMatchObject({ url: 'https://kestrel.example/tide', language: 'en' });
    expect(outline()).toEqual(['p:lead:', `q(${source?.id}):[one|two]`, 'p:after']);
  });

  it('is not bold everywhere when it comes from Google Docs', () => {
    const { outline } = pasteHtml(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">plain </span><span style="font-weight:700">heavy</span></p><br /><p dir="ltr"><span style="font-style:italic;font-weight:400">leaning</span></p></b><br class="Apple-interchange-newline">`,
    );
    expect(outline()).toEqual(['p:plain **heavy**', 'p:_leaning_']);
  });

  it('keeps the lists of Word and drops its empty paragraphs', () => {
    const item = (level: number, mark: string, words: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><!--[if !supportLists]--><span><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp;</span></span></span><!--[endif]-->${words}<o:p></o:p></p>`;
    const { outline } = pasteHtml(
      `<p class="MsoNormal">before<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${item(1, '1.', 'one')}${item(2, 'a.', 'deep')}${item(1, '2.', 'two')}<p class="MsoNormal">after</p>`,
    );
    expect(outline()).toEqual(['p:before', 'ol:[one|(deep)|two]', 'p:after']);
  });

  it('keeps the words of tables, captions and pictures', () => {
    const { outline } = pasteHtml(
      '<table><tr><th>a</th><td>b</td></tr><tr><td><p>c</p></td><td>d</td></tr></table><figure><img src="x.png" alt="A pier"><figcaption>Tide</figcaption></figure><script>no</script>',
    );
    expect(outline().join('¶').replaceAll('\t', '')).toBe('p:ab¶p:cd¶p:[A pier]¶p:Tide');
  });

  it('reads a phrase without blocks into the line', () => {
    const { outline } = pasteHtml('<span>one <i>two</i></span>', [p('a ')]);
    expect(outline()).toEqual(['p:a one _two_']);
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
        children: [{ type: 'link', url: 'javascript:x', children: [{ type: 'text', text: 'k', format: 8 }] }],
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
