import type { Finder } from '../../../../shared/article/findWords';

const MOST_MS = 1000;

/** The text was looked through longer than she would wait. */
export class TooSlow extends Error {}

/** A finder that gives up once it has taken a second in all. @throws TooSlow */
export function withinASecond(find: Finder): Finder {
  let spent = 0;
  return (text) => {
    if (spent > MOST_MS) throw new TooSlow();
    const start = performance.now();
    const found = find(text);
    spent += performance.now() - start;
    return found;
  };
}
