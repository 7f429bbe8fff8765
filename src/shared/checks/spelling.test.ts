import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { rankSuggestions } from './rankSuggestions';
import { makeSpelling } from './spelling';
import { wordsOf } from './wordsOf';

const read = (name: string) => readFileSync(`node_modules/dictionary-${name}`, 'utf8');
const american = nspell(read('en/index.aff'), read('en/index.dic'));
const british = nspell(read('en-gb/index.aff'), read('en-gb/index.dic'));
const OWN = ['Hagel', 'netizen'];
const wrong = (text: string, dictionary = american) => {
  const isRight = makeSpelling(dictionary, OWN);
  return wordsOf(text)
    .filter(({ spelt }) => !isRight(spelt))
    .map(({ from, to }) => text.slice(from, to));
};

describe('finds what is misspelt', () => {
  it('by the dictionary of the English that the desk writes', () => {
    expect(wrong('Teh harbor and the harbour recieve colour')).toEqual([
      'Teh',
      'harbour',
      'recieve',
      'colour',
    ]);
    expect(wrong('Teh harbor and the harbour recieve colour', british)).toEqual(['Teh', 'harbor', 'recieve']);
  });
  it('in parts of hyphenated words, with soft hyphens and curly apostrophes', () => {
    expect(wrong('a lamp-lihgt and har\u00adbor do’nt don’t')).toEqual(['lihgt', 'do’nt']);
  });
});

it('knows her words in their possessive, in capitals and at the start of a sentence', () => {
  expect(wrong('Hagel, HAGEL and Hagel’s HAGEL’S')).toEqual([]);
  expect(wrong('Netizens? Netizen, netizen’s')).toEqual(['Netizens']);
  expect(wrong('hagel')).toEqual(['hagel']);
});

it('knows words with the accents that dictionaries leave out', () => {
  expect(wrong('The naïve fiancée’s café, cafe\u0301 and façade')).toEqual([]);
  expect(wrong('naïvé-ish frómm')).toEqual(['ish', 'frómm']);
});

it('puts the likeliest suggestion first', () => {
  const suggested = (word: string) => rankSuggestions(word, american.suggest(word));
  expect(suggested('teh')[0]).toBe('the');
  expect(suggested('recieve')[0]).toBe('receive');
  expect(suggested('dont')[0]).toBe('don’t');
  expect(suggested('teh').length).toBeLessThanOrEqual(5);
});
