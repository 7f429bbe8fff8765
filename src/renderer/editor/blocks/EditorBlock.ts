import type { AnyLexicalExtensionArgument, EditorThemeClasses } from 'lexical';

/** What a block kind brings to the editor: its nodes and rules as extensions, its looks as theme classes. */
export interface EditorBlock {
  extensions: AnyLexicalExtensionArgument[];
  theme: EditorThemeClasses;
}
