import { expect, it } from 'vitest';
import { tellWithdrawal } from './tellWithdrawal';

it.each(['unpublish', 'bin'] as const)('%s promises no more than that the words here stay', (task) => {
  const { what } = tellWithdrawal('Lampwright', task);
  expect(what).not.toContain('article here stays');
  expect(what).toContain('The words here stay.');
  expect(what).toContain('no WordPress site shows any more is a draft here, and Export site leaves it out.');
});
