export { CommandPalette, type CommandPaletteProps } from './CommandPalette';
export { commandOfKey } from './commandOfKey';
export { findCommands, SLASH_COMMANDS } from './findCommands';
export { SlashList } from './SlashList';
export { useListbox } from './useListbox';
export { useShortcuts } from './useShortcuts';
