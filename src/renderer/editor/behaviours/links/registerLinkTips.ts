import { $isLinkNode } from '@lexical/link';
import { $getNearestNodeFromDOMNode, type LexicalEditor, registerEventListener } from 'lexical';
import { type Platform, shortcutLabel } from '../../../../shared/commands/shortcut';

/** A link that the pointer rests on says its title, where it leads, and how it is opened. */
export function registerLinkTips(editor: LexicalEditor, platform: Platform): () => void {
  const how = `${shortcutLabel('Mod+click', platform)} opens it`;
  function tell(event: Event): void {
    const element = event.target instanceof Element ? event.target.closest('a') : null;
    if (element === null) return;
    editor.read(() => {
      const link = $getNearestNodeFromDOMNode(element);
      if ($isLinkNode(link)) element.title = [link.getTitle(), link.getURL(), how].filter(Boolean).join('\n');
    });
  }
  return editor.registerRootListener((root) =>
    root === null ? undefined : registerEventListener(root, 'pointerover', tell),
  );
}
