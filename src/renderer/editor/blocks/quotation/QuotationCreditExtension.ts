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
import { $isQuotationNode, $quotationAround, QuotationNode } from './QuotationNode';

/** Asks for the dialog "Source" of the quotation with this key. */
export const EDIT_SOURCE_COMMAND: LexicalCommand<NodeKey> = createCommand('EDIT_SOURCE_COMMAND');

/**
 * Keeps number, credit, language and name of every quotation drawn. They depend on the sources and on the other
 * quotations, so they are drawn here and not by the node, and only when one of those has changed.
 */
export const QuotationCreditExtension = defineExtension({
  name: 'galley/quotation-credit',
  register: (editor) => {
    const drawn = new Map<NodeKey, string | null>();
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
        drawn.set(key, quotation.getSourceId());
        const element = editor.getElementByKey(key);
        const onEdit = () => editor.dispatchCommand(EDIT_SOURCE_COMMAND, key);
        if (element !== null) drawCredit(element, { source, number, onEdit });
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
            if (mutation !== 'updated' || !$isQuotationNode(node) || drawn.get(key) !== node.getSourceId()) {
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
