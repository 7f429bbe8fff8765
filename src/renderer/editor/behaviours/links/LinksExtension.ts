import { AutoLinkNode, LinkExtension } from '@lexical/link';
import { configExtension, createCommand, defineExtension, type LexicalCommand, mergeRegister } from 'lexical';
import { readAddress } from '../../../sources';

/** Asks the app to open a link outside; dispatched by Ctrl or Cmd and a click. */
export const OPEN_LINK_COMMAND: LexicalCommand<string> = createCommand('OPEN_LINK_COMMAND');

/** Asks for the dialog "Link" at the selection. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');

/** A whole address as it is pasted or stored: unlike a typed one it is not completed. */
function isWholeAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && readAddress(text).ok;
}

/** Links with safe schemes only. A plain click sets the caret; with Ctrl or Cmd it opens the link. */
export const LinksExtension = defineExtension({
  name: 'galley/links',
  nodes: [AutoLinkNode],
  dependencies: [configExtension(LinkExtension, { validateUrl: isWholeAddress })],
  register: (editor) => {
    function onClick(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      const isOpening = event.ctrlKey || event.metaKey || event.button === 1;
      if (isOpening) editor.dispatchCommand(OPEN_LINK_COMMAND, link.getAttribute('href') ?? '');
    }
    return mergeRegister(
      editor.registerRootListener((root, previous) => {
        for (const type of ['click', 'auxclick'] as const) {
          previous?.removeEventListener(type, onClick);
          root?.addEventListener(type, onClick);
        }
      }),
    );
  },
});
