import { expect, it } from 'vitest';
import { isNoFollow, linkKey, plainLink, relWith } from './link';

const url = 'https://kestrel.example/';

it.each([
  [null, true, 'nofollow'],
  ['noreferrer', true, 'nofollow noreferrer'],
  ['NoFollow noreferrer', true, 'nofollow noreferrer'],
  ['nofollow noreferrer', false, 'noreferrer'],
  ['nofollow', false, null],
  [undefined, false, null],
])('%j becomes, with nofollow %s, %j', (rel, noFollow, expected) => {
  expect(relWith(rel, noFollow)).toBe(expected);
  expect(isNoFollow({ url, rel: expected })).toBe(noFollow);
});

it('what only the editor keeps makes no other link', () => {
  expect(linkKey({ url, rel: 'noreferrer', title: null })).toBe(linkKey({ url }));
  expect(plainLink({ url, rel: 'noopener', title: ' ' })).toEqual({ url });
  expect(plainLink({ url, rel: 'noopener nofollow', title: ' a ' })).toEqual({
    url,
    rel: 'nofollow',
    title: 'a',
  });
});
