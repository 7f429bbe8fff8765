import { expect, test } from 'vitest';
import { mediaFor } from './showAs';

const screen = { isPrint: false, isDark: false };

test('on a screen all but the colours stays as it was written', () => {
  expect(mediaFor('print', screen)).toBe('print');
  expect(mediaFor('only screen and (max-width: 600px)', screen)).toBe('only screen and (max-width: 600px)');
});

test('on paper the rules for paper apply, and those for a screen do not', () => {
  const paper = { isPrint: true, isDark: true };
  expect(mediaFor('print', paper)).toBe('all');
  expect(mediaFor('print and (min-width: 5cm), screen', paper)).toBe('all and (min-width: 5cm), print');
  expect(mediaFor('not screen', paper)).toBe('not print');
  expect(mediaFor('screen', paper, true)).toBe('screen');
  expect(mediaFor('(prefers-color-scheme: dark)', paper)).toBe('(max-width: 0px)');
});

test('light and dark go by the switch, whatever the system is', () => {
  const dark = { isPrint: false, isDark: true };
  expect(mediaFor('(prefers-color-scheme: dark)', dark)).toBe('(min-width: 0px)');
  expect(mediaFor('(prefers-color-scheme: light)', dark)).toBe('(max-width: 0px)');
  expect(mediaFor('(prefers-color-scheme: dark)', screen)).toBe('(max-width: 0px)');
  expect(mediaFor('not all and (prefers-color-scheme: light)', screen)).toBe('not all and (min-width: 0px)');
});
