import { expect, test } from 'vitest';
import { fileNameOf, finished } from './fileNameOf';

const html = 'tides.html';
const markdown = 'tides.md';

test('an untouched name follows the proposal', () => {
  expect(fileNameOf({ shown: html, proposal: html }, markdown)).toBe('tides.md');
  expect(fileNameOf({ shown: ' ', proposal: html }, markdown)).toBe('tides.md');
});

test('her own name stays, and its extension fits the format', () => {
  expect(fileNameOf({ shown: 'monday.html', proposal: html }, markdown)).toBe('monday.md');
  expect(fileNameOf({ shown: 'v1.2 final', proposal: html }, markdown)).toBe('v1.2 final.md');
});

test('while she types, the field holds what she typed and nothing else', () => {
  for (const shown of ['', 't', 'tides.htm', 'tides.htmlx', 'monday']) {
    expect(fileNameOf({ shown, proposal: html }, html)).toBe(shown);
  }
});

test('what is saved has the extension, and a name when she left none', () => {
  expect(finished('monday', html)).toBe('monday.html');
  expect(finished('monday.md', html)).toBe('monday.html');
  expect(finished(' ', html)).toBe('tides.html');
});
