import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../../shared/source/safeUrl';
import { readLink } from './readLink';

describe('readLink', () => {
  it.each([
    ['mailto:desk@kestrel.example', 'mailto:desk@kestrel.example'],
    ['MAILTO:desk@kestrel.example?subject=Tides', 'MAILTO:desk@kestrel.example?subject=Tides'],
    [' desk@kestrel.example ', 'mailto:desk@kestrel.example'],
    ['kestrel.example/tide', 'https://kestrel.example/tide'],
    ['https://kestrel.example/two words', 'https://kestrel.example/two%20words'],
    ['', ''],
  ])('keeps %j', (typed, value) => {
    expect(readLink(typed)).toEqual({ ok: true, value });
    if (value !== '') expect(safeUrl(value)).toBe(value);
  });

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'file:///tides', 'mailto:', 'tide', 'two words'])(
    'refuses %j',
    (typed) => expect(readLink(typed)).toMatchObject({ ok: false }),
  );
});
