/** What she looks for in a text, and how. */
export interface FindQuery {
  words: string;
  matchesCase: boolean;
  wholeWords: boolean;
  isPattern: boolean;
}

export const NO_QUERY: FindQuery = { words: '', matchesCase: false, wholeWords: false, isPattern: false };
