// @vitest-environment jsdom
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BodySnapshot } from './bodySnapshot';
import { registerChanges } from './registerChanges';
import { act, mountEditor, p } from './testing/mountEditor';

beforeEach(() => {
  document.body.replaceChildren();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function watch() {
  const { editor } = mountEditor([p('a')]);
  const calls: (() => BodySnapshot)[] = [];
  const changes = registerChanges(editor, (snapshot) => calls.push(snapshot));
  const type = (text: string) =>
    act(editor, () => {
      $getRoot().selectEnd();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    });
  const words = () => JSON.stringify(calls.at(-1)?.().body);
  return { editor, calls, changes, type, words };
}

describe('registerChanges', () => {
  it('speaks at the first edit, and once more for all that follow within a frame', () => {
    const { calls, type, words } = watch();
    for (const letter of 'bcdef') type(letter);
    expect(calls).toHaveLength(1);
    expect(words()).toContain('abcdef');
    vi.advanceTimersByTime(20);
    expect(calls).toHaveLength(2);
    vi.advanceTimersByTime(200);
    expect(calls).toHaveLength(2);
  });

  it('speaks with the next key after a frame where a busy machine lets no timer run', () => {
    const { calls, type, words } = watch();
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    type('b');
    now.mockReturnValue(1_010);
    type('c');
    expect(calls).toHaveLength(1);
    now.mockReturnValue(1_030);
    type('d');
    expect(calls).toHaveLength(2);
    expect(words()).toContain('abcd');
    now.mockRestore();
    vi.advanceTimersByTime(200);
    expect(calls).toHaveLength(2);
  });

  it('keeps silent when only the caret moves', () => {
    const { editor, calls } = watch();
    act(editor, () => void $getRoot().selectStart());
    vi.advanceTimersByTime(200);
    expect(calls).toHaveLength(0);
  });

  it('says at once what waits, when a save must not miss it', () => {
    const { calls, changes, type, words } = watch();
    type('b');
    type('c');
    changes.tellNow();
    expect(calls).toHaveLength(2);
    expect(words()).toContain('abc');
    changes.tellNow();
    expect(calls).toHaveLength(2);
  });

  it('says what is left to say when the editor goes', () => {
    const { calls, changes, type, words } = watch();
    type('b');
    type('c');
    changes.stop();
    expect(calls).toHaveLength(2);
    expect(words()).toContain('abc');
  });
});
