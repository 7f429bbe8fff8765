import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection, $isElementNode, type LexicalEditor } from 'lexical';
import type { Block } from '../../../shared/article/blocks/index';
import { act, mountEditor, p } from './mountEditor';

/** What a clipboard holds, by media type. */
export type Clipboard = Record<string, string | undefined>;

/** Pastes at the selection. */
export function paste(editor: LexicalEditor, data: Clipboard): void {
  const transfer = { getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer;
  editor.update(
    () => {
      const selection = $getSelection();
      if (selection !== null) $insertDataTransferForRichText(transfer, selection);
    },
    { discrete: true },
  );
}

/** Puts the caret into a block or a text, found by its path from the root. */
export function caret(editor: LexicalEditor, path: number[], offset: number | 'end' = 'end'): void {
  act(editor, () => {
    let node: ReturnType<typeof $getRoot> = $getRoot();
    for (const index of path) node = node.getChildAtIndex(index) as never;
    const text = $isElementNode(node) ? node.getFirstDescendant() : node;
    if (offset !== 'end' && text !== null && 'select' in text)
      (text as never as { select(a: number, b: number): void }).select(offset, offset);
    else if ($isElementNode(node)) node.selectEnd();
  });
}

/** Pastes at the end of the first block. */
export function pasteHtml(html: string, blocks: Block[] = [p('')]) {
  const mounted = mountEditor(blocks);
  caret(mounted.editor, [0]);
  paste(mounted.editor, { 'text/html': html });
  return mounted;
}
