export { CommandPalette, type CommandPaletteProps } from './CommandPalette';
export { commandOfKey } from './commandOfKey';
export { useShortcuts } from './useShortcuts';
