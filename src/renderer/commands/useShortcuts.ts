import { useEffect } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import type { Platform } from '../../shared/commands/shortcut';
import { commandOfKey } from './commandOfKey';

/**
 * Listens for the catalogue's shortcuts in the whole window. `run` answers whether it did something; only then is
 * the key taken from the page. Commands of the body are left alone outside it, and all are while a dialog is open.
 */
export function useShortcuts(run: (id: CommandId) => boolean, platform: Platform): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const id = commandOfKey(event, platform);
      if (id === null || !applies(id, event.target)) return;
      if (run(id)) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [run, platform]);
}

function applies(id: CommandId, target: EventTarget | null): boolean {
  if (COMMANDS[id].role !== undefined) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog, [role="dialog"]') !== null) return false;
  const needsBody = COMMANDS[id].scope === 'body' || id === 'edit.undo' || id === 'edit.redo';
  return !needsBody || target.closest('[contenteditable="true"]') !== null;
}
