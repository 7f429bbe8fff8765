import { Eye, FileDown, ListTree, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import type { Pane } from '../../shared/ipc/session';
import { usePublishStore } from '../publish';
import { Button } from '../ui';
import css from './app.module.css';
import { isPaneShown, togglePane } from './panes';
import { useViewStore } from './viewStore';

const PANES: { pane: Exclude<Pane, 'none'>; label: string; icon: LucideIcon }[] = [
  { pane: 'preview', label: 'Preview', icon: Eye },
  { pane: 'details', label: 'Details', icon: SlidersHorizontal },
  { pane: 'outline', label: 'Outline', icon: ListTree },
];

/** The pane's switches and the article's next step; in the pane's head, or in the article's where that stands alone. */
export function PaneActions({ isDrawer }: { isDrawer: boolean }) {
  const { show } = useViewStore();
  return (
    <div
      className={css.actions}
      onKeyDown={(event) => {
        if (isDrawer && event.key === 'Escape') show({ drawer: null });
      }}
    >
      {PANES.map(({ pane, label, icon: Icon }) => (
        <Button key={pane} title={label} aria-pressed={isPaneShown(pane)} onClick={() => togglePane(pane)}>
          <Icon className={css.paneIcon} size={16} strokeWidth={1.4} aria-hidden />
          <span className={css.paneLabel}>{label}</span>
        </Button>
      ))}
      <span className={css.grow} />
      <Button look="edged" title="Export" onClick={() => show({ dialog: 'export' })}>
        <FileDown className={css.paneIcon} size={16} strokeWidth={1.4} aria-hidden />
        <span className={css.paneLabel}>Export</span>
      </Button>
      <Button look="solid" onClick={() => usePublishStore.getState().open()}>
        Publish
      </Button>
    </div>
  );
}
