import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS } from './catalogue';
import { shortcutLabel } from './shortcut';

const page = readFileSync('docs/keyboard.md', 'utf8');
const rows = page
  .split('## Every shortcut')[1]!
  .match(/^\|.*\|$/gm)!
  .slice(2);
const cellsOf = (row: string) =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

it('the page of the keyboard has every shortcut, in the order of the menus', () => {
  expect(rows.map(cellsOf)).toEqual(
    Object.values(COMMANDS).flatMap(({ label, shortcut }) =>
      shortcut === undefined
        ? []
        : [[label.replace('…', ''), shortcutLabel(shortcut, 'linux'), shortcutLabel(shortcut, 'mac')]],
    ),
  );
});
