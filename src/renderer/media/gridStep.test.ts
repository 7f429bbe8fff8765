import { expect, it } from 'vitest';
import { gridStep } from './gridStep';

const grid = { total: 10, columns: 4, pageRows: 2 };

it.each([
  ['ArrowRight', 3, 4],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, 9],
  ['ArrowDown', 9, null],
  ['ArrowUp', 9, 5],
  ['ArrowUp', 2, null],
  ['PageDown', 1, 9],
  ['PageUp', 9, 1],
  ['PageUp', 5, 1],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, null],
])('%s leads from %d to %s', (key, from, to) => expect(gridStep(key, from, grid)).toBe(to));
