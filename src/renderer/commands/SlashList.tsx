import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import type { Platform } from '../../shared/commands/shortcut';
import css from './menu.module.css';
import { commandRow, MenuRow } from './MenuRow';
import type { useListbox } from './useListbox';

export interface SlashListProps {
  ids: readonly CommandId[];
  platform: Platform;
  listbox: ReturnType<typeof useListbox>;
  /** Where it stands in its frame, in CSS pixels. */
  place: { left: number; maxHeight: number; top?: number; bottom?: number };
  onChoose(id: CommandId): void;
}

/** The slash menu as it is drawn: a listbox beside the caret. */
export function SlashList({ ids, platform, listbox, place, onChoose }: SlashListProps) {
  return (
    <div className={css.menu} style={place}>
      <div ref={listbox.list} id={listbox.id} role="listbox" aria-label="Insert" className={css.list}>
        {ids.map((id, index) => (
          <MenuRow
            key={id}
            id={listbox.optionId(index)}
            {...commandRow(id, platform)}
            note={COMMANDS[id].slashNote}
            isActive={index === listbox.active}
            onHover={() => listbox.activate(index)}
            onChoose={() => onChoose(id)}
          />
        ))}
      </div>
      <p className={css.help} aria-hidden>
        <kbd>↑</kbd>
        <kbd>↓</kbd> choose <kbd>Enter</kbd> insert <kbd>Esc</kbd> keep the text
      </p>
    </div>
  );
}
