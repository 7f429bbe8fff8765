import { expect, it } from 'vitest';
import { COMMANDS } from '../../shared/commands/catalogue';
import { insteadOf } from '../../shared/commands/insteadOf';
import { findShortcuts } from './findShortcuts';
import { findCommands } from './findCommands';

it('has every shortcut while nothing is typed', () => {
  const all = Object.values(COMMANDS).filter(({ shortcut }) => shortcut !== undefined);
  expect(findShortcuts('', 'linux')).toHaveLength(all.length);
});

it('finds a shortcut by its name, by another word for it, and by its keys', () => {
  expect(findShortcuts('bold', 'linux')).toEqual(['format.bold']);
  expect(findShortcuts('image', 'linux')).toContain('insert.picture');
  expect(findShortcuts('F7', 'linux')).toEqual(['checks.next', 'checks.previous']);
  expect(findShortcuts('ctrl+b', 'linux')).toEqual(['format.bold']);
  expect(findShortcuts('⌘B', 'mac')).toEqual(['format.bold']);
  expect(findShortcuts('no such', 'linux')).toEqual([]);
});

it.each([
  ['british', 'checks.english'],
  ['British spelling', 'checks.english'],
  ['dictionary', 'checks.words'],
  ['spelling', 'checks.toggle'],
  ['shortcut', 'help.shortcuts'],
  ['keys', 'help.shortcuts'],
  ['media', 'insert.picture'],
] as const)('“%s” finds a command', (typed, id) => {
  expect(findCommands(typed, Object.keys(COMMANDS) as (typeof id)[])).toContain(id);
});

it.each(['theme', 'Dark', 'align', '深色'])('“%s” says what there is instead', (typed) => {
  expect(insteadOf(typed)).toMatch(/^(Galley is|How text)/);
});

it('says nothing of words that may mean anything', () => {
  expect(insteadOf('harbour')).toBeNull();
  expect(insteadOf('')).toBeNull();
});
