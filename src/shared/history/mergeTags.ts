import type { Article } from '../article/article';
import { chooseChanged } from './chooseChanged';

type Tagged = Pick<Article, 'tags'>;

/** Each tag for itself: two sides that add tags are no conflict. */
export function mergeTags(base: Tagged | null, mine: Tagged, theirs: Tagged): string[] {
  const choice = chooseChanged(base && { value: base.tags }, mine.tags, theirs.tags);
  if (choice !== null) return choice.value;
  const [own, other] = [new Set(mine.tags), new Set(theirs.tags)];
  const removed = new Set(base?.tags.filter((tag) => !own.has(tag) || !other.has(tag)));
  return [...new Set([...own, ...other])].filter((tag) => !removed.has(tag));
}
