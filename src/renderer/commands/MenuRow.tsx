import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import css from './menu.module.css';

export interface MenuRowProps {
  id: string;
  label: string;
  note?: string;
  shortcut?: string;
  isActive: boolean;
  onHover(): void;
  onChoose(): void;
}

/** One row of the slash menu or of the palette; the focus stays in the text. */
export function MenuRow({ id, label, note, shortcut, isActive, onHover, onChoose }: MenuRowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={css.row}
      onMouseMove={isActive ? undefined : onHover}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={css.words}>
        <b>{label}</b>
        {note !== undefined && <small>{note}</small>}
      </span>
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </div>
  );
}

/** What a row shows of a command. */
export function commandRow(id: CommandId, platform: Platform) {
  const { label, shortcut } = COMMANDS[id];
  return { label, shortcut: shortcut === undefined ? undefined : shortcutLabel(shortcut, platform) };
}
