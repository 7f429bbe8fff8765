import { expect, test } from 'vitest';
import { missingOf, problemOf } from './signInProblem';

const whole = { address: 'lampwright.example', login: 'ines', password: 'abcd efgh' };

test('the first field that is empty is asked for', () => {
  expect(missingOf(whole)).toBeNull();
  expect(missingOf({ address: ' ', login: '', password: '' })?.field).toBe('address');
  expect(missingOf({ ...whole, login: ' ' })?.field).toBe('login');
  expect(missingOf({ ...whole, password: '' })?.field).toBe('password');
});

test('a refusal stands beside the field that it is about', () => {
  const told = { happened: 'It does not know you.', safe: 'Nothing was sent.', next: 'Try again.' };
  expect(problemOf({ code: 'signed-out', ...told })).toEqual({
    field: 'password',
    sentence: 'It does not know you. Nothing was sent. Try again.',
  });
  expect(problemOf({ code: 'untrusted', ...told }).field).toBe('address');
  expect(problemOf({ code: 'disk-full', ...told }).field).toBeNull();
});
