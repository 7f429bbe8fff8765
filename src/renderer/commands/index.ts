import { lazy } from 'react';

/** Read now and then, and so not in the window's start. */
export const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog')).ShortcutsDialog,
}));
export { CommandPalette } from './CommandPalette';
export { findCommands, SLASH_COMMANDS } from './findCommands';
export { SlashList } from './SlashList';
export { useListbox } from './useListbox';
export { useShortcuts } from './useShortcuts';
