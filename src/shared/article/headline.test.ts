import { expect, test } from 'vitest';
import { namedArticle, shownHeadline } from './headline';

test('an article is named by its headline, whose own marks become the inner ones', () => {
  expect(namedArticle('The ferry is back')).toBe('“The ferry is back”');
  expect(namedArticle('“Back”, says the ferry')).toBe('“‘Back’, says the ferry”');
  expect(namedArticle('"Back", it says')).toBe('“‘Back’, it says”');
});

test('one without a headline is named as the library shows it', () => {
  expect(shownHeadline('  ')).toBe('No headline yet');
  expect(namedArticle('')).toBe('“No headline yet”');
});
