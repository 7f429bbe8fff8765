import {
  $createParagraphNode,
  $isDecoratorNode,
  $isParagraphNode,
  type AnyLexicalExtension,
  defineExtension,
  type Klass,
  ParagraphNode,
} from 'lexical';
import { $paragraphsOf } from './paragraphsOf';
import { FrameKeysExtension } from './FrameKeysExtension';
import { $isFrameNode, type FrameNode } from './FrameNode';

/** A frame holds paragraphs and nothing else, and at least one of them. */
function $keepShape(frame: FrameNode): void {
  for (const child of frame.getChildren()) {
    if ($isParagraphNode(child)) continue;
    if ($isDecoratorNode(child)) {
      frame.insertAfter(child);
      continue;
    }
    // $paragraphsOf puts a paragraph into the place of a heading by itself; what is left to place comes from lists.
    for (const paragraph of $paragraphsOf(child)) {
      if (child.isAttached()) child.insertBefore(paragraph);
    }
    if (child.isAttached()) child.remove();
  }
  if (frame.isEmpty()) frame.append($createParagraphNode());
}

/** The nodes of a kind of frame, which then hold paragraphs and nothing else. */
export function frameShape(name: string, kind: Klass<FrameNode>): AnyLexicalExtension {
  return defineExtension({
    name,
    nodes: [kind],
    dependencies: [FrameKeysExtension, NoIndentsExtension],
    register: (editor) => editor.registerNodeTransform(kind, $keepShape),
  });
}

const NoIndentsExtension = defineExtension({
  name: 'galley/frame-indents',
  register: (editor) =>
    editor.registerNodeTransform(ParagraphNode, (paragraph) => {
      if (paragraph.getIndent() > 0 && $isFrameNode(paragraph.getParent())) paragraph.setIndent(0);
    }),
});
