import { AutoLinkNode, LinkExtension, LinkNode } from '@lexical/link';
import {
  $isDecoratorNode,
  $isRootOrShadowRoot,
  configExtension,
  createCommand,
  defineExtension,
  type LexicalCommand,
  mergeRegister,
} from 'lexical';
import { safeUrl } from '../../../../shared/source/safeUrl';

/** Lexical links whatever is selected, and a block in a link is none that an article can have. */
function $standsInLine(link: LinkNode): boolean {
  const parent = link.getParent();
  return (
    !$isRootOrShadowRoot(parent) &&
    link.getChildren().every((child) => !$isDecoratorNode(child) || child.isInline())
  );
}

/** Asks the app to open a link outside; dispatched by Ctrl or Cmd and a click. */
export const OPEN_LINK_COMMAND: LexicalCommand<string> = createCommand('OPEN_LINK_COMMAND');

/** Asks for the dialog "Link" at the selection. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');

/** Links with safe schemes only, and of words: of others what they hold stays. A plain click sets the caret, Ctrl or Cmd opens the link. */
export const LinksExtension = defineExtension({
  name: 'galley/links',
  nodes: [AutoLinkNode],
  dependencies: [configExtension(LinkExtension, { validateUrl: (url) => safeUrl(url) !== null })],
  register: (editor) => {
    function onClick(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      const isOpening = event.ctrlKey || event.metaKey || event.button === 1;
      if (isOpening) editor.dispatchCommand(OPEN_LINK_COMMAND, link.getAttribute('href') ?? '');
    }
    return mergeRegister(
      editor.registerNodeTransform(LinkNode, (link) => {
        if (safeUrl(link.getURL()) !== null && $standsInLine(link)) return;
        for (const child of link.getChildren()) link.insertBefore(child);
        link.remove();
      }),
      editor.registerRootListener((root, previous) => {
        for (const type of ['click', 'auxclick'] as const) {
          previous?.removeEventListener(type, onClick);
          root?.addEventListener(type, onClick);
        }
      }),
    );
  },
});
