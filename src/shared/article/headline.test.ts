import { expect, test } from 'vitest';
import { namedArticle, shortHeadline, shownHeadline } from './headline';

test('an article is named by its headline, whose own marks become the inner ones', () => {
  expect(namedArticle('The ferry is back')).toBe('“The ferry is back”');
  expect(namedArticle('“Back”, says the ferry')).toBe('“‘Back’, says the ferry”');
  expect(namedArticle('"Back", it says')).toBe('“‘Back’, it says”');
});

test('one without a headline is named as the library shows it', () => {
  expect(shownHeadline('  ')).toBe('No headline yet');
  expect(namedArticle('')).toBe('“No headline yet”');
});

test('a long headline keeps its beginning, and the end that tells it apart', () => {
  const long = 'The lamps of the outer breakwater were dark for a week, and nobody had asked why';
  expect(shortHeadline('The ferry is back', 48)).toBe('The ferry is back');
  expect(shortHeadline(`${long} (other version: NIGHT-DESK)`, 48)).toBe(
    'The lamps of the ou … (other version: NIGHT-DESK)',
  );
  expect(shortHeadline('霧港四十年潮位記錄去了哪裡'.repeat(4), 20)).toBe(
    '霧港四十年潮位記 … 四十年潮位記錄去了哪裡',
  );
});
