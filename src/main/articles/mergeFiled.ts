import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/article/article';
import { FILED_FIELDS, type FiledFields } from '../../shared/library/change';

/** What she sent, with the kept value of each field that she left as she knew it: only what she changed herself is hers. */
export function mergeFiled(sent: Article, known: FiledFields, kept: Article): Article {
  const untouched = FILED_FIELDS.filter((field) => isDeepStrictEqual(sent[field], known[field]));
  return { ...sent, ...Object.fromEntries(untouched.map((field) => [field, kept[field]])) };
}
