import type { AnyLexicalExtensionArgument, EditorThemeClasses } from 'lexical';

/** What a block kind brings to the editor: its nodes and rules as extensions, its looks as theme classes. */
export interface EditorBlock {
  extensions: AnyLexicalExtensionArgument[];
  theme: EditorThemeClasses;
  /** About how high it will be in CSS pixels, where lines of text are a bad guess; null for what is another kind's. */
  estimate?(element: HTMLElement): number | null;
}
