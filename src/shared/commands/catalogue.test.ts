import { expect, it } from 'vitest';
import { COMMANDS } from './catalogue';

/**
 * Keys that input methods take for themselves, by their own settings: Microsoft's Pinyin changes between simplified and
 * traditional characters with Ctrl Shift F (microsoft/terminal#15598), between Chinese and Western marks with Ctrl full stop.
 */
const TAKEN = ['Mod+Shift+F', 'Mod+.', 'Mod+Space', 'Shift+Space', 'Mod+Shift+Space'];

it('no shortcut is a key that an input method takes: it would change what she types, and say nothing', () => {
  const shortcuts = Object.values(COMMANDS).flatMap(({ shortcut, silentShortcuts = [] }) => [
    shortcut,
    ...silentShortcuts,
  ]);
  expect(shortcuts).toContain('Mod+Shift+L');
  expect(shortcuts.filter((shortcut) => TAKEN.includes(shortcut ?? ''))).toEqual([]);
});
