import type { Article } from '../../src/shared/article/article';
import { keepArticle } from './keepArticle';

const START = Date.parse('2026-11-20T09:00:00.000Z');
const MINUTE_MS = 60_000;

/** The id of the n-th article of a shelf, from 1. */
export const shelfId = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Puts many articles on the disk before Galley starts: "Lamp 1" is the newest, each further one a minute older. */
export async function keepShelf(
  dataDir: string,
  count: number,
  fields: (number: number) => Partial<Article> = () => ({}),
): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const at = new Date(START - number * MINUTE_MS).toISOString();
    await keepArticle(
      dataDir,
      {
        id: shelfId(number),
        headline: `Lamp ${number}`,
        createdAt: at,
        changedAt: at,
        ...fields(number),
      },
      `What was said of lamp ${number}.`,
    );
  }
}
