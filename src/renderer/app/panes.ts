import type { Pane } from '../../shared/ipc/session';
import { useArticleStore } from '../article';
import { closeDrawer, enterPaneDrawer, openDrawer } from './drawer';
import { layoutNow } from './useLayout';
import { useViewStore } from './viewStore';

type ShownPane = Exclude<Pane, 'none'>;

/** Whether a pane stands beside the text, or in the drawer over it. */
export function isPaneShown(pane: ShownPane): boolean {
  const { session, drawer, historyOf } = useViewStore.getState();
  const isWritten = useArticleStore.getState().article !== null && historyOf === null;
  return isWritten && session.pane === pane && (layoutNow() !== 'one' || drawer === 'pane');
}

/** Shows a pane, and hides it again. It stands beside the text, and so brings the text back where the history is. */
export function togglePane(pane: ShownPane): void {
  const { keep, show } = useViewStore.getState();
  const hides = isPaneShown(pane);
  keep({ pane: hides ? 'none' : pane });
  show({ historyOf: null });
  if (layoutNow() !== 'one') return;
  if (hides) {
    closeDrawer();
    return;
  }
  openDrawer('pane');
  enterPaneDrawer();
}
