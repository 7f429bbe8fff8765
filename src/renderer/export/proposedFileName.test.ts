import { expect, test } from 'vitest';
import { proposedFileName } from './proposedFileName';

test('an untouched name follows the proposal', () => {
  expect(proposedFileName('tides.html', 'tides.html', 'tides.md')).toBe('tides.md');
  expect(proposedFileName(' ', 'tides.html', 'tides.md')).toBe('tides.md');
});

test('her own name stays, and its extension fits the format', () => {
  expect(proposedFileName('monday.html', 'tides.html', 'tides.md')).toBe('monday.md');
  expect(proposedFileName('v1.2 final', 'tides.html', 'tides.txt')).toBe('v1.2 final.txt');
});
