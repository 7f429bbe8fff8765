import {
  $createParagraphNode,
  $isDecoratorNode,
  $isParagraphNode,
  defineExtension,
  ParagraphNode,
} from 'lexical';
import { $paragraphsOf } from './paragraphsOf';
import { $isQuotationNode, QuotationNode } from './QuotationNode';

/** A quotation holds paragraphs and nothing else, and at least one of them. */
function $keepShape(quotation: QuotationNode): void {
  for (const child of quotation.getChildren()) {
    if ($isParagraphNode(child)) continue;
    if ($isDecoratorNode(child)) {
      quotation.insertAfter(child);
      continue;
    }
    // $paragraphsOf puts a paragraph into the place of a heading by itself; what is left to place comes from lists.
    for (const paragraph of $paragraphsOf(child)) {
      if (child.isAttached()) child.insertBefore(paragraph);
    }
    if (child.isAttached()) child.remove();
  }
  if (quotation.isEmpty()) quotation.append($createParagraphNode());
}

export const QuotationShapeExtension = defineExtension({
  name: 'galley/quotation-shape',
  nodes: [QuotationNode],
  register: (editor) => {
    const removers = [
      editor.registerNodeTransform(QuotationNode, $keepShape),
      editor.registerNodeTransform(ParagraphNode, (paragraph) => {
        if (paragraph.getIndent() > 0 && $isQuotationNode(paragraph.getParent())) paragraph.setIndent(0);
      }),
    ];
    return () => removers.forEach((remove) => remove());
  },
});
