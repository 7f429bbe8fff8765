/** Menus in the order of the menu bar. */
export const MENUS = [
  'File',
  'Edit',
  'Format',
  'Article',
  'Insert',
  'Table',
  'View',
  'Window',
  'Help',
] as const;
export type MenuName = (typeof MENUS)[number];

/** When a command can run: always, with an article open, or with the caret in the body. */
type CommandScope = 'app' | 'article' | 'body';

/** What the system does itself: in whatever has the focus, since the window may not read the clipboard, and with the window. */
export const SYSTEM_ROLES = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
] as const;
export type SystemRole = (typeof SYSTEM_ROLES)[number];

export interface Command {
  /** Verb first, sentence case; an ellipsis only if more is asked. */
  label: string;
  menu: MenuName;
  /** Items of one group stand between two rules of the menu. */
  group: number;
  /** `Mod` is Cmd on macOS and Ctrl elsewhere: "Mod+Shift+9". */
  shortcut?: string;
  /** Keys that do the same and stand nowhere. Only a command of the system's has them. */
  silentShortcuts?: readonly string[];
  scope: CommandScope;
  /** Its shortcut is the system's too, and is left to it. */
  role?: SystemRole;
  /** Shown under the label in the slash menu, which lists the commands that have it. */
  slashNote?: string;
}
