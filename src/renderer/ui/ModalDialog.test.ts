// @vitest-environment jsdom
import { act, createElement, Fragment, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ModalDialog } from './ModalDialog';
import { drawDialog } from './testing/drawDialog';

let leave: () => Promise<void>;
afterEach(() => leave());

/** Two dialogs, the second over the first. */
function Both() {
  const [isFirst, setFirst] = useState(true);
  const [isSecond, setSecond] = useState(true);
  const first = { title: 'First', onEscape: () => setFirst(false), children: 'Under' };
  const second = { title: 'Second', onEscape: () => setSecond(false), children: 'Over' };
  return createElement(
    Fragment,
    null,
    isFirst && createElement(ModalDialog, { key: 1, ...first }),
    isSecond && createElement(ModalDialog, { key: 2, ...second }),
  );
}

it('closes the dialog over all others, and only that, by an Esc that comes while nothing has the focus', async () => {
  leave = await drawDialog(createElement(Both));
  const escape = () =>
    act(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
  await escape();
  expect(document.querySelectorAll('dialog')).toHaveLength(1);
  expect(document.querySelector('dialog')?.getAttribute('aria-label')).toBe('First');
  await escape();
  expect(document.querySelector('dialog')).toBeNull();
});
