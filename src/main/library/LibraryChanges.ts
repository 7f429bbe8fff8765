import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../shared/article/article';
import {
  type BulkFailure,
  type BulkOutcome,
  CHANGEABLE_FIELDS,
  type ChangeableFields,
  changeableOf,
  type LibraryChange,
} from '../../shared/library/change';
import type { Failure, Result } from '../../shared/lib/result';
import type { ArticleRepository } from '../articles';
import type { BulkRun } from './BulkRun';
import { changedFields } from './changedFields';

export interface LibraryChangesParts {
  articles: Pick<ArticleRepository, 'change'>;
  run: BulkRun;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** Told of each article that was changed: a window may show it. */
  onChanged(id: string, fields: ChangeableFields): void;
  /** Keeps an article as it was before its status or tags are other ones. Not to be had, it stops no change. */
  keepBefore(before: Article): Promise<void>;
}

/** What a change found in an article, and what it made of it. */
interface Step {
  before: ChangeableFields;
  after: ChangeableFields;
}

/** Changes to many articles, and the way back from the last one. */
export class LibraryChanges {
  private last = new Map<string, Step>();

  constructor(private readonly parts: LibraryChangesParts) {}

  async change(ids: readonly string[], change: LibraryChange): Promise<Result<BulkOutcome>> {
    const steps = new Map<string, Step>();
    const edit = (kept: Article) => changedFields(kept, change, this.parts.now());
    const outcome = await this.parts.run.each(ids, (id) =>
      this.edit(id, edit, (step) => steps.set(id, step)),
    );
    if (outcome.ok) this.last = steps;
    return outcome;
  }

  /** Puts back what the last change found, except in articles that were changed anew since; what failed can be tried again. */
  undo(): Promise<Result<BulkOutcome>> {
    const steps = this.last;
    return this.parts.run.each([...steps.keys()], (id) =>
      this.edit(
        id,
        (kept) => undoneFields(kept, steps.get(id)),
        () => steps.delete(id),
      ),
    );
  }

  /** @param edit answers with null where the article is not to be touched any more */
  private async edit(
    id: string,
    edit: (kept: Article) => Partial<ChangeableFields> | null,
    onDone: (step: Step) => void,
  ): Promise<Omit<BulkFailure, 'id'> | null> {
    let headline = '';
    let isRefused = false;
    const result = await this.parts.articles.change(id, async (kept) => {
      headline = kept.headline;
      const fields = edit(kept);
      isRefused = fields === null;
      const after = { ...kept, ...fields };
      if (!isDeepStrictEqual(ofHistory(kept), ofHistory(after))) await this.parts.keepBefore(kept);
      return fields ?? {};
    });
    if (!result.ok) return { headline, failure: result.failure };
    if (isRefused) return { headline, failure: CHANGED_SINCE };
    const step = { before: changeableOf(result.value.before), after: changeableOf(result.value.after) };
    onDone(step);
    if (isDeepStrictEqual(step.before, step.after)) return null;
    this.parts.onChanged(id, step.after);
    return null;
  }
}

/** What a revision holds of them: the bin is no part of an article's words. */
function ofHistory({ status, tags }: ChangeableFields): Pick<ChangeableFields, 'status' | 'tags'> {
  return { status, tags };
}

/** Only what the change changed goes back. */
function undoneFields(kept: Article, step: Step | undefined): Partial<ChangeableFields> | null {
  if (step === undefined) return {};
  const { before, after } = step;
  const names = CHANGEABLE_FIELDS.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (!names.every((name) => isDeepStrictEqual(kept[name], after[name]))) return null;
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

const CHANGED_SINCE: Failure = {
  code: 'in-use',
  happened: 'It was changed again since.',
  safe: 'It is left as it is now.',
  next: 'Open it and change it by hand.',
};
