import { useState } from 'react';
import { COMMANDS } from '../../shared/commands/catalogue';
import { MENUS } from '../../shared/commands/command';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { DialogButton, FormDialog, FormField, Gap, Whole } from '../ui';
import { findShortcuts } from './findShortcuts';
import css from './shortcuts.module.css';

export interface ShortcutsDialogProps {
  platform: Platform;
  onClose(): void;
}

/** Every shortcut there is, in the order of the menus, to be read and searched. */
export function ShortcutsDialog({ platform, onClose }: ShortcutsDialogProps) {
  const [typed, setTyped] = useState('');
  const found = findShortcuts(typed, platform);
  const menus = MENUS.map((menu) => ({ menu, ids: found.filter((id) => COMMANDS[id].menu === menu) }));
  return (
    <FormDialog
      title="Keyboard shortcuts"
      note="F6 goes from part to part of the window, Tab from control to control, and Esc closes what is open on top."
      isWide
      onSubmit={onClose}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton look="solid">Close</DialogButton>
        </>
      }
    >
      <Whole>
        <FormField
          label="Find a shortcut"
          isFirst
          hint="By its command, in any words for it, or by its keys."
          value={typed}
          onChange={setTyped}
        />
      </Whole>
      <Whole>
        <p className={css.count} role="status">
          {found.length === 0 ? `No shortcut has “${typed.trim()}”.` : `${found.length} shortcuts`}
        </p>
        {menus.map(({ menu, ids }) =>
          ids.length === 0 ? null : (
            <table key={menu} className={css.menu}>
              <caption>{menu}</caption>
              <tbody>
                {ids.map((id) => (
                  <tr key={id}>
                    <th scope="row">{COMMANDS[id].label.replace('…', '')}</th>
                    <td>
                      <kbd>{shortcutLabel(COMMANDS[id].shortcut ?? '', platform)}</kbd>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ),
        )}
      </Whole>
    </FormDialog>
  );
}
