/** The Englishes that Galley has a dictionary of. */
export const ENGLISHES = ['en-US', 'en-GB'] as const;
export type English = (typeof ENGLISHES)[number];

export const ENGLISH_NAMES: Record<English, string> = { 'en-US': 'American', 'en-GB': 'British' };

/** What `library/words.json` holds: which English the desk writes, and words that no dictionary has. */
export interface LibraryWords {
  english: English;
  words: string[];
}

export const FIRST_LIBRARY_WORDS: LibraryWords = { english: 'en-US', words: [] };
