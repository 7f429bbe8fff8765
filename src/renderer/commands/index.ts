export { CommandPalette } from './CommandPalette';
export { findCommands, SLASH_COMMANDS } from './findCommands';
export { SlashList } from './SlashList';
export { useListbox } from './useListbox';
export { useShortcuts } from './useShortcuts';
