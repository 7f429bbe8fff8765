import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../shared/commands/catalogue';
import { commandOfKey, type KeyPress } from './commandOfKey';

function press(key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  const none = {
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
  };
  return { key, code, ...none, ...modifiers };
}

describe('commandOfKey', () => {
  it('knows the shifted digit and the letter that Alt changes', () => {
    expect(commandOfKey(press('(', 'Digit9', { ctrlKey: true, shiftKey: true }), 'windows')).toBe(
      'insert.quotation',
    );
    expect(commandOfKey(press('™', 'Digit2', { metaKey: true, altKey: true }), 'mac')).toBe('block.heading2');
    expect(commandOfKey(press('b', 'KeyB', { metaKey: true }), 'mac')).toBe('format.bold');
  });

  it('takes Ctrl for Mod on Windows only, and Cmd on macOS only', () => {
    expect(commandOfKey(press('b', 'KeyB', { ctrlKey: true }), 'mac')).toBeNull();
    expect(commandOfKey(press('b', 'KeyB', { metaKey: true }), 'windows')).toBeNull();
    expect(commandOfKey(press('b', 'KeyB'), 'windows')).toBeNull();
  });

  it('never acts while an input method composes', () => {
    const keys = { ctrlKey: true };
    expect(commandOfKey(press('b', 'KeyB', { ...keys, isComposing: true }), 'windows')).toBeNull();
    expect(commandOfKey(press('b', 'KeyB', { ...keys, keyCode: 229 }), 'windows')).toBeNull();
  });

  it('has no shortcut twice', () => {
    const shortcuts = COMMAND_IDS.flatMap((id) => COMMANDS[id].shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});
