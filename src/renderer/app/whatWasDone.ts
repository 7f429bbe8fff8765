import { type ArticleStore, useArticleStore } from '../article';
import { useBulkStore } from '../library';
import { useViewStore } from './viewStore';

/** Says over the text what was done, in place of what was said there before. */
export function sayDone(says: string, showsFile = false): void {
  const { report, pass } = useBulkStore.getState();
  // What could not be done stays until she has gone on.
  if (report?.outcome.failed.length === 0) pass();
  useViewStore.getState().show({ done: { says, showsFile } });
}

/** She goes on with another article: nothing is said of what was done before. */
export function passDone(): void {
  useViewStore.getState().show({ done: null });
  useBulkStore.getState().pass();
}

/** From now on what was done is said until the next change or Esc, and the newest alone. */
export function followDone(): void {
  useArticleStore.subscribe(endDone);
  useBulkStore.subscribe(({ report }, before) => {
    if (report !== null && report !== before.report) useViewStore.getState().show({ done: null });
  });
  document.addEventListener('keydown', endByEscape);
}

function endDone({ opening, revision }: ArticleStore, before: ArticleStore): void {
  const { done, show } = useViewStore.getState();
  if (done !== null && (opening !== before.opening || revision > before.revision)) show({ done: null });
}

/** What is open on top has had the key before, and an input method too. */
function endByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  if (document.querySelector('dialog[open]') === null && useViewStore.getState().drawer === null) passDone();
}
