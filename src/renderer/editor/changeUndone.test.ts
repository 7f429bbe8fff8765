// @vitest-environment jsdom
import { $getRoot, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { expect, it, vi } from 'vitest';
import { CHANGE_UNDONE_COMMAND } from './changeUndone';
import { act, mountEditor, p } from './testing/mountEditor';

it('a change that fails is undone, and that is told', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { editor, outline } = mountEditor([p('words')]);
  const told = vi.fn(() => true);
  editor.registerCommand(CHANGE_UNDONE_COMMAND, told, COMMAND_PRIORITY_EDITOR);
  act(editor, () => {
    $getRoot().clear();
    throw new Error('halfway');
  });
  await Promise.resolve();
  expect(outline()).toEqual(['p:words']);
  expect(told).toHaveBeenCalledOnce();
});
