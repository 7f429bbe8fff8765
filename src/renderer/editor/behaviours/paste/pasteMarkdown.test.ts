// @vitest-environment jsdom
import { $getRoot, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it, vi } from 'vitest';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, type Clipboard, paste } from '../../testing/pasteHtml';
import { loadMarkdownToHtml } from '../../../reading';
import { closePasteLine, takePlain, usePasteLine } from './pasteLineStore';

const MARKDOWN = `# Who took the *tide books*?

The [ledger](https://kestrel.example/tide?utm_source=fog "The Ledger") said **nothing**
for a day.

> One.
>
> Two \`x\`.

3. three
4. four
   - deep

\`\`\`js
let a = '**b**';
\`\`\`

---

![Pier](https://kestrel.example/pier.png) <u>under</u> &amp; a\\*b
`;

beforeEach(() => {
  document.body.replaceChildren();
  closePasteLine();
});

function pasteMarkdown(data: Clipboard) {
  const mounted = mountEditor([p('a')]);
  caret(mounted.editor, [0]);
  paste(mounted.editor, data);
  return mounted;
}

const line = () => usePasteLine.getState().line;
const isRead = () => vi.waitFor(() => expect(line()?.says).toMatch(/^Pasted as Markdown\./));
const EXPECTED = [
  'p:a',
  'h2:Who took the _tide books_?',
  'p:The [ledger](https://kestrel.example/tide) said **nothing** for a day.',
  'q():[One.|Two <code>x</code>.]',
  'ol:[three|four|(deep)]',
  "code:let a = '**b**';",
  'hr',
  'p:[Pier] <u>under</u> & a*b',
];

it('is pasted as what it means, and one Undo further as it is written', async () => {
  const { editor, outline } = pasteMarkdown({ 'text/plain': MARKDOWN });
  await isRead();
  expect(outline()).toEqual(EXPECTED);
  expect(line()?.says).toBe(
    'Pasted as Markdown. Pasted without 1 picture. 1 address was cleaned of tracking.',
  );
  const undo = () => act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  undo();
  undo();
  expect(outline().slice(0, 2)).toEqual([
    'p:a# Who took the *tide books*?',
    expect.stringContaining('[ledger](https://'),
  ]);
  undo();
  expect(outline()).toEqual(['p:a']);
});

it('gives way to the text as it is written', async () => {
  const { outline } = pasteMarkdown({ 'text/plain': '## Tide\n\n- one\n- two' });
  await isRead();
  expect(line()?.asIs).toBeNull();
  line()?.plain?.();
  expect(outline()).toEqual(['p:a## Tide', 'p:- one', 'p:- two']);
});

it('is read also where an editor shows it as a program', async () => {
  const html =
    '<meta charset="utf-8"><div style="font-family: monospace;white-space: pre;"><div><span style="color: #569cd6;">## Tide</span></div><br><div>- one</div><div>- two</div></div>';
  const { outline } = pasteMarkdown({ 'text/html': html, 'text/plain': '## Tide\n\n- one\n- two' });
  await isRead();
  expect(outline()).toEqual(['p:a', 'h2:Tide', 'ul:[one|two]']);
});

it('stays as it is written where she goes on at once', async () => {
  const { editor, outline } = pasteMarkdown({ 'text/plain': '## Tide\n\n- one\n- two' });
  act(editor, () => $getRoot().selectEnd().insertText('!'));
  await loadMarkdownToHtml();
  await Promise.resolve();
  expect([outline(), line()]).toEqual([['p:a## Tide', 'p:- one', 'p:- two!'], null]);
});

it('stays as it is written where she asked for plain text', async () => {
  takePlain();
  const { outline } = pasteMarkdown({ 'text/plain': '## Tide\n\n- one\n- two' });
  await loadMarkdownToHtml();
  await Promise.resolve();
  expect(outline()).toEqual(['p:a## Tide', 'p:- one', 'p:- two']);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
});

it('joins the line of the caret where it is a phrase, with the spaces around it', async () => {
  const { outline } = pasteMarkdown({ 'text/plain': ' see [it](https://kestrel.example/) ' });
  await isRead();
  expect(outline()).toEqual(['p:a see [it](https://kestrel.example/) ']);
});

it('reads a table as the table it is, with what its cells mean', async () => {
  const text = [
    'See:',
    '| Bird | *Count* |',
    '|---|--:|',
    '| [Gull][1] | 1. a \\| b |',
    '| - tern | **2** | more',
    '',
    '[1]: https://kestrel.example/gull',
  ];
  const { outline } = pasteMarkdown({ 'text/plain': text.join('\n') });
  await isRead();
  expect(outline()).toEqual([
    'p:aSee:',
    'tabler:[Bird|_Count_| ; [Gull](https://kestrel.example/gull)|1. a | b| ; - tern|**2**|more]',
  ]);
});

it('keeps the rows of a table in a quotation apart', async () => {
  expect((await loadMarkdownToHtml())('> | a | b |\n> |---|---|\n> | 1 | 2 |')).toContain(
    '| a | b |<br />|---|---|<br />| 1 | 2 |',
  );
});
