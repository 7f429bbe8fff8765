import { spell } from '../../shared/checks/wordsOf';

/** The word that she adds: a possessive stands for its name, which is then right in every form. */
export function ownWordOf(words: string): string {
  return spell(words).replace(/'s?$/i, '');
}
