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
  scope: CommandScope;
  /** Its shortcut is the system's too, and is left to it. */
  role?: SystemRole;
  /** Shown under the label in the slash menu, which lists the commands that have it. */
  slashNote?: string;
}

/** Every command of the editor's, once: menu bar, toolbar, slash menu, palette and shortcuts read it here. */
const catalogue = {
  'article.new': { label: 'New article', menu: 'File', group: 1, shortcut: 'Mod+N', scope: 'app' },
  'article.duplicate': { label: 'Duplicate article', menu: 'File', group: 1, scope: 'article' },
  'article.bin': { label: 'Move to bin', menu: 'File', group: 2, scope: 'article' },
  'article.putBack': { label: 'Put back', menu: 'File', group: 2, scope: 'article' },
  'bin.purge': { label: 'Delete for good…', menu: 'File', group: 2, scope: 'article' },
  'bin.purgePast': { label: 'Delete articles past 30 days…', menu: 'File', group: 2, scope: 'app' },
  'article.save': { label: 'Save', menu: 'File', group: 3, shortcut: 'Mod+S', scope: 'article' },
  'article.saveElsewhere': { label: 'Save a copy elsewhere…', menu: 'File', group: 3, scope: 'article' },
  'import.open': { label: 'Import…', menu: 'File', group: 3, scope: 'app' },
  'pull.open': { label: 'Import from site…', menu: 'File', group: 3, scope: 'app' },
  'export.open': { label: 'Export…', menu: 'File', group: 3, shortcut: 'Mod+Shift+E', scope: 'article' },
  'staticSite.open': { label: 'Export site…', menu: 'File', group: 3, scope: 'app' },
  'publish.open': { label: 'Publish…', menu: 'File', group: 3, shortcut: 'Mod+Shift+J', scope: 'article' },
  'sites.open': { label: 'Sites…', menu: 'File', group: 3, scope: 'app' },
  'sites.importStylesheet': { label: 'Import stylesheet…', menu: 'File', group: 3, scope: 'app' },
  'handover.save': { label: 'Hand over…', menu: 'File', group: 4, scope: 'article' },
  'handover.open': { label: 'Open a hand-over…', menu: 'File', group: 4, shortcut: 'Mod+O', scope: 'app' },
  'backup.run': { label: 'Back up now', menu: 'File', group: 5, scope: 'app' },
  'backup.open': { label: 'Backups…', menu: 'File', group: 5, scope: 'app' },
  'backup.restore': { label: 'Restore from a backup…', menu: 'File', group: 5, scope: 'app' },
  'edit.undo': { label: 'Undo', menu: 'Edit', group: 1, shortcut: 'Mod+Z', scope: 'article' },
  'edit.redo': { label: 'Redo', menu: 'Edit', group: 1, shortcut: 'Mod+Shift+Z', scope: 'article' },
  'edit.cut': { label: 'Cut', menu: 'Edit', group: 2, shortcut: 'Mod+X', scope: 'app', role: 'cut' },
  'edit.copy': { label: 'Copy', menu: 'Edit', group: 2, shortcut: 'Mod+C', scope: 'app', role: 'copy' },
  'edit.paste': { label: 'Paste', menu: 'Edit', group: 2, shortcut: 'Mod+V', scope: 'app', role: 'paste' },
  'edit.pastePlain': {
    label: 'Paste as plain text',
    menu: 'Edit',
    group: 2,
    shortcut: 'Mod+Shift+V',
    scope: 'app',
  },
  'edit.selectAll': {
    label: 'Select all',
    menu: 'Edit',
    group: 2,
    shortcut: 'Mod+A',
    scope: 'app',
    role: 'selectAll',
  },
  'export.copyHtml': { label: 'Copy as HTML', menu: 'Edit', group: 3, scope: 'article' },
  'edit.find': { label: 'Find in the text', menu: 'Edit', group: 4, shortcut: 'Mod+F', scope: 'article' },
  'edit.replace': {
    label: 'Find and replace',
    menu: 'Edit',
    group: 4,
    shortcut: 'Mod+Alt+F',
    scope: 'article',
  },
  'edit.findNext': { label: 'Find next', menu: 'Edit', group: 4, shortcut: 'Mod+G', scope: 'article' },
  'edit.findPrevious': {
    label: 'Find previous',
    menu: 'Edit',
    group: 4,
    shortcut: 'Mod+Shift+G',
    scope: 'article',
  },
  'edit.smartMarks': { label: 'Smart marks', menu: 'Edit', group: 5, scope: 'article' },
  'checks.toggle': { label: 'Check spelling and style', menu: 'Edit', group: 6, scope: 'article' },
  'checks.next': { label: 'Next misspelling', menu: 'Edit', group: 6, shortcut: 'F7', scope: 'article' },
  'checks.previous': {
    label: 'Previous misspelling',
    menu: 'Edit',
    group: 6,
    shortcut: 'Shift+F7',
    scope: 'article',
  },
  'checks.english': { label: 'British or American spelling…', menu: 'Edit', group: 6, scope: 'app' },
  'checks.words': { label: 'Words of the library…', menu: 'Edit', group: 6, scope: 'app' },
  'checks.houseStyle': { label: 'Open house style', menu: 'Edit', group: 6, scope: 'app' },
  'format.bold': { label: 'Bold', menu: 'Format', group: 1, shortcut: 'Mod+B', scope: 'body' },
  'format.italic': { label: 'Italic', menu: 'Format', group: 1, shortcut: 'Mod+I', scope: 'body' },
  'format.link': { label: 'Link…', menu: 'Format', group: 1, shortcut: 'Mod+Shift+U', scope: 'body' },
  'link.open': { label: 'Open link', menu: 'Format', group: 1, shortcut: 'Mod+Shift+Enter', scope: 'body' },
  'format.underline': { label: 'Underline', menu: 'Format', group: 2, shortcut: 'Mod+U', scope: 'body' },
  'format.strikethrough': {
    label: 'Strikethrough',
    menu: 'Format',
    group: 2,
    shortcut: 'Mod+Shift+X',
    scope: 'body',
  },
  'format.highlight': {
    label: 'Highlight',
    menu: 'Format',
    group: 2,
    shortcut: 'Mod+Shift+M',
    scope: 'body',
  },
  'format.superscript': { label: 'Superscript', menu: 'Format', group: 2, scope: 'body' },
  'format.subscript': { label: 'Subscript', menu: 'Format', group: 2, scope: 'body' },
  'format.code': { label: 'Code', menu: 'Format', group: 2, shortcut: 'Mod+E', scope: 'body' },
  'format.language': { label: 'Language of words…', menu: 'Format', group: 2, scope: 'body' },
  'block.paragraph': { label: 'Paragraph', menu: 'Article', group: 1, shortcut: 'Mod+Alt+0', scope: 'body' },
  'block.heading2': {
    label: 'Heading 2',
    menu: 'Article',
    group: 1,
    shortcut: 'Mod+Alt+2',
    scope: 'body',
    slashNote: 'A section of the article',
  },
  'block.heading3': {
    label: 'Heading 3',
    menu: 'Article',
    group: 1,
    shortcut: 'Mod+Alt+3',
    scope: 'body',
    slashNote: 'A part of a section',
  },
  'block.heading4': {
    label: 'Heading 4',
    menu: 'Article',
    group: 1,
    shortcut: 'Mod+Alt+4',
    scope: 'body',
    slashNote: 'The smallest heading',
  },
  'block.bulletedList': {
    label: 'Bulleted list',
    menu: 'Article',
    group: 2,
    shortcut: 'Mod+Shift+8',
    scope: 'body',
    slashNote: 'Items in no order',
  },
  'block.numberedList': {
    label: 'Numbered list',
    menu: 'Article',
    group: 2,
    shortcut: 'Mod+Shift+7',
    scope: 'body',
    slashNote: 'Items in order',
  },
  'block.checkList': {
    label: 'Check list',
    menu: 'Article',
    group: 2,
    shortcut: 'Mod+Shift+6',
    scope: 'body',
    slashNote: 'Items to be ticked',
  },
  'list.tick': { label: 'Tick or untick', menu: 'Article', group: 2, shortcut: 'Mod+Enter', scope: 'body' },
  'block.pullQuote': {
    label: 'Pull quote',
    menu: 'Article',
    group: 3,
    scope: 'body',
    slashNote: 'Words of the article, repeated large',
  },
  'block.verse': {
    label: 'Verse',
    menu: 'Article',
    group: 3,
    scope: 'body',
    slashNote: 'Lines of a poem or song, with their spaces',
  },
  'block.preformatted': {
    label: 'Preformatted',
    menu: 'Article',
    group: 3,
    scope: 'body',
    slashNote: 'Lines in type of one width',
  },
  'block.code': {
    label: 'Code block',
    menu: 'Article',
    group: 3,
    scope: 'body',
    slashNote: 'Lines for a machine, letter by letter',
  },
  'block.moveUp': {
    label: 'Move block up',
    menu: 'Article',
    group: 4,
    shortcut: 'Mod+Alt+ArrowUp',
    scope: 'body',
  },
  'block.moveDown': {
    label: 'Move block down',
    menu: 'Article',
    group: 4,
    shortcut: 'Mod+Alt+ArrowDown',
    scope: 'body',
  },
  'article.history': {
    label: 'History',
    menu: 'Article',
    group: 5,
    shortcut: 'Mod+Shift+H',
    scope: 'article',
  },
  'insert.quotation': {
    label: 'Quote',
    menu: 'Insert',
    group: 1,
    shortcut: 'Mod+Shift+9',
    scope: 'body',
    slashNote: 'Words of others, with their source',
  },
  'quotation.editSource': {
    label: 'Edit source…',
    menu: 'Insert',
    group: 1,
    shortcut: 'Mod+Shift+K',
    scope: 'body',
  },
  'insert.footnote': {
    label: 'Footnote…',
    menu: 'Insert',
    group: 1,
    shortcut: 'Mod+Alt+N',
    scope: 'body',
    slashNote: 'A number here, words at the end',
  },
  'insert.editorsNote': {
    label: 'Editor’s note',
    menu: 'Insert',
    group: 2,
    scope: 'body',
    slashNote: 'What the desk says, with its day',
  },
  'insert.correction': {
    label: 'Correction',
    menu: 'Insert',
    group: 2,
    scope: 'body',
    slashNote: 'What was wrong before, with its day',
  },
  'insert.details': {
    label: 'Details',
    menu: 'Insert',
    group: 2,
    scope: 'body',
    slashNote: 'A summary that readers unfold',
  },
  'insert.picture': {
    label: 'Picture…',
    menu: 'Insert',
    group: 3,
    shortcut: 'Mod+Alt+P',
    scope: 'body',
    slashNote: 'From a file, with caption and credit',
  },
  'insert.libraryPicture': {
    label: 'Picture from the library…',
    menu: 'Insert',
    group: 3,
    scope: 'body',
    slashNote: 'One or several that were used before',
  },
  'insert.gallery': {
    label: 'Gallery…',
    menu: 'Insert',
    group: 3,
    scope: 'body',
    slashNote: 'Several pictures in one block',
  },
  'gallery.join': { label: 'Make a gallery of pictures', menu: 'Insert', group: 3, scope: 'body' },
  'gallery.single': { label: 'Make single pictures', menu: 'Insert', group: 3, scope: 'body' },
  'insert.embed': {
    label: 'Post or video…',
    menu: 'Insert',
    group: 3,
    scope: 'body',
    slashNote: 'A card that leads to it',
  },
  'insert.separator': {
    label: 'Separator',
    menu: 'Insert',
    group: 3,
    scope: 'body',
    slashNote: 'A rule between two parts',
  },
  'insert.dots': {
    label: 'Separator of dots',
    menu: 'Insert',
    group: 3,
    scope: 'body',
    slashNote: '••• between two parts',
  },
  'insert.table': {
    label: 'Table',
    menu: 'Insert',
    group: 4,
    scope: 'body',
    slashNote: 'Rows and columns, with a caption',
  },
  'table.rowAbove': { label: 'Add row above', menu: 'Table', group: 1, scope: 'body' },
  'table.rowBelow': { label: 'Add row below', menu: 'Table', group: 1, scope: 'body' },
  'table.columnBefore': { label: 'Add column before', menu: 'Table', group: 1, scope: 'body' },
  'table.columnAfter': { label: 'Add column after', menu: 'Table', group: 1, scope: 'body' },
  'table.headerRow': { label: 'Header row', menu: 'Table', group: 1, scope: 'body' },
  'table.headerColumn': { label: 'Header column', menu: 'Table', group: 1, scope: 'body' },
  'table.deleteRow': { label: 'Delete row', menu: 'Table', group: 2, scope: 'body' },
  'table.deleteColumn': { label: 'Delete column', menu: 'Table', group: 2, scope: 'body' },
  'table.delete': { label: 'Delete table', menu: 'Table', group: 2, scope: 'body' },
  'view.commands': { label: 'Commands…', menu: 'View', group: 1, shortcut: 'Mod+K', scope: 'app' },
  'view.library': { label: 'Library', menu: 'View', group: 2, shortcut: 'Mod+Alt+1', scope: 'app' },
  'view.preview': { label: 'Preview', menu: 'View', group: 2, shortcut: 'Mod+Shift+P', scope: 'article' },
  'view.details': { label: 'Details', menu: 'View', group: 2, shortcut: 'Mod+Shift+I', scope: 'article' },
  'view.outline': { label: 'Outline', menu: 'View', group: 2, shortcut: 'Mod+Shift+O', scope: 'article' },
  'view.search': { label: 'Search articles', menu: 'View', group: 3, shortcut: 'Mod+Shift+F', scope: 'app' },
  'view.nextPart': { label: 'Next part', menu: 'View', group: 3, shortcut: 'F6', scope: 'app' },
  'view.previousPart': { label: 'Part before', menu: 'View', group: 3, shortcut: 'Shift+F6', scope: 'app' },
  'view.bin': { label: 'Bin', menu: 'View', group: 3, scope: 'app' },
  'view.focusMode': {
    label: 'Focus mode',
    menu: 'View',
    group: 4,
    shortcut: 'Mod+Shift+D',
    scope: 'article',
  },
  'view.typewriter': { label: 'Typewriter scrolling', menu: 'View', group: 4, scope: 'article' },
  'view.zoomIn': {
    label: 'Zoom in',
    menu: 'View',
    group: 5,
    shortcut: 'Mod+Plus',
    scope: 'app',
    role: 'zoomIn',
  },
  'view.zoomOut': {
    label: 'Zoom out',
    menu: 'View',
    group: 5,
    shortcut: 'Mod+-',
    scope: 'app',
    role: 'zoomOut',
  },
  'view.actualSize': {
    label: 'Actual size',
    menu: 'View',
    group: 5,
    shortcut: 'Mod+0',
    scope: 'app',
    role: 'resetZoom',
  },
  'view.fullScreen': { label: 'Full screen', menu: 'View', group: 6, scope: 'app', role: 'togglefullscreen' },
  'help.shortcuts': { label: 'Keyboard shortcuts', menu: 'Help', group: 1, shortcut: 'F1', scope: 'app' },
  'help.showLog': { label: 'Show log', menu: 'Help', group: 1, scope: 'app' },
} satisfies Record<string, Command>;

export type CommandId = keyof typeof catalogue;
export const COMMANDS: Record<CommandId, Command> = catalogue;
/** The commands that work on the text at the caret. */
export type BodyCommandId = {
  [Id in CommandId]: (typeof catalogue)[Id]['scope'] extends 'body' ? Id : never;
}[CommandId];
export const COMMAND_IDS = Object.keys(catalogue) as CommandId[];

export function isBodyCommandId(id: CommandId): id is BodyCommandId {
  return COMMANDS[id].scope === 'body';
}
