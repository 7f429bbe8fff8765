import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it.each([
    'https://kestrel.example/gulls?a=1&b=2#top',
    'http://kestrel.example',
    'mailto:desk@kestrel.example',
    'https://雾港.example/海鸥',
  ])('lets %s through as it is', (address) => {
    expect(safeUrl(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://kestrel.example/1',
    'ftp://kestrel.example',
    '//kestrel.example',
    '/about',
    '#top',
    'kestrel.example',
    'https:',
    'https://',
    'https:\\\\kestrel.example',
    '',
  ])('refuses %j', (address) => {
    expect(safeUrl(address)).toBeNull();
  });

  it('takes away what browsers take away, and encodes what ends an attribute', () => {
    expect(safeUrl('  https://kes\ntrel.example/a b ')).toBe('https://kestrel.example/a%20b');
    expect(safeUrl('https://kestrel.example/"><script>')).toBe('https://kestrel.example/%22%3E%3Cscript%3E');
  });

  it('leads where a browser would go', () => {
    const address = 'https://good.example\\@evil.example/p?a=\\b';
    expect(safeUrl(address)).toBe('https://good.example/@evil.example/p?a=%5Cb');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '@', '\\', '/', '?', '#', ':') }), (rest) => {
        const written = `https://good.example${rest}`;
        const safe = safeUrl(written);
        if (safe === null || !URL.canParse(written)) return;
        expect(new URL(safe).host).toBe(new URL(written).host);
      }),
    );
  });

  it('gives an address that a browser reads as http, https or mailto, or none', () => {
    const prefix = fc.constantFrom(
      '',
      'https://a.example/',
      'javascript:',
      'mailto:a@b.example?',
      ' \thttp://',
    );
    fc.assert(
      fc.property(prefix, fc.string({ unit: 'binary' }), (start, rest) => {
        const address = safeUrl(start + rest);
        if (address === null || !URL.canParse(address)) return;
        expect(['http:', 'https:', 'mailto:']).toContain(new URL(address).protocol);
        expect(safeUrl(address)).toBe(address);
      }),
      { numRuns: 300 },
    );
  });
});
