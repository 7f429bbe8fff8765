import type { English } from '../../shared/checks/libraryWords';

/** Where English is spelled as in the United States; everywhere else rather as in Britain. */
const AMERICAN = new Set(['US', 'PH', 'PR', 'LR', 'GU', 'AS', 'VI', 'MP', 'UM']);

/** The English that somebody writes who has the system in these languages, BCP 47, the most wanted first. */
export function englishOf(languages: readonly string[]): English {
  const english = languages.find((tag) => /^en(?![a-z])/i.test(tag));
  const region = /^en(?:[-_][a-z]{4})?[-_]([a-z]{2}|\d{3})(?![a-z])/i.exec(english ?? '')?.[1]?.toUpperCase();
  return region === undefined || AMERICAN.has(region) ? 'en-US' : 'en-GB';
}
