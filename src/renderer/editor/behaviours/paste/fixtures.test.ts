// @vitest-environment jsdom
/// <reference types="vite/client" />
import { beforeEach, expect, it, vi } from 'vitest';
import { mountEditor, p } from '../../testing/mountEditor';
import { caret, type Clipboard, paste } from '../../testing/pasteHtml';
import { closePasteLine, usePasteLine } from './pasteLineStore';

/** What programs put on the clipboard, in words of our own: a file each, named by the program and what was copied. */
const FIXTURES: Record<string, string> = import.meta.glob('./fixtures/*.clip', {
  query: '?raw',
  import: 'default',
  eager: true,
});

beforeEach(() => {
  document.body.replaceChildren();
  closePasteLine();
});

/** The parts of a fixture by their heading: forms of the clipboard, "pasted" and "said". */
function partsOf(text: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const part of text.split(/^--- /m).slice(1)) {
    const [heading = ''] = part.split('\n', 1);
    const words = part.slice(heading.length + 1).replace(/\n$/, '');
    const isWindows = heading.endsWith(' with CRLF');
    parts[heading.replace(' with CRLF', '')] = isWindows ? words.replaceAll('\n', '\r\n') : words;
  }
  return parts;
}

it('there are fixtures of every source', () =>
  expect(Object.keys(FIXTURES).length).toBeGreaterThanOrEqual(40));

it.each(Object.entries(FIXTURES))('%s is pasted as it says', async (_file, text) => {
  const { pasted, said, ...clipboard } = partsOf(text);
  const { editor, outline } = mountEditor([p('')]);
  caret(editor, [0]);
  paste(editor, clipboard as Clipboard);
  if (said?.startsWith('Pasted as Markdown.'))
    await vi.waitFor(() => expect(usePasteLine.getState().line).not.toBeNull());
  const lines = outline().map((line) => line.replace(/^q\([^)]+\)/, 'q(a source)'));
  const says = usePasteLine.getState().line?.says ?? 'Nothing.';
  expect([lines.join('\n'), says]).toEqual([pasted, said]);
});
