import { Eye, FileDown, ListTree, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import type { Pane } from '../../shared/ipc/session';
import { usePublishStore } from '../publish';
import { Button } from '../ui';
import css from './app.module.css';
import { isPaneShown, togglePane } from './panes';
import { useViewStore } from './viewStore';

const PANES: { pane: Exclude<Pane, 'none'>; command: CommandId; icon: LucideIcon }[] = [
  { pane: 'preview', command: 'view.preview', icon: Eye },
  { pane: 'details', command: 'view.details', icon: SlidersHorizontal },
  { pane: 'outline', command: 'view.outline', icon: ListTree },
];

/** The pane's switches and the article's next step; in the pane's head, or in the article's where that stands alone. */
export function PaneActions({ platform, isDrawer }: { platform: Platform; isDrawer: boolean }) {
  const { show } = useViewStore();
  /** In a small window only signs are shown; and the keys are told everywhere. */
  const nameOf = (command: CommandId) => {
    const label = COMMANDS[command].label.replace('…', '');
    const keys = shortcutLabel(COMMANDS[command].shortcut ?? '', platform);
    return { label, title: `${label} (${keys})` };
  };
  const exporting = nameOf('export.open');
  const publishing = nameOf('publish.open');
  return (
    <div
      className={css.actions}
      onKeyDown={(event) => {
        if (isDrawer && event.key === 'Escape') show({ drawer: null });
      }}
    >
      {PANES.map(({ pane, command, icon: Icon }) => {
        const { label, title } = nameOf(command);
        return (
          <Button key={pane} title={title} aria-pressed={isPaneShown(pane)} onClick={() => togglePane(pane)}>
            <Icon className={css.paneIcon} size={16} strokeWidth={1.4} aria-hidden />
            <span className={css.paneLabel}>{label}</span>
          </Button>
        );
      })}
      <span className={css.grow} />
      <Button look="edged" title={exporting.title} onClick={() => show({ dialog: 'export' })}>
        <FileDown className={css.paneIcon} size={16} strokeWidth={1.4} aria-hidden />
        <span className={css.paneLabel}>{exporting.label}</span>
      </Button>
      <Button look="solid" title={publishing.title} onClick={() => usePublishStore.getState().open()}>
        {publishing.label}
      </Button>
    </div>
  );
}
