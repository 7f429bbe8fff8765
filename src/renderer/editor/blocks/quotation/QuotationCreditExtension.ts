import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  createCommand,
  defineExtension,
  type EditorState,
  type LexicalCommand,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $articleSources, $sourceById } from '../../articleSources';
import { drawCredit } from './drawCredit';
import { $quotationName } from './quotationName';
import { $isQuotationNode, $quotationAround, QuotationNode } from './QuotationNode';
import { $unsavedSource } from './unsavedSource';

/** Asks for the dialog "Source" of the quotation with this key. */
export const EDIT_SOURCE_COMMAND: LexicalCommand<NodeKey> = createCommand('EDIT_SOURCE_COMMAND');

/**
 * Keeps number, credit, language and name of every quotation drawn. They depend on the sources and on the other
 * quotations, so they are drawn here and not by the node, and only when one of those has changed.
 */
export const QuotationCreditExtension = defineExtension({
  name: 'galley/quotation-credit',
  register: (editor) => {
    const drawn = new Map<NodeKey, string>();
    let isStale = true;
    let active: HTMLElement | null = null;

    function $drawAll(): void {
      const numbers = new Map<string, number>();
      drawn.clear();
      for (const quotation of $getRoot().getChildren().filter($isQuotationNode)) {
        const key = quotation.getKey();
        const source = $sourceById(quotation.getSourceId());
        if (source !== null && !numbers.has(source.id)) numbers.set(source.id, numbers.size + 1);
        const number = source === null ? null : (numbers.get(source.id) ?? null);
        const isUnsaved = $unsavedSource(quotation) !== null;
        drawn.set(key, $whatIsDrawn(quotation));
        const element = editor.getElementByKey(key);
        const onEdit = () => editor.dispatchCommand(EDIT_SOURCE_COMMAND, key);
        if (element !== null)
          drawCredit(element, { name: $quotationName(quotation), source, isUnsaved, number, onEdit });
      }
    }

    function $markActive(): void {
      const selection = $getSelection();
      const quotation = $isRangeSelection(selection) ? $quotationAround(selection.anchor.getNode()) : null;
      const element = quotation === null ? null : editor.getElementByKey(quotation.getKey());
      if (element === active) return;
      active?.removeAttribute('data-active');
      element?.setAttribute('data-active', '');
      active = element;
    }

    const sourcesIn = (state: EditorState) => state.read($articleSources);
    return mergeRegister(
      editor.registerMutationListener(QuotationNode, (mutations) => {
        editor.read(() => {
          for (const [key, mutation] of mutations) {
            const node = $getNodeByKey(key);
            if (mutation !== 'updated' || !$isQuotationNode(node) || drawn.get(key) !== $whatIsDrawn(node)) {
              isStale = true;
            }
          }
        });
      }),
      editor.registerUpdateListener(({ editorState, prevEditorState }) => {
        editorState.read(() => {
          if (isStale || sourcesIn(prevEditorState) !== $articleSources()) {
            isStale = false;
            $drawAll();
          }
          $markActive();
        });
      }),
    );
  },
});

/** What of the quotation itself its credit shows. */
function $whatIsDrawn(quotation: QuotationNode): string {
  return JSON.stringify([
    quotation.getSourceId(),
    $unsavedSource(quotation) !== null,
    quotation.getChildrenSize(),
  ]);
}
