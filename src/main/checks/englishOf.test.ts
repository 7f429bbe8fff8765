import { expect, it } from 'vitest';
import { englishOf } from './englishOf';

it.each([
  ['en-GB', 'en-GB'],
  ['en-US', 'en-US'],
  ['zh-Hans-CN en-AU en-US', 'en-GB'],
  ['zh-Hant-HK en-HK', 'en-GB'],
  ['en-PH', 'en-US'],
  ['en-001', 'en-GB'],
  ['en_GB', 'en-GB'],
  ['en-Latn-GB', 'en-GB'],
  // Of a system that says no country, and of one without English, as American is known most widely.
  ['en', 'en-US'],
  ['zh-CN', 'en-US'],
  ['', 'en-US'],
])('in a system of %j is %s', (languages, english) => {
  expect(englishOf(languages.split(' '))).toBe(english);
});
