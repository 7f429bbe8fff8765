import { $isDecoratorNode, $isElementNode, type LexicalNode } from 'lexical';
import { type FrameNode } from './FrameNode';
import { $paragraphsOf } from './paragraphsOf';

/** Puts a new frame around each row of blocks; a frame, a table or a separator among them stays what it is and parts the rows. */
export function $wrapBlocks(blocks: readonly LexicalNode[], $create: () => FrameNode): void {
  let frame: FrameNode | null = null;
  for (const block of blocks) {
    if ($isDecoratorNode(block) || ($isElementNode(block) && block.isShadowRoot())) {
      frame = null;
      continue;
    }
    if (frame === null) {
      frame = $create();
      block.insertBefore(frame);
    }
    const paragraphs = $paragraphsOf(block);
    frame.append(...paragraphs);
    if (block.isAttached() && !paragraphs.some((paragraph) => paragraph.is(block))) block.remove();
  }
}
