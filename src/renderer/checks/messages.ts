import type { Finding } from '../../shared/checks/finding';
import type { StyleRule } from '../../shared/checks/houseStyle';
import type { English } from '../../shared/checks/libraryWords';

/** What texts are judged by from now on. */
export interface Judging {
  english: English;
  words: readonly string[];
  rules: readonly StyleRule[];
}

export interface CheckedText {
  text: string;
  /** It is English; the house style is looked for in every language. */
  isEnglish: boolean;
}

export type ToChecker =
  | { kind: 'judge'; by: Judging }
  | { kind: 'check'; id: number; texts: readonly CheckedText[] }
  | { kind: 'suggest'; id: number; word: string };

export type FromChecker =
  /** The findings of each text. */
  | { kind: 'checked'; id: number; findings: Finding[][] }
  | { kind: 'suggested'; id: number; suggestions: string[] }
  /** The dictionary cannot be read: only the house style is checked. */
  | { kind: 'noDictionary' };
