import type { Pane } from '../../shared/ipc/session';
import { Button } from '../ui';
import css from './app.module.css';
import { togglePane, useViewStore } from './viewStore';

const PANES: { pane: Exclude<Pane, 'none'>; label: string }[] = [
  { pane: 'preview', label: 'Preview' },
  { pane: 'details', label: 'Details' },
];

/** The pane's switches and the article's next step; in the pane's head, or in the article's where that stands alone. */
export function PaneActions({ isDrawer }: { isDrawer: boolean }) {
  const { session, drawer, show } = useViewStore();
  return (
    <div
      className={css.actions}
      onKeyDown={(event) => {
        if (isDrawer && event.key === 'Escape') show({ drawer: null });
      }}
    >
      {PANES.map(({ pane, label }) => (
        <Button
          key={pane}
          aria-pressed={session.pane === pane && (!isDrawer || drawer === 'pane')}
          onClick={() => togglePane(pane, isDrawer)}
        >
          {label}
        </Button>
      ))}
      <span className={css.grow} />
      <Button look="solid" onClick={() => show({ dialog: 'export' })}>
        Export
      </Button>
    </div>
  );
}
