import { useArticleStore } from '../article';
import { focusBody } from '../editor';
import { useViewStore } from './viewStore';

/** Shows the history of the open article, and goes back into its text. */
export function toggleHistory(): void {
  const { historyOf, show } = useViewStore.getState();
  const id = useArticleStore.getState().article?.id ?? null;
  const isShown = historyOf === id;
  show({ historyOf: isShown ? null : id, drawer: null });
  // The text is there once it is drawn.
  if (isShown) requestAnimationFrame(focusBody);
}
