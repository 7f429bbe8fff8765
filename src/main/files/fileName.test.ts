import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, withExtension } from './fileName';

describe('safeFileName', () => {
  it.each([
    ['tide-tables.html', 'html', 'tide-tables.html'],
    ['tide-tables', 'md', 'tide-tables.md'],
    ['灯塔与潮汐.txt', 'txt', '灯塔与潮汐.txt'],
    ['a/b\\c:d*e?f"g<h>i|j', 'md', 'a-b-c-d-e-f-g-h-i-j.md'],
    ['../../secret', 'txt', '-..-secret.txt'],
    ['notes. . .', 'txt', 'notes.txt'],
    ['.hidden', 'txt', 'hidden.txt'],
    ['con.html', 'html', '_con.html'],
    ['LPT1', 'txt', '_LPT1.txt'],
    ['aux.tide', 'txt', '_aux.tide.txt'],
    ['console', 'txt', 'console.txt'],
    ['a\u0000b\nc', 'txt', 'a-b-c.txt'],
    ['...', 'html', 'untitled.html'],
    ['.html', 'html', 'untitled.html'],
  ])('%j for %s is %j', (proposed, extension, name) => {
    expect(safeFileName(proposed, extension)).toBe(name);
  });

  it('gives every system a name that it takes, ending with the extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (proposed) => {
        const name = safeFileName(proposed, 'html');
        expect(name.endsWith('.html')).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^.\s<>:"/\\|?*\u0000-\u001f][^<>:"/\\|?*\u0000-\u001f]*$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(safeFileName(name, 'html')).toBe(name);
      }),
    );
  });

  it('cuts a long name between characters', () => {
    const name = safeFileName('潮😀'.repeat(200), 'html');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(Buffer.from(name).toString()).toBe(name);
  });
});

it('adds the extension only where it is missing', () => {
  expect(withExtension('/desk/tide', 'md')).toBe('/desk/tide.md');
  expect(withExtension('/desk/tide.MD', 'md')).toBe('/desk/tide.MD');
  expect(withExtension('/desk/tide.txt', 'md')).toBe('/desk/tide.txt.md');
});
