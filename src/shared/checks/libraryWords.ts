/** The Englishes that Galley has a dictionary of. */
export const ENGLISHES = ['en-US', 'en-GB'] as const;
export type English = (typeof ENGLISHES)[number];

export const ENGLISH_NAMES: Record<English, string> = { 'en-US': 'American', 'en-GB': 'British' };

/** Which English the desk writes, and words that no dictionary has. */
export interface LibraryWords {
  english: English;
  words: string[];
}

/** What `library/words.json` holds of it: no English until she has chosen another than her system's. */
export type StoredWords = Omit<LibraryWords, 'english'> & { english?: English | undefined };

export const FIRST_LIBRARY_WORDS: LibraryWords = { english: 'en-US', words: [] };
