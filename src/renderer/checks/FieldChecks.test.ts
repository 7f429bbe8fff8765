// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Language } from '../../shared/article/language';
import { useChecksStore } from './checksStore';
import { FieldChecks } from './FieldChecks';
import { asked, painted, stubChecker } from './testing/stubChecker';
import { closeFinding, replaceFinding, useWalk, walkFindings } from './walk';

stubChecker();
let field: HTMLTextAreaElement;
let double: HTMLElement;
let checks: FieldChecks;

async function mount(words: string, language: Language = 'en'): Promise<void> {
  field = document.body.appendChild(document.createElement('textarea'));
  double = document.body.appendChild(document.createElement('div'));
  double.append('');
  field.scrollIntoView = () => undefined;
  checks = new FieldChecks('headline', field, double, language);
  write(words);
  checks.begin();
  await checked();
}
/** As the field's component does after a change. */
function write(words: string): void {
  field.value = words;
  double.firstChild!.textContent = words;
  checks.follow();
}
const checked = () => vi.advanceTimersByTimeAsync(1000);
const counted = () => useChecksStore.getState().counts.headline;

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  // jsdom changes no field by a command.
  document.execCommand = (_name: string, _ui?: boolean, words = '') => {
    const { selectionStart, selectionEnd, value } = field;
    write(value.slice(0, selectionStart) + words + value.slice(selectionEnd));
    return true;
  };
  useChecksStore.getState().switchTo(true);
});
afterEach(() => {
  closeFinding('away');
  checks.end();
  field.remove();
  double.remove();
  vi.useRealTimers();
});

it('underlines and counts what is misspelt, and nothing once it ends', async () => {
  await mount('Teh lamp is lti');
  expect(painted()).toEqual(['Teh', 'lti']);
  expect(counted()).toEqual({ spelling: 2, style: 0 });
  checks.end();
  expect(painted()).toEqual([]);
  expect(counted()).toEqual({ spelling: 0, style: 0 });
});

it('moves the underlines with the words, and asks again once she pauses', async () => {
  await mount('the lmap');
  write('here the lmap');
  expect(painted()).toEqual(['lmap']);
  expect(asked).toEqual(['the lmap']);
  await checked();
  expect(asked).toEqual(['the lmap', 'here the lmap']);
  expect(painted()).toEqual(['lmap']);
});

it('leaves the word alone that she may go on with, until the caret has left it', async () => {
  await mount('the lamp');
  field.focus();
  write('the lamp lmap');
  field.setSelectionRange(13, 13);
  await checked();
  expect(painted()).toEqual([]);
  field.setSelectionRange(0, 0);
  document.dispatchEvent(new Event('selectionchange'));
  expect(painted()).toEqual(['lmap']);
});

it('is silent while checks are off, and for what came too late', async () => {
  await mount('teh lamp');
  useChecksStore.getState().switchTo(false);
  expect(painted()).toEqual([]);
  write('teh lmap');
  await checked();
  expect(asked).toEqual(['teh lamp']);
});

it('leaves words of a headline in Chinese to those who read it', async () => {
  await mount('灯税 lmap 由谁来付', 'zh-Hans');
  expect(painted()).toEqual([]);
});

it('puts another word in the place of the one that is shown, and only there', async () => {
  await mount('the lmap is lit');
  const walked = walkFindings(1);
  await checked();
  await walked;
  expect(useWalk.getState().open?.words).toBe('lmap');
  expect(painted('finding-current')).toEqual(['lmap']);
  replaceFinding('lamp');
  expect(field.value).toBe('the lamp is lit');
  await checked();
  expect(painted()).toEqual([]);

  checks.replace('lump');
  expect(field.value).toBe('the lamp is lit');
});
