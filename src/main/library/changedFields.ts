import type { Article } from '../../shared/article/article';
import { addTags } from '../../shared/article/tags';
import type { ChangeableFields, LibraryChange } from '../../shared/library/change';
import { assertNever } from '../../shared/lib/assertNever';

/** What a change makes of an article's fields; nothing where it is so already. @param now an ISO 8601 instant */
export function changedFields(kept: Article, change: LibraryChange, now: string): Partial<ChangeableFields> {
  switch (change.kind) {
    case 'status':
      return kept.status === change.status ? {} : { status: change.status };
    case 'addTags':
      return withTags(kept, addTags(kept.tags, change.tags.join('\n')));
    case 'removeTags':
      return withTags(
        kept,
        kept.tags.filter((tag) => !change.tags.includes(tag)),
      );
    case 'bin':
      return kept.binnedAt === null ? { binnedAt: now } : {};
    case 'restore':
      return { binnedAt: null };
    default:
      return assertNever(change);
  }
}

function withTags(kept: Article, tags: string[]): Partial<ChangeableFields> {
  return tags.length === kept.tags.length ? {} : { tags };
}
