import { Check } from 'lucide-react';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import type { MenuName } from '../../shared/commands/command';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import css from './menuBar.module.css';

export interface OpenMenuProps {
  menu: MenuName;
  platform: Platform;
  canRun(id: CommandId): boolean;
  /** Undefined for what is not on or off. */
  switchState(id: CommandId): boolean | undefined;
  onRun(id: CommandId): void;
}

/** The catalogue's commands of one menu. */
export function OpenMenu({ menu, platform, canRun, switchState, onRun }: OpenMenuProps) {
  const ids = COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu);
  return (
    <div className={css.menu} role="menu" aria-label={menu}>
      {ids.map((id, at) => {
        const { label, shortcut, group } = COMMANDS[id];
        const before = ids[at - 1];
        const isOn = switchState(id);
        const startsGroup = before !== undefined && COMMANDS[before].group !== group;
        return (
          <div key={id} role="presentation">
            {startsGroup && <hr />}
            <button
              type="button"
              role={isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={isOn}
              data-item
              // A menu that is higher than the window scrolls, and Tab is to lead into what scrolls.
              tabIndex={at === 0 ? 0 : -1}
              aria-disabled={!canRun(id) || undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => canRun(id) && onRun(id)}
            >
              <span className={css.tick}>
                {isOn === true && <Check size={14} strokeWidth={1.8} aria-hidden />}
              </span>
              <span className={css.label}>{label}</span>
              {shortcut !== undefined && <kbd>{shortcutLabel(shortcut, platform)}</kbd>}
            </button>
          </div>
        );
      })}
    </div>
  );
}
