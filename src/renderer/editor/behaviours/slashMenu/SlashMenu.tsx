import type { LexicalEditor } from 'lexical';
import type { Platform } from '../../../../shared/commands/shortcut';

export function SlashMenu(props: { editor: LexicalEditor; platform: Platform }) {
  void props;
  return null;
}
