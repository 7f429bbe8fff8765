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
import { type Credit, drawCredit } from './drawCredit';
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
    const drawn = new Map<NodeKey, Drawn>();
    let isStale = true;
    let active: HTMLElement | null = null;

    /** Of a long article most are as they were, and a paragraph more in one must not draw the others anew. */
    function $drawAll(): void {
      const numbers = new Map<string, number>();
      const before = new Map(drawn);
      drawn.clear();
      for (const quotation of $getRoot().getChildren().filter($isQuotationNode)) {
        const key = quotation.getKey();
        const source = $sourceById(quotation.getSourceId());
        if (source !== null && !numbers.has(source.id)) numbers.set(source.id, numbers.size + 1);
        const credit = {
          name: $quotationName(quotation),
          source,
          isUnsaved: $unsavedSource(quotation) !== null,
          number: source === null ? null : (numbers.get(source.id) ?? null),
        };
        const element = editor.getElementByKey(key);
        drawn.set(key, { of: $whatIsDrawn(quotation), element, credit });
        const last = before.get(key);
        if (element === null || (last?.element === element && isSameCredit(last.credit, credit))) continue;
        drawCredit(element, { ...credit, onEdit: () => editor.dispatchCommand(EDIT_SOURCE_COMMAND, key) });
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
            if (
              mutation !== 'updated' ||
              !$isQuotationNode(node) ||
              drawn.get(key)?.of !== $whatIsDrawn(node)
            ) {
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

interface Drawn {
  of: string;
  /** Where: an editor that comes back draws its elements anew. */
  element: HTMLElement | null;
  credit: Omit<Credit, 'onEdit'>;
}

function isSameCredit(one: Drawn['credit'], other: Drawn['credit']): boolean {
  return (
    one.source === other.source &&
    one.name === other.name &&
    one.number === other.number &&
    one.isUnsaved === other.isUnsaved
  );
}

/** What of the quotation itself its credit shows. */
function $whatIsDrawn(quotation: QuotationNode): string {
  return JSON.stringify([
    quotation.getSourceId(),
    $unsavedSource(quotation) !== null,
    quotation.getChildrenSize(),
  ]);
}
