import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language';
import { smartMark } from './smartMarks';

/** The line that is there after each of the keys. */
function type(keys: string, language: Language): string {
  let line = '';
  for (const key of keys) {
    const mark = smartMark(line, key, language);
    line += key;
    if (mark !== null) line = line.slice(0, line.length - mark.replaces) + mark.marks;
  }
  return line;
}

describe('smartMark', () => {
  it.each([
    [`She said "it's late" and left.`, 'She said “it’s late” and left.'],
    [`"'Go,' he said," she told us.`, '“‘Go,’ he said,” she told us.'],
    [`the keepers' tax ("lamp oil")`, 'the keepers’ tax (“lamp oil”)'],
    ['1990--95', '1990–95'],
    ['the tax --- all of it --- went', 'the tax — all of it — went'],
    [`"I never---" he began.`, '“I never—” he began.'],
    [`he said---"never"`, 'he said—“never”'],
    ['and so on...', 'and so on…'],
    ['the end....', 'the end….'],
    ['a well-known 3.5 m', 'a well-known 3.5 m'],
    ['a rule of five -----', 'a rule of five —–'],
    ['""', '“”'],
    [`the '90s and the '00s`, 'the ’90s and the ’00s'],
    [`'Twas late. "'Tis so," 'til then`, '’Twas late. “’Tis so,” ’til then'],
    [`rock 'n' roll, get 'em!`, 'rock ’n’ roll, get ’em!'],
    [`'90 percent' and 'tistic' and 'n'est pas'`, '‘90 percent’ and ‘tistic’ and ‘n’est pas’'],
  ])('English: %s', (keys, line) => expect(type(keys, 'en')).toBe(line));

  it.each([
    ['他说"灯税太高"，走了。', '他说“灯税太高”，走了。', '他说「灯税太高」，走了。'],
    [`"他说'不'"`, '“他说‘不’”', '「他说『不』」'],
    ['灯税--海港的税', '灯税——海港的税', '灯税——海港的税'],
    ['灯税...', '灯税……', '灯税……'],
    ['灯税......', '灯税……', '灯税……'],
    [`Macy's的灯`, 'Macy’s的灯', 'Macy’s的灯'],
  ])('Chinese: %s', (keys, simplified, traditional) => {
    expect(type(keys, 'zh-Hans')).toBe(simplified);
    expect(type(keys, 'zh-Hant')).toBe(traditional);
  });

  it.each([
    "https://kestrel.example/a--b/c...d?q='x'",
    'www.kestrel.example/lamp--tax',
    'desk--news@kestrel.example',
    "mailto:o'neil@kestrel.example",
  ])('leaves the address %s alone once it is one', (address) => {
    const start = address.search(/\/\/|www\.|@|:/) + 3;
    const rest = address.slice(start);
    let line = address.slice(0, start);
    for (const key of rest) {
      expect(smartMark(line, key, 'en')).toBeNull();
      line += key;
    }
  });

  const anyKeys = fc.string({ unit: fc.constantFrom(...`ab "'-.港，1(`) });
  const anyLanguage = fc.constantFrom(...LANGUAGES);

  it('changes marks alone: the words and spaces of a line stay as they are', () => {
    const words = (line: string) => line.replace(/["'.\-–—“”‘’「」『』…]/gu, '');
    fc.assert(
      fc.property(anyKeys, anyLanguage, (keys, language) => {
        expect(words(type(keys, language))).toBe(words(keys));
      }),
    );
  });

  it('takes no more away than is there, and leaves no straight quotation mark', () => {
    fc.assert(
      fc.property(anyKeys, anyLanguage, (keys, language) => {
        for (const typed of `"'-.a`) {
          const mark = smartMark(keys, typed, language);
          if (mark !== null) expect(mark.replaces).toBeLessThanOrEqual(keys.length + 1);
        }
        expect(type(keys, language)).not.toMatch(/["']/);
      }),
    );
  });

  it('pairs the marks around each quoted phrase of a line', () => {
    const phrase = fc.constantFrom('lamp oil', '灯税', 'a');
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1 }), anyLanguage, (phrases, language) => {
        const [open, close] = language === 'zh-Hant' ? '「」' : '“”';
        expect(type(phrases.map((words) => `"${words}"`).join(' '), language)).toBe(
          phrases.map((words) => `${open}${words}${close}`).join(' '),
        );
      }),
    );
  });
});
