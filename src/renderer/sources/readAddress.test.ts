import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../shared/source/safeUrl';
import { readAddress } from './readAddress';

describe('readAddress', () => {
  it.each([
    ['https://kestrel.example/tide?x=1#y', 'https://kestrel.example/tide?x=1#y'],
    ['http://localhost:8080/x', 'http://localhost:8080/x'],
    ['  kestrel.example/tide ', 'https://kestrel.example/tide'],
    ['kestrel.example:8080/tide', 'https://kestrel.example:8080/tide'],
    ['//kestrel.example/a', 'https://kestrel.example/a'],
    ['例子.测试/页', 'https://例子.测试/页'],
    ['', ''],
  ])('keeps %s', (typed, value) => expect(readAddress(typed)).toEqual({ ok: true, value }));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'vbscript:x',
  ])('refuses the scheme of %s and names it', (typed) => {
    const reading = readAddress(typed);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.why.toLowerCase()).toContain(`“${typed.split(':')[0]?.toLowerCase()}:”`);
  });

  it.each([
    'tide',
    'two words.example',
    'https://',
    'https:kestrel.example',
    'https:///kestrel.example',
    'java\nscript:alert(1)',
    '<a>.example',
    'https://a b',
  ])('refuses %s as no address', (typed) => expect(readAddress(typed)).toMatchObject({ ok: false }));

  it('keeps only what the page will link', () => {
    const part = fc.oneof(
      fc.constantFrom(...'https: http: HTTPS: mailto: / // \\ : ? # @ . % kestrel .example 雾港'.split(' ')),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const reading = readAddress(parts.join(''));
        if (!reading.ok || reading.value === '') return;
        expect(safeUrl(reading.value)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
