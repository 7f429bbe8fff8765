import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../shared/commands/catalogue';
import { findCommands, matchesWords, SLASH_COMMANDS } from './findCommands';

describe('findCommands', () => {
  it.each([
    ['', SLASH_COMMANDS],
    ['quo', ['insert.quotation', 'block.pullQuote']],
    ['blockquote', ['insert.quotation']],
    ['h2', ['block.heading2']],
    ['list num', ['block.numberedList']],
    ['xyz', []],
  ])('finds by %j', (typed, expected) => expect(findCommands(typed, SLASH_COMMANDS)).toEqual(expected));
});

describe('the order of what is found', () => {
  it.each([
    ['bin', ['view.bin', 'article.bin']],
    ['Bin ', ['view.bin', 'article.bin']],
    ['export', ['export.open']],
    ['Export…', ['export.open']],
    ['import folder...', ['import.folder']],
    ['quo', ['insert.quotation']],
  ])('the likeliest for %j first', (typed, first) =>
    expect(findCommands(typed, COMMAND_IDS).slice(0, first.length)).toEqual(first),
  );
});

describe('the other names of a command', () => {
  it.each([
    ['image', ['insert.picture', 'insert.libraryPicture', 'insert.gallery']],
    ['photo', ['insert.picture', 'insert.libraryPicture', 'insert.gallery']],
    ['图片', ['insert.picture', 'insert.libraryPicture']],
    ['divider', ['insert.separator', 'insert.dots']],
    ['todo', ['block.checkList']],
    ['embed', ['insert.embed']],
    ['ul', ['block.bulletedList']],
    ['引用', ['insert.quotation']],
    ['表格', ['insert.table']],
  ])('finds in the slash menu by %j', (typed, expected) =>
    expect(findCommands(typed, SLASH_COMMANDS)).toEqual(expected),
  );

  it.each([
    ['british', 'checks.english'],
    ['dictionary', 'checks.words'],
    ['trash', 'article.bin'],
    ['导出', 'export.open'],
    // Its own name comes before another's words.
    ['find', 'edit.find'],
    ['code', 'format.code'],
  ])('finds in the palette by %j', (typed, first) => expect(findCommands(typed, COMMAND_IDS)[0]).toBe(first));
});

describe('matchesWords', () => {
  it('finds Chinese in the middle of a run, and English from the start of a word', () => {
    expect(matchesWords('潮位', '饼干盒里的潮位记录')).toBe(true);
    expect(matchesWords('tide', 'Who took the tide books?')).toBe(true);
    expect(matchesWords('ide', 'Who took the tide books?')).toBe(false);
  });
});
